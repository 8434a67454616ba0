import Kira
import Testing

@testable import Store

struct StewardshipTests {
  private func payout(_ id: String, _ status: String, daysOld: Int64) -> Record {
    .payout(
      Payout(
        id: Identifier(id),
        amount: Amount(minorUnits: 100, in: .usd),
        status: Status(status),
        createdAt: Moment.now.advanced(bySeconds: -daysOld * 86_400)
      )
    )
  }

  @Test
  func `what is settled and old is forgotten, and nothing else`() throws {
    let cache = try Cache.inMemory()
    try cache.storeRows([
      payout("old", "COMPLETED", daysOld: 200), payout("failed", "failed", daysOld: 91),
      payout("stuck", "processing", daysOld: 300), payout("new", "completed", daysOld: 89),
      .payout(Payout(id: Identifier("ageless"), amount: nil, status: Status("completed"))),
    ])
    let limit = Moment.now.advanced(bySeconds: -90 * 86_400)

    #expect(try cache.settled(.payout, before: limit) == 2)
    #expect(try cache.forgetSettled(.payout, before: limit) == 2)

    let left = try cache.window(Listing(kind: .payout), from: .top, limit: 10).rows.map(\.value.id)
    #expect(left == ["new", "stuck", "ageless"])
    let forgotten = Listing(kind: .payout, filter: try Filter.parsing("failed", at: .now))
    #expect(try cache.window(forgotten, from: .top, limit: 10).rows.isEmpty)
    #expect(try cache.tally(forgotten, stopAfter: 10) == .exactly(0))
    #expect(try cache.faults() == [])
  }

  @Test
  func `users and accounts are never forgotten`() throws {
    var tenant = RandomTenant(seed: 6)
    let cache = try Cache.inMemory()
    try cache.storeRows(tenant.records(.user, count: 20) + tenant.records(.account, count: 20))
    #expect(try cache.forgetSettled(.user, before: .now) == 0)
    #expect(try cache.forgetSettled(.account, before: .now) == 0)
  }

  @Test(arguments: [1 as UInt64, 2, 3])
  func `a cache that was written in any way is whole`(seed: UInt64) throws {
    var tenant = RandomTenant(seed: seed)
    let cache = try Cache.inMemory()
    for kind in ResourceKind.allCases {
      try cache.storeRows(tenant.records(kind, count: 80))
      try cache.storeRows(tenant.records(kind, count: 80), at: .now.advanced(bySeconds: 60))
    }
    #expect(try cache.faults() == [])
  }

  static let tamperings = [
    ("UPDATE tally SET count = count + 1 WHERE kind = 'payout'", "counted as"),
    ("UPDATE payout SET created_key = created_key + 1 WHERE ordinal = 3", "totals"),
    ("DELETE FROM payout_raw WHERE ordinal = 3", "rows have no answer"),
    ("INSERT INTO payout_raw VALUES (9999, 0, 'list', x'')", "answers have no row"),
    ("UPDATE payout SET name_key = 'zzz' WHERE ordinal = 3", "place that is not theirs"),
    ("UPDATE payout SET reference = 'x' WHERE ordinal = 3", "not found by their words"),
    ("DELETE FROM payout_text", "not found by their words"),
    ("UPDATE day_total SET units = units + 1", "totals"),
  ]

  @Test(arguments: tamperings)
  func `whatever does not agree with the rows is found`(statement: String, words: String) throws {
    let cache = try Cache.inMemory()
    try cache.storeRows(
      (0..<10).map { payout("p\($0)", "completed", daysOld: 0) }
    )
    // A day later, so that a key that moved by a millisecond may move to another day.
    if statement.contains("created_key") {
      try cache.database.execute("UPDATE payout SET created_key = created_key + 86400000")
    }
    try cache.database.execute(statement)
    let faults = try cache.faults()
    #expect(faults.contains { $0.contains(words) }, "\(faults)")
  }

  @Test
  func `a survey says what is there and what it costs`() throws {
    let folder = try TemporaryFolder()
    let cache = try folder.cache()
    try cache.storeRows([payout("p1", "completed", daysOld: 3)])
    try cache.noteRead(.payout, at: .now)
    let survey = try cache.survey()
    let payouts = try #require(survey.holdings.first { $0.kind == .payout })
    #expect(payouts.rows == 1)
    #expect(payouts.readAt == .now)
    #expect(payouts.oldest == Moment.now.advanced(bySeconds: -3 * 86_400))
    #expect(survey.bytes > 0)
    if let sizes = try cache.tableSizes() { #expect(sizes.contains { $0.table == "payout" }) }
  }

  @Test
  func `a cache that somebody writes is not discarded, and one that nobody does is gone`() throws {
    let folder = try TemporaryFolder()
    var writer: Cache? = try folder.cache()
    #expect(throws: StoreError.busy) {
      try Cache.discard(path: folder.cachePath, binding: .acme)
    }
    withExtendedLifetime(writer) {}
    writer = nil
    try Cache.discard(path: folder.cachePath, binding: .acme)
    #expect(try folder.names == ["cache.lock"])
  }

  @Test
  func `somebody else's cache is not discarded`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.cache()
    let stranger = Binding(stage: .production, clientID: "acme")
    #expect(throws: StoreError.self) {
      try Cache.discard(path: folder.cachePath, binding: stranger)
    }
    #expect(try folder.names.contains("cache.sqlite"))
  }
}
