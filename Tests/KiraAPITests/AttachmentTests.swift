import JSONText
import Kira
import Testing

@testable import KiraAPI

struct AttachmentTests {
  private func event(_ text: String) throws -> WebhookEvent {
    try WebhookEvent(parsing: Array(text.utf8))
  }

  @Test func `an event hangs on the closest record it names`() throws {
    let event = try event(
      #"""
      {"event":"virtual_account.deposit_funds_refunded","data":{"event_id":"e-9","user_id":"u-1",
      "virtual_account_id":"a-1","deposit_id":"d-1","created_at":"2026-05-23T00:37:56.874Z",
      "return_details":{"code":"R01","reason":"account closed"}}}
      """#
    )

    let attachment = try #require(event.attachments.first)
    #expect(event.attachments.count == 1)
    #expect(attachment.kind == .deposit)
    #expect(attachment.recordID == "d-1")
    #expect(attachment.mention == Mention("Event", "e-9"))
    #expect(attachment.at == event.happenedAt)
    #expect(attachment.note.text.hasPrefix("virtual_account.deposit_funds_refunded: "))
    #expect(attachment.note.text.hasSuffix("R01: account closed"))
  }

  @Test func `what an event said of a status is told as what it said`() throws {
    let event = try event(
      #"""
      {"event":"payout.status_changed","data":{"event_id":"e-1","data":{"payout_id":"p-1",
      "status":"IN_REVIEW","previous_status":"PROCESSING"}}}
      """#
    )

    #expect(
      event.attachments.first?.note.text.contains("It said in review, after processing.") == true
    )
  }

  @Test(arguments: [
    #"{"event":"payout.completed","data":{"event_id":"e-1"}}"#,
    #"{"event":"payout.completed","data":{"payout_id":"p-1"}}"#,
  ])
  func `an event without a record or without an id hangs on nothing`(text: String) throws {
    #expect(try event(text).attachments.isEmpty)
  }

  @Test func `a liquidation address is found by its id, its wallet and its payee`() throws {
    let json = try JSON(
      parsing: Array(
        #"""
        {"id":"liq_550e8400","virtual_account_id":"a-1","status":"active","network":"polygon",
        "token":"USDC","address":"0x742d35Cc6634C0532925a3b844Bc454e4438f44e",
        "recipient":{"id":"rec_3f2504e0","name":"Jane Doe","account_type":"ACH",
        "bank_name":"Example Bank","account_number_last4":"7890"}}
        """#.utf8
      )
    )
    let address = try #require(WireObject(json).flatMap(LiquidationAddress.init))
    let attachments = address.attachments(of: Identifier("a-1"))

    #expect(attachments.map(\.mention.value) == ["liq_550e8400", "····f44e", "rec_3f2504e0"])
    #expect(attachments.allSatisfy { $0.kind == .account && $0.recordID == "a-1" })
    #expect(
      attachments.map(\.note) == [
        "USDC on polygon at ····f44e, paid to Jane Doe by ACH at Example Bank ····7890, active", "",
        "",
      ]
    )
  }

  @Test func `an address of which nothing else is known is still there by its id`() {
    let address = LiquidationAddress(id: Identifier("liq_1"))

    #expect(address.attachments(of: Identifier("a")).map(\.note) == ["paid to its payee"])
  }
}
