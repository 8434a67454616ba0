import Kira
import Testing

@testable import Store

struct WindowTests {
  static let filters: [String] = [
    "", "status:completed", "status:failed,in_review", "-status:completed", "maria", "-acme",
    "amount:>0.5", "amount:<50", "amount:0.50..1250", "since:7d", "user:u1", "account:a2",
    "-user:u1", "rail:wire", "status:completed,failed maria -rail:swift", "nobody at all",
  ]

  static let listings: [Listing] = ResourceKind.allCases.flatMap { kind in
    Listing.Order.Key.allCases.flatMap { key in
      [true, false].map { Listing(kind: kind, order: .init(by: key, isDescending: $0)) }
    }
  }

  @Test(arguments: listings, [1 as UInt64, 2])
  func `a walk in either direction meets every row once and in order`(
    listing: Listing,
    seed: UInt64
  ) throws {
    var tenant = RandomTenant(seed: seed)
    let accounts = tenant.records(.account, count: 60)
    let records = listing.kind == .account ? accounts : tenant.records(listing.kind, count: 60)
    let cache = try Cache.inMemory()
    try cache.storeRows(accounts)
    try cache.storeRows(records)

    for text in Self.filters {
      var listing = listing
      let scope = FilterScope(at: .now, seen: ["in_review"])
      listing.filter = try Filter.parsing(text, in: scope)
      let expected = NaiveListing(of: accounts + records).rows(listing, among: records).map(\.id)
      #expect(try forward(listing, in: cache) == expected, "forward: \(text)")
      #expect(try backward(listing, in: cache) == expected, "backward: \(text)")
      #expect(try cache.tally(listing, stopAfter: 100) == .exactly(expected.count), "\(text)")
    }
  }

  private func forward(_ listing: Listing, in cache: Cache) throws -> [String] {
    var (ids, start) = ([String](), Window.Start.top)
    while true {
      let window = try cache.window(listing, from: start, limit: 7)
      #expect(window.hasMoreBefore == !ids.isEmpty)
      ids += window.rows.map(\.value.id)
      guard window.hasMoreAfter, let last = window.rows.last else { return ids }
      start = .after(last.value)
    }
  }

  private func backward(_ listing: Listing, in cache: Cache) throws -> [String] {
    var (ids, start) = ([String](), Window.Start.bottom)
    while true {
      let window = try cache.window(listing, from: start, limit: 7)
      #expect(window.hasMoreAfter == !ids.isEmpty)
      ids = window.rows.map(\.value.id) + ids
      guard window.hasMoreBefore, let first = window.rows.first else { return ids }
      start = .before(first.value)
    }
  }

  @Test func `a tally stops where it was told to and says so`() throws {
    var tenant = RandomTenant(seed: 3)
    let cache = try Cache.inMemory()
    try cache.storeRows(tenant.records(.payout, count: 60))
    let listing = Listing(kind: .payout, filter: try Filter.parsing("-nobody", at: .now))

    #expect(try cache.tally(listing, stopAfter: 59) == .moreThan(59))
    #expect(try cache.tally(listing, stopAfter: 60) == .exactly(60))
  }

  @Test func `counting a whole list or a status needs no look at its rows`() throws {
    var tenant = RandomTenant(seed: 3)
    let cache = try Cache.inMemory()
    try cache.storeRows(tenant.records(.payout, count: 60))

    #expect(try cache.tally(Listing(kind: .payout), stopAfter: 1) == .exactly(60))
  }

  @Test(arguments: listings.filter { $0.filter.terms.isEmpty })
  func `every window of a whole list is read along an index`(listing: Listing) throws {
    let cache = try Cache.inMemory()
    let table = cache.table(listing.kind)
    let query = WindowQuery(
      listing: listing,
      table: table,
      anchor: SortKeys(.sample(listing.kind)),
      isBackward: false,
      limit: 10
    ).predicate
    let plan = try cache.database.rows("EXPLAIN QUERY PLAN " + query.sql, query.values) { row in
      for _ in 0..<3 { _ = row.integer() }
      return row.text()
    }
    // The names of owners are looked up row by row, each of them along an index too.
    // So are those alike, of whom no more than a hundred are counted; and what stands in the same
    // place by all but its id is sorted by itself.
    let own = ["CORRELATED SCALAR SUBQUERY", "CO-ROUTINE", "SCAN (subquery"]
    let steps = plan.filter { step in !own.contains { step.hasPrefix($0) } }
    #expect(
      steps.allSatisfy { $0.contains("SEARCH") || $0.hasSuffix("RIGHT PART OF ORDER BY") },
      "\(plan)"
    )
  }
}

extension Record {
  static func sample(_ kind: ResourceKind) -> Record {
    var tenant = RandomTenant(seed: 1)
    return tenant.records(kind, count: 1)[0]
  }
}
