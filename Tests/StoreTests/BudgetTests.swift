import Kira
import Testing

@testable import Store

struct BudgetTests {
  let cache: Cache
  let rare: Listing

  init() throws {
    cache = try Cache.inMemory()
    var tenant = RandomTenant(seed: 4)
    try cache.storeRows(tenant.records(.payout, count: 2_000))
    rare = Listing(kind: .payout, filter: try Filter.parsing("-p -7f3a0c1e", at: .now))
  }

  @Test func `a query beyond its budget ends with nothing, and the next one works`() throws {
    let spent = try cache.withBudget(.instructions(2_000)) { () throws(StoreError) in
      try cache.window(rare, from: .top, limit: 10)
    }
    #expect(spent == nil)

    #expect(try cache.window(rare, from: .top, limit: 10).rows.isEmpty)
    #expect(try cache.window(Listing(kind: .payout), from: .top, limit: 10).rows.count == 10)
  }

  @Test(arguments: [Budget.Limit.instructions(10_000_000), .milliseconds(600_000)])
  func `a query within its budget is answered`(limit: Budget.Limit) throws {
    let window = try cache.withBudget(limit) { () throws(StoreError) in
      try cache.window(rare, from: .top, limit: 10)
    }
    #expect(window == Window())
  }

  @Test func `no time at all is spent at the first check`() throws {
    let spent = try cache.withBudget(.milliseconds(0)) { () throws(StoreError) in
      try cache.tally(rare, stopAfter: 10)
    }
    #expect(spent == nil)
  }

  @Test func `other trouble passes through a budget`() throws {
    #expect(throws: StoreError.self) {
      try cache.withBudget(.milliseconds(1_000)) { () throws(StoreError) in
        try cache.database.execute("no such thing")
      }
    }
  }
}
