import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PayoutExecutionTests {
  @Test func `a new payout is created in lower case, with its identifier under another name`()
    throws
  {
    var payer = try Payer()

    let answer = payer.pay(#""reference":"KD-7Q4M2X9T1B""#)
    let id = try #require(answer["id"])
    let detail = payer.visitor.get("/v1/payouts/\(id)")

    #expect(answer.status == 201)
    #expect(answer["status"] == "created")
    #expect(answer["payout_id"] == nil)
    #expect(detail["payout_id"] == id)
    #expect(detail["status"] == "CREATED")
    #expect(detail["from_amount"] == "50.00")
    #expect(detail["virtual_account_id"] == payer.account)
    #expect(detail["recipient_id"] == payer.recipient)
    #expect(detail["reference"] == "KD-7Q4M2X9T1B")
    #expect(detail["memo"] == "Rent")
    #expect(detail["events.0.status"] == "CREATED")
  }

  @Test func `it stands first in the list, and is found by every filter`() throws {
    var payer = try Payer()
    let id = try #require(payer.pay(#""reference":"KD-1""#)["id"])
    let user = try #require(payer.visitor.get("/v1/payouts/\(id)")["user_id"])

    for query in ["", "&user_id=\(user)", "&status=CREATED", "&from_date=2026-05-20T14:01Z"] {
      let list = payer.visitor.get("/v1/payouts?limit=1\(query)")
      #expect(list["payouts.0.payout_id"] == id)
      #expect(list["payouts.0.reference"] == "KD-1")
    }
  }

  @Test func `while lists lag, only the payout itself is to be had`() throws {
    var payer = try Payer { $0.listLag = 300 }
    let id = try #require(payer.pay()["id"])

    func isListed() -> Bool {
      payer.visitor.text("/v1/payouts?limit=100").contains(id)
    }
    #expect(payer.visitor.get("/v1/payouts/\(id)").status == 200)
    #expect(!isListed())
    payer.visitor.wait(seconds: 299)
    #expect(!isListed())
    payer.visitor.wait(seconds: 1)
    #expect(isListed())
  }

  @Test(arguments: [
    (References.dropped, nil), (.truncated, "KD-7Q4M2"), (.kept, "KD-7Q4M2X9T1B"),
  ])
  func `a reference can get lost`(references: References, kept: String?) throws {
    var payer = try Payer { $0.references = references }

    let answer = payer.pay(#""reference":"KD-7Q4M2X9T1B""#)

    #expect(answer["reference"] == kept)
  }

  @Test func `without a key there is no payout`() throws {
    var payer = try Payer()

    let answer = payer.visitor.send("/v1/virtual-accounts/\(payer.account)/payout", "{}")

    #expect(answer.status == 400)
    #expect(answer["details.0.path"] == "idempotency-key")
    #expect(answer["details.0.message"] == "Required")
    #expect(payer.visitor.payoutCount == 0)
  }

  @Test func `a balance that does not suffice is the end of it`() throws {
    var payer = try Payer()

    let answer = payer.pay(#""amount":"9000000.00""#)

    #expect(answer.status == 400)
    #expect(answer["message"] == "Insufficient balance")
    #expect(payer.visitor.payoutCount == 0)
  }

  @Test func `a held deposit holds up every payout of its account`() throws {
    var payer = try Payer(account: 5)

    let answer = payer.pay()

    #expect(answer.status == 400)
    #expect(answer["message"] == "Virtual account has a deposit under review")
  }

  @Test func `an account for crypto wants papers, and says where the crypto goes`() throws {
    let funding = #""payment_instructions":{"token":"USDC","network":"polygon"}"#
    let paper = #"{"type":"invoice","file":"data:application/pdf;base64,JVBERi0="}"#
    var payer = try Payer(account: 3)

    let bare = payer.pay(funding)
    let answer = payer.pay(#"\#(funding),"supporting_documents":[\#(paper)]"#)
    let id = try #require(answer["id"])

    #expect(bare["details.0.path"] == "supporting_documents")
    #expect(answer.status == 201)
    #expect(try #require(answer["deposit_instructions.address"]).hasPrefix("0x"))
    #expect(answer["deposit_instructions.expires_at"] == "2026-05-21T14:02:00.000Z")
    let detail = payer.visitor.get("/v1/payouts/\(id)")
    #expect(detail["extra_info.supporting_documents.0.type"] == "invoice")
  }

  @Test(arguments: [
    (
      #"{"type":"invoice","file":"https://files.example.com/a.pdf"}"#, "supporting_documents.0.file"
    ),
    (
      #"{"type":"bill","file":"data:application/pdf;base64,JVBERi0="}"#,
      "supporting_documents.0.type"
    ),
  ])
  func `papers come as they are, or not at all`(paper: String, path: String) throws {
    var payer = try Payer()

    let answer = payer.pay(#""supporting_documents":[\#(paper)]"#)

    #expect(answer.status == 400)
    #expect(answer["details.0.path"] == path)
  }

  @Test func `only the newest dialect wants a memo on wires`() throws {
    for (dialect, status) in [
      (Dialect.Name.documented, 201), (.recorded, 201), (.newer, 400),
    ] {
      var payer = try Payer(dialect)
      let wire = try #require(payer.recipients["WIRE"])
      let answer = payer.pay(#""recipient_id":"\#(wire)","extra_info":{}"#)
      #expect(answer.status == status)
      #expect(answer["details.0.path"] == (status == 400 ? "extra_info.memo" : nil))
    }
  }

  @Test func `what money is for is one of seven words`() throws {
    var payer = try Payer()

    let answer = payer.pay(#""nature_of_payment":"gift""#)

    #expect(answer["details.0.path"] == "nature_of_payment")
    #expect(answer["details.0.code"] == "invalid_enum_value")
  }

  @Test func `a quote is redeemed once`() throws {
    var payer = try Payer()
    let quote = try #require(payer.preview(#""create_quote":true"#)["quote_id"])

    let first = payer.pay(#""quote_id":"\#(quote)""#)
    let second = payer.pay(#""quote_id":"\#(quote)""#)

    #expect(first.status == 201)
    #expect(first["quote_id"] == quote)
    #expect(second.status == 400)
    #expect(second["message"] == "Quote has already been used")
  }

  @Test func `a quote that is over is refused`() throws {
    var payer = try Payer()
    let quote = try #require(payer.preview(#""create_quote":true"#)["quote_id"])
    payer.visitor.wait(seconds: 600)

    #expect(payer.pay(#""quote_id":"\#(quote)""#)["message"] == "Quote has expired")
  }

  @Test func `a quote for another rail is noticed only here`() throws {
    var payer = try Payer()
    let quote = payer.preview(#""account_type":"ACH","recipient_id":null,"create_quote":true"#)
    let wire = try #require(payer.recipients["WIRE"])

    let answer = payer.pay(
      #""recipient_id":"\#(wire)","quote_id":"\#(try #require(quote["quote_id"]))""#
    )

    #expect(answer.status == 422)
    #expect(answer["error.code"] == "RECIPIENT_ACCOUNT_TYPE_MISMATCH")
  }
}

struct HoldTests {
  @Test func `once its deposit is released, nothing holds up the account that was held`() {
    var tenant = Tenant(seed: 7, options: TenantOptions(), start: Visitor.start)
    let account = RecordKey(.account, .staged, 5)
    let wasHeld = tenant.isHeld(account, at: Visitor.start)

    let deposit = RecordKey(.deposit, .staged, 1)
    let age = tenant.depositCreated(deposit).age(at: Visitor.start)
    tenant.ledger.amend(deposit, with: Life.Step(age, "COMPLETED"))

    #expect(wasHeld)
    let moments = (0..<120).map { Visitor.start.advanced(bySeconds: $0 * 60) }
    #expect(!moments.contains { tenant.isHeld(account, at: $0) })
  }
}
