import Kira
import Testing

@testable import Store

struct AttachmentTests {
  private let cache: Cache

  init() throws { cache = try Cache.inMemory() }

  private func event(
    _ id: SafeText,
    of payout: String = "p1",
    note: SafeText = ""
  ) -> Kira.Attachment {
    Kira.Attachment(Mention("Event", id), of: (.payout, payout), note: note, at: .now)
  }

  @Test func `what hangs on a record is kept before the record is known`() throws {
    try cache.attach([event("e1", note: "came first")], at: .now)

    #expect(
      try cache.attachments(of: .payout, id: "p1") == [event("e1", note: "came first")]
    )
    #expect(try cache.attachments(of: .deposit, id: "p1").isEmpty)
  }

  @Test func `the same told twice is there once, in its latest words`() throws {
    try cache.attach([event("e1", note: "old"), event("e2")], at: .now)
    try cache.attach([event("e1", note: "new")], at: .now)

    let kept = try cache.attachments(of: .payout, id: "p1")
    #expect(kept.map(\.mention.value) == ["e2", "e1"])
    #expect(kept.map(\.note) == ["", "new"])
  }

  @Test func `of events without end the latest are kept`() throws {
    let most = Cache.mostAttachments
    try cache.attach([event("other", of: "p2")], at: .now)
    try cache.attach((0..<most + 7).map { event(SafeText("e\($0)")) }, at: .now)

    let kept = try cache.attachments(of: .payout, id: "p1")
    #expect(kept.count == most)
    #expect(kept.first?.mention.value.text == "e\(most + 6)")
    #expect(try cache.attachments(of: .payout, id: "p2").count == 1)
  }

  @Test func `one who only reads attaches nothing`() throws {
    let folder = try TemporaryFolder()
    let writer = try folder.cache()
    let reader = try folder.cache(.reading)

    #expect(throws: StoreError.readOnly) { try reader.attach([event("e1")], at: .now) }
    withExtendedLifetime(writer) {}
  }

  @Test func `addresses are kept with the note that they were read`() throws {
    let reading = SideReading(.addresses, of: "a1")
    let address = Kira.Attachment(Mention("Liquidation address", "liq_1"), of: (.account, "a1"))
    _ = try cache.store(
      [],
      at: .now,
      beside: Beside(readings: [reading], attachments: [address])
    )

    #expect(try cache.readAt(reading) == .now)
    #expect(try cache.attachments(of: .account, id: "a1") == [address])
  }

  private var payout: Record {
    .payout(Payout(id: Identifier("p1"), amount: nil, status: Status("completed")))
  }

  private func found(_ words: String) throws -> [String] {
    let filter = Filter(text: words, terms: [.words(words)])
    let listing = Listing(kind: .payout, filter: filter)
    return try cache.window(listing, from: .top, limit: 9).rows.map(\.value.id)
  }

  @Test func `a record is found by what was hung on it before it was known`() throws {
    try cache.attach([event("evt-7f3a91c2")], at: .now)
    try cache.storeRows([payout])

    #expect(try found("7f3a91") == ["p1"])
  }

  @Test func `a record is found by what was hung on it later, and after its next answer`() throws {
    try cache.storeRows([payout])
    try cache.attach([event("evt-7f3a91c2")], at: .now)
    #expect(try found("7f3a91") == ["p1"])

    try cache.storeDetail(payout)
    #expect(try found("7f3a91") == ["p1"])
    let mentions = try cache.record(.payout, id: "p1")?.mentions
    #expect(mentions == [Mention("Event", "evt-7f3a91c2")])
  }

  @Test func `hanging something on a record makes it neither newer nor another one`() throws {
    try cache.storeRows([payout])
    let before = try cache.record(.payout, id: "p1")?.seen
    try cache.attach([event("evt-7f3a91c2")], at: .now.advanced(bySeconds: 60))

    #expect(try cache.record(.payout, id: "p1")?.seen == before)
    #expect(try cache.counts(of: .payout) == ["completed": 1])
  }
}
