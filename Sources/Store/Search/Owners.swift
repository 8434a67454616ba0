import Kira

/// The owners that a part of a name, an e-mail or an id may mean, found before their rows are.
struct Owners {
  enum Answer {
    /// A condition that an index serves.
    case few(Predicate)
    /// So many that each row is best asked for its owner.
    case many(Predicate)
  }

  let cache: Cache

  /// More than these are many.
  private static let most = 500

  /// `nil` for a term that is not about owners, or names one of them whole.
  func answer(to term: Filter.Term, about kind: ResourceKind) throws(StoreError) -> Answer? {
    guard case .text(let field, let texts) = term, !texts.allSatisfy(Filter.isWholeID) else {
      return nil
    }
    switch (field, kind) {
    case (.user, .account), (.user, .payout), (.user, .recipient):
      let many = Predicate.owner(in: "user_id", of: kind, .user, by: term)
      return try ids(of: .user, term).map { .few(.owner("user_id", $0 + texts)) } ?? .many(many)
    case (.account, .deposit), (.account, .payout):
      let many = Predicate.owner(in: "account_id", of: kind, .account, by: term)
      return try ids(of: .account, term).map { .few(.owner("account_id", $0 + texts)) }
        ?? .many(many)
    case (.user, .deposit):
      guard let users = try ids(of: .user, term) else { return nil }
      let accounts = Predicate.owner("user_id", users + texts)
      return .few(
        Predicate(
          sql: "account_id IN (SELECT id FROM account WHERE \(accounts.sql))",
          values: accounts.values
        )
      )
    default: return nil
    }
  }

  /// The ids of all for which a term holds, unless there are many.
  private func ids(of kind: ResourceKind, _ term: Filter.Term) throws(StoreError) -> [String]? {
    guard case .text(_, let texts) = term else { return nil }
    let table = cache.table(kind)
    let condition = Predicate(term, on: table)
    var ids: Set<String> = []
    for text in texts {
      var blocks = try BlockRows(Needles([Array(text.utf8)]), of: table, cache.database)
      while let ordinals = try blocks.next() {
        for ordinal in ordinals {
          let id = try cache.database.first(
            "SELECT id FROM \(kind) WHERE ordinal = ? AND (\(condition.sql))",
            [.integer(ordinal)] + condition.values
          ) { row in row.text() }
          if let id { ids.insert(id) }
        }
        guard ids.count <= Self.most else { return nil }
      }
    }
    return ids.sorted()
  }
}

extension Predicate {
  /// One of so many owners that a place for each would be too many.
  fileprivate static func owner(_ column: String, _ ids: [String]) -> Predicate {
    let list = ids.map { id in
      "\"" + id.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return Predicate(
      sql: "\(column) IN (SELECT value FROM json_each(?))",
      values: [.text("[\(list.joined(separator: ","))]")]
    )
  }

  fileprivate static func owner(
    in column: String,
    of kind: ResourceKind,
    _ owner: ResourceKind,
    by term: Filter.Term
  ) -> Predicate {
    guard case .text(_, let texts) = term, let table = Table.all[owner] else { return .nothing }
    let condition = Predicate(term, on: table)
    let known = Predicate(
      sql: "EXISTS (SELECT 1 FROM \(owner) WHERE id = \(kind).\(column) AND (\(condition.sql)))",
      values: condition.values
    )
    return .any([known, .column(column, in: texts)])
  }
}
