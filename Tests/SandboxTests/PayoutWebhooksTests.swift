import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PayoutWebhooksTests {
  private func letters(_ payer: inout Payer, within seconds: Int64 = 3 * 86_400) -> [Outbox.Letter]
  {
    let end = payer.visitor.now.advanced(bySeconds: seconds)
    return payer.visitor.sandbox.tenant.ledger.webhooks.takeDue(at: end)
  }

  private func story(_ letter: Outbox.Letter) -> String {
    let answer = HTTPResponse(status: 200, headers: [], body: letter.body)
    guard letter.event == "payout.status_changed" else {
      return "\(letter.event) \(answer["data.status"] ?? "")"
    }
    return "\(answer["data.data.previous_status"] ?? "") \(answer["data.data.status"] ?? "")"
  }

  @Test func `a review is told by one family, all else by both`() throws {
    var payer = try Payer(.newer)
    _ = payer.pay(#""amount":"50.02""#)

    #expect(
      letters(&payer).map(story) == [
        "payout.created created", "CREATED IN_REVIEW", "payout.processing processing",
        "IN_REVIEW PROCESSING", "payout.completed completed", "PROCESSING COMPLETED",
      ]
    )
  }

  @Test func `both families carry their identifier first, and the payout's`() throws {
    var payer = try Payer()
    let id = try #require(payer.pay()["id"])
    let all = letters(&payer)

    for letter in all {
      let text = String(decoding: letter.body, as: UTF8.self)
      #expect(text.hasPrefix(#"{"event":"\#(letter.event)","data":{"event_id":"#))
      #expect(text.contains(#""payout_id":"\#(id)""#))
    }
    let ids = all.map { HTTPResponse(status: 200, headers: [], body: $0.body)["data.event_id"] }
    #expect(Set(ids).count == all.count)
  }

  @Test func `it comes some time after its cause`() throws {
    var payer = try Payer()
    _ = payer.pay()

    #expect(letters(&payer, within: 34).isEmpty)
    #expect(letters(&payer, within: 35).map(\.event) == ["payout.created"])
  }

  @Test func `what is sent back has a name of its own, and has failed`() throws {
    var payer = try Payer(.newer)
    let id = try #require(payer.pay(#""amount":"50.02""#)["id"])
    let key = try #require(payer.visitor.tenant.identities.key(of: id))
    _ = letters(&payer)
    payer.visitor.wait(seconds: 86_400)
    _ = payer.visitor.get("/v1/payouts/\(id)")

    let isDone = payer.visitor.sandbox.tenant.giveBack(payout: key, at: payer.visitor.now)

    #expect(isDone)
    #expect(letters(&payer).map(story) == ["payout.returned failed", "COMPLETED FAILED"])
  }

  @Test func `a change of plan takes back what had been foreseen, not what had happened`() throws {
    var payer = try Payer()
    let id = try #require(payer.pay()["id"])
    let key = try #require(payer.visitor.tenant.identities.key(of: id))
    payer.visitor.wait(seconds: 1)

    let isDone = payer.visitor.sandbox.tenant.cancel(payout: key, at: payer.visitor.now)

    #expect(isDone)
    #expect(letters(&payer).map(story) == ["payout.created created", "CREATED CANCELLED"])
  }

  @Test func `crypto that comes in is told before the payout waits`() throws {
    var payer = try Payer(account: 3)
    for _ in 0..<10 { _ = payer.payWithCrypto() }

    let events = letters(&payer, within: 300).map(\.event)
    let first = try #require(events.firstIndex(of: "payout.deposit_received"))

    #expect(events.dropFirst(first + 1).first == "payout.pending")
  }
}
