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
    try cache.attach([event("e1", note: "came first")])

    #expect(
      try cache.attachments(of: .payout, id: "p1") == [event("e1", note: "came first")]
    )
    #expect(try cache.attachments(of: .deposit, id: "p1").isEmpty)
  }

  @Test func `the same told twice is there once, in its latest words`() throws {
    try cache.attach([event("e1", note: "old"), event("e2")])
    try cache.attach([event("e1", note: "new")])

    let kept = try cache.attachments(of: .payout, id: "p1")
    #expect(kept.map(\.mention.value) == ["e2", "e1"])
    #expect(kept.map(\.note) == ["", "new"])
  }

  @Test func `of events without end the latest are kept`() throws {
    let most = Cache.mostAttachments
    try cache.attach([event("other", of: "p2")])
    try cache.attach((0..<most + 7).map { event(SafeText("e\($0)")) })

    let kept = try cache.attachments(of: .payout, id: "p1")
    #expect(kept.count == most)
    #expect(kept.first?.mention.value.text == "e\(most + 6)")
    #expect(try cache.attachments(of: .payout, id: "p2").count == 1)
  }

  @Test func `one who only reads attaches nothing`() throws {
    let folder = try TemporaryFolder()
    let writer = try folder.cache()
    let reader = try folder.cache(.reading)

    #expect(throws: StoreError.readOnly) { try reader.attach([event("e1")]) }
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
}
