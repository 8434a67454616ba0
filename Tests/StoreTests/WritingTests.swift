import Kira
import Testing

@testable import Store

struct WritingTests {
  let cache: Cache

  init() throws { cache = try Cache.inMemory() }

  private func payout(_ status: String, updated: Int64? = nil) -> Record {
    .payout(
      Payout(
        id: Identifier("p1"),
        amount: Amount(minorUnits: 5_000, in: .usd),
        status: Status(status),
        createdAt: .now,
        updatedAt: updated.map { Moment.now.advanced(bySeconds: $0) }
      )
    )
  }

  @Test func `the first fill is no change, and a new row only where it is news`() throws {
    #expect(try cache.storeRows([payout("processing")]) == [])

    let news = try cache.storeRows([.sample(.deposit)], noticingNew: true)
    #expect(news.map(\.before) == [nil])
    #expect(news.map(\.record) == [.sample(.deposit)])
  }

  @Test func `a status that changes is a change, once`() throws {
    try cache.storeRows([payout("processing")])
    let later = Moment.now.advanced(bySeconds: 60)

    let changes = try cache.storeRows([payout("COMPLETED")], at: later)

    let change = Change(
      record: payout("COMPLETED"),
      before: "processing",
      after: "COMPLETED",
      at: later
    )
    #expect(changes == [change])
    #expect(try cache.storeRows([payout("COMPLETED")]) == [])
    #expect(try cache.changes(of: .payout, id: "p1") == [change])
  }

  @Test func `a status in another casing is the same`() throws {
    try cache.storeRows([payout("completed")])

    #expect(try cache.storeRows([payout("COMPLETED")]) == [])
    #expect(try cache.counts(of: .payout) == ["completed": 1])
  }

  @Test func `changes are told oldest first, and for the whole tenant newest first`() throws {
    for status in ["created", "processing", "completed", "failed"] {
      try cache.storeRows([payout(status)])
    }

    #expect(
      try cache.changes(of: .payout, id: "p1").map(\.after) == [
        "processing", "completed", "failed",
      ]
    )
    #expect(try cache.latestChanges(limit: 2).map(\.after) == ["failed", "completed"])
  }

  @Test func `an answer that was overtaken by a newer one does not undo it`() throws {
    try cache.storeRows([payout("completed", updated: 10)])

    #expect(try cache.storeRows([payout("processing", updated: 5)]) == [])

    #expect(try cache.record(.payout, id: "p1")?.seen.value == payout("completed", updated: 10))
  }

  @Test func `one batch may tell of the same resource twice`() throws {
    let changes = try cache.storeRows([payout("processing"), payout("completed")])

    #expect(changes.map(\.before) == ["processing"])
    #expect(try cache.counts(of: .payout) == ["completed": 1])
  }

  @Test func `a row that says nothing new is newer all the same`() throws {
    try cache.storeRows([payout("completed")])
    let later = Moment.now.advanced(bySeconds: 60)
    try cache.storeRows([payout("completed")], at: later)

    #expect(try cache.record(.payout, id: "p1")?.seen.at == later)
  }

  @Test func `what was read by a clock that was then set back is not taken for newer`() throws {
    let ahead = Moment.now.advanced(bySeconds: 86_400)
    try cache.storeRows([payout("completed")], at: ahead)
    try cache.noteRead(.payout, at: ahead)

    try cache.storeRows([payout("completed")], at: .now)
    try cache.noteRead(.payout, at: .now)

    #expect(try cache.record(.payout, id: "p1")?.seen.at == .now)
    #expect(try cache.readAt() == [.payout: .now])
  }

  @Test func `the oldest changes make room for new ones`() throws {
    try cache.storeRows([payout("a")])
    try cache.database.execute(
      """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 10100)
        INSERT INTO change (kind, id, after, at) SELECT 'payout', 'p1', 'old', n FROM number
      """
    )

    try cache.storeRows([payout("b")])

    let kept = try cache.database.integer("SELECT count(*) FROM change")
    #expect(kept == Int64(Cache.mostChanges))
    #expect(try cache.latestChanges(limit: 1).map(\.after) == ["b"])
  }

  @Test func `where a sync stopped and when a list was read are kept by kind`() throws {
    try cache.setSyncCursor(.payout, to: "page 7")
    try cache.noteRead(.payout, at: .now)
    try cache.noteRead(.user, at: .now)

    #expect(try cache.syncCursor(.payout) == "page 7")
    #expect(try cache.syncCursor(.user) == nil)
    #expect(try cache.readAt() == [.payout: .now, .user: .now])
    try cache.setSyncCursor(.payout, to: nil)
    #expect(try cache.syncCursor(.payout) == nil)
  }
}
