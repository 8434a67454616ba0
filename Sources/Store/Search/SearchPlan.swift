import Kira

/// Which ways to take through the rows, by what is known of how many there are.
struct SearchPlan {
  let question: SearchQuestion
  let database: Database
  /// How many rows have each status.
  let counts: [String: Int]
  /// Whether all indexes are there, and not put off until more rows are.
  let isIndexed: Bool

  private var total: Int { counts.values.reduce(0, +) }

  func walks() throws(StoreError) -> [any SearchWalk] {
    if let few = try few() { return [few] }
    let needles = try needles()
    guard !needles.words.isEmpty else { return indexWalks() }
    var walks: [any SearchWalk] = []
    for case .words(let words) in question.terms {
      guard let owned = try owned(by: words) else { continue }
      guard let count = try count(owned) else { return indexWalks() }
      walks.append(GatherWalk(question, database, few: owned, total: count))
    }
    if question.listing.order.key != .created, try areMany(needles) { return indexWalks() }
    return walks + [try BlockWalk(question, needles, database, total: total)]
  }

  /// How many rows there are, if few enough to have been counted.
  func countOfFew() throws(StoreError) -> Int? {
    guard let few = try few() else { return nil }
    let condition = Predicate.all([few.few, question.condition])
    let counted = try database.integer(
      "SELECT count(*) FROM \(question.table.kind) WHERE \(condition.sql)",
      condition.values
    )
    return Int(counted ?? 0)
  }

  /// The needles, if every row that is wanted has them all.
  func needlesAlone() throws(StoreError) -> Needles {
    for case .words(let words) in question.terms where try owned(by: words) != nil {
      return Needles([])
    }
    return try needles()
  }

  private func count(_ few: Predicate) throws(StoreError) -> Int? {
    try GatherWalk.count(few, in: question.table, database)
  }

  /// A term that holds for so few rows that all of them can be looked at.
  private func few() throws(StoreError) -> GatherWalk? {
    guard isIndexed else { return nil }
    for asked in question.asked where asked.isIndexed {
      if let known = known(asked.term), known > GatherWalk.most { continue }
      guard let count = try count(asked.predicate) else { continue }
      return GatherWalk(question, database, few: asked.predicate, total: count)
    }
    return nil
  }

  private func known(_ term: Filter.Term) -> Int? {
    guard case .status(let statuses) = term else { return nil }
    return Set(statuses).reduce(0) { $0 + (counts[$1] ?? 0) }
  }

  /// What the text of a row must have in it; none if only a status says so, which has an index.
  private func needles() throws(StoreError) -> Needles {
    let telling = question.terms.compactMap(\.needle)
    guard !telling.isEmpty else { return Needles([]) }
    let needles = telling + question.terms.compactMap(\.statusNeedle)
    return Needles(Set(needles.map { Array($0.utf8) }.filter { !$0.isEmpty }))
  }

  /// The rows that have a word as the whole id of an owner, if there are any.
  private func owned(by word: String) throws(StoreError) -> Predicate? {
    let owners = Predicate.any(
      question.table.ownerColumns.map { Predicate.column($0, in: [word]) }
    )
    let found = try database.integer(
      "SELECT 1 FROM \(question.table.kind) WHERE \(owners.sql) LIMIT 1",
      owners.values
    )
    return found == nil ? nil : owners
  }

  /// Whether in a sample of blocks so many rows have the words that walking in any order will soon
  /// have met enough of them.
  private func areMany(_ needles: Needles) throws(StoreError) -> Bool {
    let kind = question.table.kind
    let last = try database.integer("SELECT max(block) FROM \(kind)_text") ?? 0
    var found = 0
    for number in 0..<Self.sampledBlocks {
      let block = last * number / Self.sampledBlocks
      let slots = try database.first(question.table.search.readTexts, [.integer(block)]) { row in
        row.withBytes { needles.slots(in: $0).count }
      }
      found += slots ?? 0
    }
    return found >= Self.manyInSample
  }

  private static let sampledBlocks: Int64 = 8
  private static let manyInSample = 8

  /// Newest first of several statuses: a walk for each, where one walk through all rows may meet
  /// none of them for long.
  private func indexWalks() -> [any SearchWalk] {
    guard question.listing.order.key == .created else { return [walk(nil, total)] }
    for case .status(let statuses) in question.terms {
      return Set(statuses).sorted().map { status in
        walk(.column("status_key", in: [status]), counts[status] ?? 0)
      }
    }
    return [walk(nil, total)]
  }

  private func walk(_ branch: Predicate?, _ total: Int) -> any SearchWalk {
    IndexWalk(question, database, branch: branch, total: total)
  }
}

extension Filter.Term {
  /// Whether an index leads to the rows for which it holds.
  var isIndexed: Bool {
    switch self {
    case .status, .figure(.amount, _), .time(.created, _, _): true
    case .text(.user, let texts), .text(.account, let texts): texts.allSatisfy(Filter.isWholeID)
    default: false
    }
  }

  /// What the text of every row has in it for which it holds, unless it is an owner's id.
  fileprivate var needle: String? {
    switch self {
    case .words(let words): Folding.folded(words)
    case .text(let field, let texts) where texts.count == 1:
      switch field {
      case .id, .name, .email, .bank, .provider, .sender, .rail, .reference: texts[0]
      default: nil
      }
    default: nil
    }
  }

  /// Of plain letters alone: others may be folded otherwise than made small.
  fileprivate var statusNeedle: String? {
    guard case .status(let statuses) = self, statuses.count == 1 else { return nil }
    return statuses[0].utf8.allSatisfy { $0 < 0x80 } ? Folding.folded(statuses[0]) : nil
  }
}
