import Kira
import Testing

@testable import Store

struct RowWalkTests {
  @Test(arguments: ResourceKind.allCases, ["", "status:completed", "maria", "since:7d -acme"])
  func `a walk meets what a window shows, in its order`(kind: ResourceKind, text: String) throws {
    var tenant = RandomTenant(seed: 3)
    let accounts = tenant.records(.account, count: 30)
    let cache = try Cache.inMemory()
    try cache.storeRows(accounts)
    if kind != .account { try cache.storeRows(tenant.records(kind, count: 50)) }
    for key in Listing.Order.Key.allCases {
      let filter = try Filter.parsing(text, at: .now)
      let listing = Listing(kind: kind, filter: filter, order: .init(by: key, isDescending: false))
      var walked: [Seen<Record>] = []
      try cache.eachRow(listing, ExportColumn.all(of: kind), withRecord: true) { cells in
        for _ in 0..<ExportColumn.all(of: kind).reduce(0, { $0 + $1.width }) { _ = cells.text() }
        walked.append(cells.record())
        return true
      }
      #expect(walked == (try cache.window(listing, from: .top, limit: 100).rows))
    }
  }

  @Test
  func `a walk sees nothing of what is written meanwhile`() throws {
    let folder = try TemporaryFolder()
    var tenant = RandomTenant(seed: 4)
    let records = tenant.records(.payout, count: 200)
    let writer = try folder.cache()
    try writer.storeRows(Array(records.prefix(100)))
    let reader = try folder.cache(.reading)

    var count = 0
    var problem: StoreError?
    try reader.eachRow(Listing(kind: .payout), []) { _ in
      count += 1
      guard count == 10 else { return true }
      do throws(StoreError) {
        try writer.storeRows(Array(records.suffix(100)))
      } catch {
        problem = error
      }
      return true
    }

    #expect(problem == nil)
    #expect(count == 100)
    #expect(try reader.tally(Listing(kind: .payout), stopAfter: 1_000) == .exactly(200))
  }

  @Test
  func `a walk that is stopped ends without a word, and the next one begins anew`() throws {
    let cache = try Cache.inMemory()
    var tenant = RandomTenant(seed: 5)
    try cache.storeRows(tenant.records(.payout, count: 20))
    for _ in 0..<2 {
      var count = 0
      try cache.eachRow(Listing(kind: .payout), []) { _ in
        count += 1
        return count < 3
      }
      #expect(count == 3)
    }
  }

  @Test
  func `a record is found by the beginning of its id, and what is near it besides`() throws {
    let cache = try Cache.inMemory()
    let ids = ["7f3a0c1e", "7f3a0c2f", "80aa"]
    try cache.storeRows(
      ids.map { .payout(Payout(id: Identifier($0), amount: nil, status: Status("failed"))) }
    )
    func found(_ prefix: String) throws -> [String] {
      try cache.records(withIDPrefix: prefix, limit: 5).map(\.value.id)
    }
    #expect(try found("7f3a0c1e") == ["7f3a0c1e"])
    #expect(try found("7f3a") == ["7f3a0c1e", "7f3a0c2f"])
    #expect(try found("7f3b") == [])
    #expect(try found("%") == [])
    #expect(try cache.kind(ofID: "80aa", among: ResourceKind.allCases) == .payout)
    #expect(try cache.kind(ofID: "80aa", among: [.user, .deposit]) == nil)
    #expect(try cache.kind(ofID: "80a", among: ResourceKind.allCases) == nil)
    #expect(try cache.records(nearID: "7f3a0c20").map(\.value.id).contains("7f3a0c1e"))
  }
}
