import Kira

/// In which columns of a table the text of one field is looked for.
private enum TextColumns {
  /// Any of these is one of the texts.
  case equal([String])
  /// Any of these has one of the texts in it.
  case within([String])
  /// What several tables tell, asked for by itself.
  case computed(@Sendable (_ text: String) -> Predicate)

  static let of: [ResourceKind: [Filter.TextField: TextColumns]] = [
    .user: [
      .id: .within(["fold(id)"]), .name: .within(["name_key"]), .email: .within(["fold(email)"]),
      .country: .equal(["fold(country)"]), .kind: .equal(["fold(kind)"]),
      .user: .computed { .user($0) },
    ],
    .account: [
      .id: .within(["fold(id)"]), .bank: .within(["fold(bank)"]),
      .provider: .within(["fold(provider)"]), .mode: .equal(["fold(mode)"]),
      .currency: .equal(["currency"]), .user: .computed { .owned(by: $0) },
      .account: .computed { .account($0) }, .reference: .within(["mentioned(mentions)"]),
    ],
    .deposit: [
      .id: .within(["fold(id)"]), .sender: .within(["name_key"]), .rail: .equal(["rail_key"]),
      .currency: .equal(["currency"]), .account: .computed { .ofAccount($0) },
      .reference: .within(["mentioned(mentions)"]),
      .user: .computed { text in
        let accounts = Predicate.owned(by: text)
        return Predicate(
          sql: "account_id IN (SELECT id FROM account WHERE \(accounts.sql))",
          values: accounts.values
        )
      },
    ],
    .payout: [
      .id: .within(["fold(id)"]), .recipient: .within(["name_key", "fold(recipient_id)"]),
      .rail: .equal(["rail_key"]), .currency: .equal(["currency", "arrives_currency"]),
      .reference: .within(["fold(reference)", "mentioned(mentions)"]),
      .user: .computed { .owned(by: $0) },
      .account: .computed { .ofAccount($0) },
    ],
    .recipient: [
      .recipient: .within(["name_key", "fold(id)"]),
      .account: .computed { .any(Predicate.ending($0, of: "account")) },
      .id: .within(["fold(id)"]), .name: .within(["name_key"]), .email: .within(["fold(email)"]),
      .kind: .equal(["fold(kind)"]), .bank: .within(["fold(bank)"]), .rail: .equal(["rail_key"]),
      .user: .computed { .owned(by: $0) },
    ],
  ]
}

extension Predicate {
  static func text(
    _ field: Filter.TextField,
    _ texts: [String],
    of kind: ResourceKind
  ) -> Predicate {
    switch TextColumns.of[kind]?[field] {
    case nil: .nothing
    case .equal(let columns):
      // Codes of currencies are the one text that is kept in capitals.
      .any(
        columns.map { column($0, in: field == .currency ? texts.map { $0.uppercased() } : texts) }
      )
    case .within(let columns): .any(texts.map { within(columns, $0) })
    case .computed(let predicate): .any(texts.map(predicate))
    }
  }

  private static func within(_ columns: [String], _ text: String) -> Predicate {
    .any(columns.map { Predicate(sql: "instr(\($0), ?) > 0", values: [.text(text)]) })
  }

  /// A row of `user`.
  fileprivate static func user(_ text: String) -> Predicate {
    if Filter.isWholeID(text) { return Predicate(sql: "id = ?", values: [.text(text)]) }
    return within(["fold(id)", "name_key", "fold(email)"], text)
  }

  /// A row with a `user_id`; that of a user whom the cache does not know must be given whole.
  fileprivate static func owned(by text: String) -> Predicate {
    if Filter.isWholeID(text) { return Predicate(sql: "user_id = ?", values: [.text(text)]) }
    let user = user(text)
    let known = Predicate(
      sql: "user_id IN (SELECT id FROM user WHERE \(user.sql))",
      values: user.values
    )
    return .any([known, column("user_id", in: [text])])
  }

  /// A row of `account`.
  fileprivate static func account(_ text: String) -> Predicate {
    if Filter.isWholeID(text) { return Predicate(sql: "id = ?", values: [.text(text)]) }
    return .any([within(["fold(id)"], text)] + ending(text))
  }

  /// A row with an `account_id`.
  fileprivate static func ofAccount(_ text: String) -> Predicate {
    if Filter.isWholeID(text) { return Predicate(sql: "account_id = ?", values: [.text(text)]) }
    let account = account(text)
    let known = Predicate(
      sql: "account_id IN (SELECT id FROM account WHERE \(account.sql))",
      values: account.values
    )
    return .any([known, column("account_id", in: [text])])
  }

  /// The last four of a number are all of it that is kept.
  fileprivate static func ending(_ text: String, of column: String) -> [Predicate] {
    let count = text.unicodeScalars.count
    guard count <= 4 else { return [] }
    return [
      Predicate(sql: "substr(fold(\(column)), -\(count)) = ?", values: [.text(text)])
    ]
  }

  /// A word in the place of a number has no end that anybody knows.
  private static func ending(_ text: String) -> [Predicate] {
    ending(text, of: "number").map { .all([Predicate(sql: "has_number = 1"), $0]) }
  }
}
