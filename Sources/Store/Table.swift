import Kira

/// The table of one kind of resource: the SQL that makes it, fills it and reads it.
struct Table {
  let kind: ResourceKind
  let type: any StoredRecord.Type

  static let all: [ResourceKind: Table] = Dictionary(
    uniqueKeysWithValues: ResourceKind.allCases.map { ($0, Table($0)) }
  )

  /// Columns that every kind has; the keys are `SortKeys`, never NULL.
  private static let shared = [
    "id TEXT NOT NULL", "status TEXT NOT NULL", "created_key INTEGER NOT NULL",
    "updated_at INTEGER", "seen_at INTEGER NOT NULL", "source TEXT NOT NULL",
    "amount_key INTEGER NOT NULL", "status_key TEXT NOT NULL", "name_key TEXT NOT NULL",
    "rail_key TEXT NOT NULL", "mentions TEXT NOT NULL",
  ]

  let search: SearchTable

  let readColumns: String
  // Made once: these run for every row of a sync.
  let find: String
  let findAt: String
  let readRow: String
  let insert: String
  let update: String
  let touch: String
  let keepRaw: String
  let readRaw: String

  private init(_ kind: ResourceKind) {
    self.kind = kind
    search = SearchTable(kind)
    type =
      switch kind {
      case .user: User.self
      case .account: VirtualAccount.self
      case .deposit: Deposit.self
      case .payout: Payout.self
      case .recipient: Recipient.self
      }
    let own = Self.names(type.ownColumns)
    let written = Self.names(Self.shared) + own
    readColumns = (SharedColumns.names + own + type.borrowedColumns).joined(separator: ", ")
    let places = written.map { _ in "?" }.joined(separator: ", ")
    find = "SELECT ordinal, mentions, \(readColumns) FROM \(kind) WHERE id = ?"
    findAt =
      "SELECT ordinal, mentions, \(readColumns) FROM \(kind) WHERE ordinal = ? AND id = ?"
    readRow = "SELECT \(readColumns) FROM \(kind) WHERE ordinal = ?"
    insert = "INSERT INTO \(kind) (\(written.joined(separator: ", "))) VALUES (\(places))"
    update =
      "UPDATE \(kind) SET \(written.map { "\($0) = ?" }.joined(separator: ", ")) "
      + "WHERE ordinal = ?"
    touch = "UPDATE \(kind) SET seen_at = ?, source = ? WHERE ordinal = ?"
    keepRaw = "INSERT OR REPLACE INTO \(kind)_raw (ordinal, at, source, body) VALUES (?, ?, ?, ?)"
    readRaw = "SELECT at, source, body FROM \(kind)_raw WHERE ordinal = ?"
  }

  /// In the order of the columns that `insert` and `update` write.
  static func values(_ seen: Seen<Record>, mentions: String) -> [StoredValue] {
    let (keys, stored) = (SortKeys(seen.value), seen.value.stored)
    return [
      .text(keys.id), .text(stored.statusText.text), .integer(keys.created),
      .integer(orNull: stored.changedAt?.milliseconds), .integer(seen.at.milliseconds),
      .text(seen.source.rawValue), .integer(keys.amount), .text(keys.status), .text(keys.name),
      .text(Folding.folded(stored.railShown.text)), .text(mentions),
    ] + stored.ownValues
  }

  private static func names(_ columns: [String]) -> [String] {
    columns.map { String(Substring($0.utf8.prefix { $0 != UInt8(ascii: " ") })) }
  }

  /// Whom a row belongs to and where its money goes, each found through an index.
  var ownerColumns: [String] {
    Self.names(type.ownColumns).filter {
      ["user_id", "account_id", "recipient_id"].contains($0)
    }
  }

  var hasAmounts: Bool { kind == .deposit || kind == .payout }

  /// By what a listing is sorted, from the first column to the one that no two rows share.
  func sortColumns(for key: Listing.Order.Key) -> [String] {
    switch key {
    case .created: ["created_key", "id"]
    case .amount: hasAmounts ? ["amount_key", "created_key", "id"] : ["created_key", "id"]
    case .status: ["status_key", "created_key", "id"]
    case .name: ["name_key", "created_key", "id"]
    }
  }

  var schema: [String] {
    let columns = ["ordinal INTEGER PRIMARY KEY"] + Self.shared + type.ownColumns
    return [
      "CREATE TABLE \(kind) (\(columns.joined(separator: ", "))) STRICT",
      """
      CREATE TABLE \(kind)_raw (ordinal INTEGER PRIMARY KEY, at INTEGER NOT NULL,
        source TEXT NOT NULL, body BLOB NOT NULL) STRICT
      """,
    ] + indexes.map(\.sql) + search.schema
  }

  struct Index {
    let name: String
    let sql: String
  }

  private func index(_ name: String, on columns: String, isUnique: Bool = false) -> Index {
    let name = "\(kind)_\(name)"
    return Index(
      name: name,
      sql: "CREATE \(isUnique ? "UNIQUE " : "")INDEX \(name) ON \(kind) (\(columns))"
    )
  }

  var idIndex: Index { index("by_id", on: "id", isUnique: true) }

  /// Lists come newest first, and rows that come in the order of an index cost it the least.
  private var indexes: [Index] {
    [
      idIndex, index("by_created_key", on: "created_key DESC, id DESC"),
      index("by_status_key", on: "status_key DESC, created_key DESC"),
    ] + sorted + owned
  }

  /// Ties end in the id, which is read from the rows: there are few, and an id is long.
  private var sorted: [Index] {
    Set(Listing.Order.Key.allCases.map { sortColumns(for: $0)[0] })
      .subtracting(["created_key", "status_key"]).sorted()
      .map { index("by_\($0)", on: "\($0), created_key") }
  }

  private var owned: [Index] { ownerColumns.map { index("of_\($0)", on: "\($0), created_key") } }

  /// What is not needed while rows come in by the million.
  ///
  /// That of the ids is the last: where it is, all are. Whoever owns rows is one of few, and other
  /// rows are read with their names.
  var laterIndexes: [Index] {
    [.deposit, .payout].contains(kind) ? sorted + owned + [idIndex] : []
  }
}
