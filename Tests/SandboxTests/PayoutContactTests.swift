import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PayoutContactTests {
  private func stories(_ payer: Payer) -> [String] {
    payer.visitor.letters.map { letter in
      let answer = HTTPResponse(status: 200, headers: [], body: Array(letter.utf8))
      guard answer["event"] == "payout.status_changed" else { return answer["event"] ?? "" }
      return "\(answer["data.data.previous_status"] ?? "") \(answer["data.data.status"] ?? "")"
    }
  }

  @Test func `what the contact does to a payout is told in both families`() throws {
    var payer = try Payer()
    let id = try #require(payer.pay()["id"])

    for deed in ["review", "complete", "return"] {
      payer.visitor.wait(seconds: 1)
      _ = payer.visitor.askContact("payouts/\(id)/\(deed)")
    }

    #expect(
      stories(payer) == [
        "payout.created", "CREATED IN_REVIEW", "payout.processing", "IN_REVIEW PROCESSING",
        "payout.completed", "PROCESSING COMPLETED", "payout.returned", "COMPLETED FAILED",
      ]
    )
  }

  @Test func `a chosen delay holds for payouts as for all else`() throws {
    var payer = try Payer { $0.webhookDelay = 0 }

    _ = payer.pay()

    #expect(payer.visitor.letterDelays.first == 0)
  }

  @Test func `the code that was sent is told, or the standing one`() throws {
    var payer = try Payer { $0.asksForCode = true }
    let standing = payer.visitor.tenant.standingCode

    func told() -> String? {
      var stage = Backstage(payer.visitor.sandbox)
      let request = ReceivedRequest(method: "GET", target: "/_sandbox/code", headers: [], body: [])
      let replies = stage.take(request, ticket: 1, isFromHere: true, now: payer.visitor.now)
      return replies.first?.response["code"]
    }
    #expect(told() == standing)
    _ = payer.visitor.post("/verification/send", #"{"email":"ana@example.com"}"#)
    #expect(told() == payer.visitor.sandbox.tenant.ledger.oneTimeCode?.digits)
  }

  @Test func `accounts are found by their owner's name, and by their identifier`() throws {
    let payer = try Payer()
    var visitor = payer.visitor

    let own = visitor.get("/v1/virtual-accounts?search=\(payer.account)")
    let none = visitor.get("/v1/virtual-accounts?search=nobody%20is%20called%20this")

    #expect(own["pagination.total"] == "1")
    #expect(own["data.0.id"] == payer.account)
    #expect(none["pagination.total"] == "0")
  }
}
