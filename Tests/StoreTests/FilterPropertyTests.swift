import Kira
import Testing

@testable import Store

/// Random filters over random tenants, each answered by the cache and by a naive scan.
struct FilterPropertyTests {
  static let tenants = 35
  static let filtersOfEach = 60

  @Test func `whatever is asked, the cache answers what a naive scan finds`() throws {
    var asked = 0
    var found = 0
    var uses: Set<String> = []
    for seed in 1...UInt64(Self.tenants) {
      var trial = try FilterTrial(seed: seed)
      for _ in 0..<Self.filtersOfEach {
        let outcome = try trial.run()
        asked += 1
        guard !outcome.isEmpty else { continue }
        found += 1
        if !outcome.isWhole { uses.formUnion(outcome.uses) }
      }
    }
    #expect(asked >= 2_000)
    #expect(found * 3 >= asked, "\(found) of \(asked) with results")
    // What lets all rows through or none shows nothing.
    #expect(RandomFilter.language.union(FilterTrial.orders).subtracting(uses) == [])
  }
}

/// One tenant in a cache of its own, asked one random question after the other.
struct FilterTrial {
  struct Outcome {
    var uses: Set<String>
    var isEmpty: Bool
    var isWhole: Bool
  }

  private var dice: RandomTenant
  private let naive: NaiveListing
  private let facts: [ResourceKind: [NaiveFacts]]
  private let cache: Cache

  private static let mentions: [[Mention]] = [
    [], [], [Mention("IMAD", "20260625MMQFMP3K000123")],
    [Mention("UETR", "a1b2c3d4-1111-2222"), Mention("memo", "Invoice Ø 118")],
  ]

  init(seed: UInt64) throws {
    dice = RandomTenant(seed: seed, hasChanges: true)
    var records: [Record] = []
    for kind in ResourceKind.allCases {
      records += dice.records(kind, count: [.user, .account].contains(kind) ? 14 : 36)
    }
    var answers: [Answer] = []
    for record in records.shuffled(using: &dice.numbers) {
      let mentions = dice.pick(Self.mentions)
      answers.append(Answer(record, raw: [], source: .list, mentions: mentions))
    }
    let mentions = answers.map { ("\($0.record.kind) \($0.record.id)", $0.mentions) }
    naive = NaiveListing(of: records, mentions: Dictionary(uniqueKeysWithValues: mentions))
    facts = Dictionary(grouping: naive.facts(of: records)) { $0.record.kind }
    cache = try Cache.inMemory()
    _ = try cache.store(answers, at: .now)
  }

  static var orders: Set<String> {
    Set(
      ResourceKind.allCases.flatMap { kind in
        Listing.Order.Key.allCases.flatMap { key in
          [true, false].map { "\(kind) by \(key) \($0)" }
        }
      }
    )
  }

  mutating func run() throws -> Outcome {
    let kind = dice.pick(ResourceKind.allCases)
    let question = RandomFilter(of: kind, from: &dice)
    let scope = FilterScope(
      at: .now,
      of: kind,
      seen: ["in_review", "brand_new", "failed", "completed"]
    )
    let order = Listing.Order(
      by: dice.pick(Listing.Order.Key.allCases),
      isDescending: dice.pick([true, false])
    )
    let filter = try Filter.parsing(question.text, in: scope)
    let listing = Listing(kind: kind, filter: filter, order: order)
    let all = facts[kind, default: []]
    let expected = naive.rows(listing, among: all)
    try check(listing, expected)
    return Outcome(
      uses: question.uses.union(["\(kind) by \(order.key) \(order.isDescending)"]),
      isEmpty: expected.isEmpty,
      isWhole: expected.count == all.count
    )
  }

  private mutating func check(_ listing: Listing, _ expected: [Record]) throws {
    let ids = expected.map(\.id)
    let comment = Comment("\(listing.kind) \(listing.order) \(listing.filter.text)")
    // Small windows show the seams between them, and each costs a question.
    let limit = dice.pick([4, 11, 18, 40])
    #expect(try cache.walk(listing, .top, limit: limit) == ids, comment)
    #expect(try cache.walk(listing, .bottom, limit: limit) == ids, comment)
    #expect(try cache.tally(listing, stopAfter: 1_000) == .exactly(ids.count), comment)
    guard !expected.isEmpty else { return }
    let place = Int.random(in: expected.indices, using: &dice.numbers)
    let after = try cache.window(listing, from: .after(expected[place]), limit: limit)
    #expect(after.rows.map(\.value.id) == Array(ids[(place + 1)...].prefix(limit)), comment)
    #expect(after.hasMoreAfter == (place + 1 + limit < ids.count), comment)
    let before = try cache.window(listing, from: .before(expected[place]), limit: limit)
    #expect(before.rows.map(\.value.id) == Array(ids[..<place].suffix(limit)), comment)
    #expect(before.hasMoreBefore == (place > limit), comment)
  }
}

extension Cache {
  /// All rows of a listing, window by window from one of its ends.
  func walk(_ listing: Listing, _ end: Window.Start, limit: Int) throws -> [String] {
    var (ids, start) = ([String](), end)
    while true {
      let window = try window(listing, from: start, limit: limit)
      let found = window.rows.map(\.value)
      if end == .top {
        ids += found.map(\.id)
        guard window.hasMoreAfter, let last = found.last else { return ids }
        start = .after(last)
      } else {
        ids = found.map(\.id) + ids
        guard window.hasMoreBefore, let first = found.first else { return ids }
        start = .before(first)
      }
    }
  }
}
