/// A list of Kira's as curl fetches it and sqlite3 imports it.
struct ImportedList: Sendable {
  let table: String
  /// Where its pages are, up to the number that tells one from the other.
  let path: String
  /// What is counted there: pages from 1, or rows from 0.
  let countsRows: Bool
  /// The name of the rows in an answer.
  let key: String
  /// The expression for each column of the cache, over the row `body`.
  let columns: [String: String]
  /// The columns that a person looks for words in.
  let searched: [String]

  static let pageLength = 100

  func requests(for rows: Int, _ caller: Caller, into room: String) -> String {
    (1...max(1, pages(of: rows))).map { page in
      let number = countsRows ? (page - 1) * Self.pageLength : page
      let address = caller.address("\(path)\(number)&limit=\(Self.pageLength)")
      return "url = \"\(address)\"\noutput = \"\(room)/\(table)/\(page).json\"\n"
    }.joined()
  }

  private func pages(of rows: Int) -> Int { (rows + Self.pageLength - 1) / Self.pageLength }

  /// Raw answers first, then rows out of them.
  func importing(_ rows: Int, into known: [CacheLayout.Column], from room: String) -> String {
    let values = known.map { column in
      columns[column.name] ?? Self.shared[column.name] ?? Self.nothing(for: column)
    }
    return """
      BEGIN;
      INSERT INTO \(table)_raw (at, source, body) SELECT 0, 'list', CAST(row.value AS BLOB)
        FROM generate_series(1, \(pages(of: rows))) AS page,
        json_each(readfile('\(room)/\(table)/' || page.value || '.json'), '$.\(key)') AS row;
      INSERT INTO \(table) (\(known.map(\.name).joined(separator: ", ")))
        SELECT \(values.joined(separator: ", "))
        FROM (SELECT ordinal, CAST(body AS TEXT) AS body FROM \(table)_raw ORDER BY ordinal);
      COMMIT;

      """
  }

  /// The index that sqlite3 itself has for finding any part of a text: trigrams, without a copy.
  var makingOfSearch: String {
    let text = searched.map { "coalesce(\($0), '')" }.joined(separator: " || char(10) || ")
    return """
      CREATE VIRTUAL TABLE \(table)_search
        USING fts5(text, content='', columnsize=0, tokenize='trigram');
      INSERT INTO \(table)_search (rowid, text) SELECT ordinal, lower(\(text)) FROM \(table);

      """
  }

  /// For what only Kiradeck works out of a row.
  private static func nothing(for column: CacheLayout.Column) -> String {
    column.mayBeNull ? "NULL" : column.isText ? "''" : "0"
  }
}

// The expressions.
extension ImportedList {
  private static func field(_ path: String) -> String { "json_extract(body, '$.\(path)')" }

  private static func text(_ path: String) -> String { "coalesce(\(field(path)), '')" }

  private static func moment(_ path: String) -> String {
    "unixepoch(substr(\(field(path)), 1, 19)) * 1000 + substr(\(field(path)), 21, 3)"
  }

  private static func units(_ path: String, in currency: String) -> String {
    "CAST(round(\(field(path)) * iif(\(field(currency)) LIKE 'USD_', 1e6, 100)) AS INTEGER)"
  }

  private static func folded(_ paths: [String]) -> String {
    "lower(" + paths.map(text).joined(separator: " || char(10) || ") + ")"
  }

  private static let shared = [
    "ordinal": "ordinal", "id": field("id"), "status": field("status"),
    "created_key": moment("created_at"), "updated_at": moment("updated_at"), "seen_at": "0",
    "source": "'list'", "status_key": "lower(\(field("status")))",
    "user_id": field("user_id"), "amount_key": "0", "has_number": "1",
    "currency": field("currency"), "bank": text("bank"), "provider": text("provider"),
    "mode": text("mode"), "number": field("account_number"),
    "routing_number": text("routing_number"), "kind": text("type"), "email": text("email"),
    "verification_status": text("verification_status"),
  ]

  static let all = [
    ImportedList(
      table: "user",
      path: "v1/users?offset=",
      countsRows: true,
      key: "data",
      columns: [
        "name": "\(text("first_name")) || ' ' || \(text("last_name"))",
        "name_key": folded(["first_name", "last_name"]), "country": text("nationality"),
      ],
      searched: ["id", "name", "email", "country", "kind", "status"]
    ),
    ImportedList(
      table: "account",
      path: "v1/virtual-accounts?offset=",
      countsRows: true,
      key: "data",
      columns: [
        "name_key": folded(["bank"])
      ],
      searched: ["id", "bank", "mode", "number", "user_id", "status"]
    ),
    ImportedList(
      table: "deposit",
      path: "v1/virtual-accounts/deposits?page=",
      countsRows: false,
      key: "deposits",
      columns: [
        "account_id": field("virtual_account_id"), "amount": units("amount", in: "currency"),
        "amount_key": "CAST(round(\(field("amount")) * 1e6) AS INTEGER)",
        "fees": units("fees.total_fees", in: "currency"), "fees_currency": field("currency"),
        "net": units("net_amount", in: "net_currency"), "net_currency": field("net_currency"),
        "sender": text("sender.name"), "name_key": folded(["sender.name"]),
        "rail": text("payment_rail"), "rail_key": folded(["payment_rail"]),
      ],
      searched: ["id", "sender", "account_id", "amount_key / 1e6", "currency", "rail", "status"]
    ),
    ImportedList(
      table: "payout",
      path: "v1/payouts?page=",
      countsRows: false,
      key: "payouts",
      columns: [
        "id": field("payout_id"), "account_id": field("virtual_account_id"),
        "updated_at": "NULL", "recipient_name": text("recipient_name"),
        "name_key": folded(["recipient_name"]),
        "amount": units("from_amount", in: "from_currency"),
        "amount_key": "CAST(round(\(field("from_amount")) * 1e6) AS INTEGER)",
        "currency": field("from_currency"), "arrives": units("to_amount", in: "to_currency"),
        "arrives_currency": field("to_currency"), "rail": text("payment_method"),
        "rail_key": folded(["payment_method"]), "reference": text("reference"),
      ],
      searched: [
        "id", "recipient_name", "reference", "user_id", "account_id", "amount_key / 1e6",
        "currency", "arrives_currency", "rail", "status",
      ]
    ),
  ]
}
