import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct CryptoPayoutTests {
  private func order(_ payer: inout Payer, quote: String) -> HTTPResponse {
    let user = payer.visitor.tenant.id(RecordKey(.user, .staged, 7))
    return payer.visitor.send(
      "/v1/payouts",
      """
      {"user_id":"\(user)","recipient_id":"\(payer.recipient)","amount":"50.00",\
      "currency":"USDC","network":"polygon","txHash":"0xabc","quote_id":"\(quote)"}
      """,
      key: Payer.key(900)
    )
  }

  @Test func `what is missing is told field by field`() throws {
    var payer = try Payer()

    let answer = payer.visitor.send("/v1/payouts", "{}", key: Payer.key(1))

    #expect(answer.status == 400)
    let complaints = (0..<7).map { index in
      "\(answer["details.\(index).path"] ?? "") \(answer["details.\(index).message"] ?? "")"
    }
    #expect(
      complaints == [
        "user_id Required", "recipient_id Required", "amount Required", "currency Required",
        "network Network is required", "txHash Required", "quote_id Required",
      ]
    )
  }

  @Test func `crypto that was sent pays out against a quote`() throws {
    var payer = try Payer()
    let quote = try #require(payer.preview(#""create_quote":true"#)["quote_id"])

    let answer = order(&payer, quote: quote)
    let detail = payer.visitor.get("/v1/payouts/\(try #require(answer["id"]))")

    #expect(answer.status == 201)
    #expect(detail["status"] == "CREATED")
    #expect(detail["origin"] == "api")
    #expect(detail["txn_hash"] == "0xabc")
  }

  @Test func `a quote that was never given pays nothing`() throws {
    var payer = try Payer()

    #expect(order(&payer, quote: "quo_1")["message"] == "Quote not found")
  }
}
