import Foundation
import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct QuotationTests {
  private func ask(_ dialect: Dialect.Name, _ body: String) throws -> HTTPResponse {
    var payer = try Payer(dialect)
    let filled = body.replacingOccurrences(of: "ACCOUNT", with: payer.account)
    return payer.visitor.send("/v1/quotations", filled)
  }

  @Test func `the newest dialect itemises in whole minor units`() throws {
    let answer = try ask(
      .newer,
      """
      {"virtual_account_id":"ACCOUNT","amount":"1000.00","rail":"WIRE_DOMESTIC",\
      "target":{"currency":"USD"},"client_markup":{"fixed_minor":1500,"percentage_bps":10}}
      """
    )

    #expect(answer.status == 200)
    #expect(try #require(answer["quote_id"]).hasPrefix("qt_"))
    let lines = answer.text.drop { $0 != "," }
    #expect(
      lines == """
        ,"quote_expires_at":"2026-05-20T14:17:00.000Z",\
        "source":{"amount":100000,"currency":"USD","precision":2},\
        "recipient":{"amount":96860,"currency":"USD","precision":2},\
        "pricing_context":{"rail":"WIRE_DOMESTIC","priced_at":"2026-05-20T14:02:00.000Z"},\
        "conversion":{"rate":"1.000000","rate_source":"kraken"},"fees":[\
        {"code":"wire_domestic_outbound","kind":"fixed","charged_by":"kira","status":"applied",\
        "amount":1500},{"code":"bank_account_fee","kind":"percentage","charged_by":"kira",\
        "status":"applied","amount":40},{"code":"client_markup_fixed","kind":"fixed",\
        "charged_by":"client","status":"applied","amount":1500},\
        {"code":"client_markup_percentage","kind":"percentage","charged_by":"client",\
        "status":"applied","amount":100}],"totals":{"kira_revenue_total":1540,\
        "client_markup_total":1600,"fee_total":3140,"currency":"USD","precision":2}}
        """
    )
  }

  @Test func `the other way round, the recipient's amount is the one that was asked for`() throws {
    let answer = try ask(
      .newer,
      #"{"virtual_account_id":"ACCOUNT","amount":"1000.00","inverse":true,"rail":"ACH_STANDARD"}"#
    )

    #expect(answer["recipient.amount"] == "100000")
    #expect(answer["source.amount"] == "100191")
  }

  @Test func `a stablecoin has six digits`() throws {
    let answer = try ask(
      .newer,
      """
      {"virtual_account_id":"ACCOUNT","amount":"100.00","from_held_balance":true,\
      "target":{"currency":"USDC","network":"polygon"}}
      """
    )

    #expect(answer["recipient.currency"] == "USDC")
    #expect(answer["recipient.precision"] == "6")
    #expect(answer["balance_sufficient"] == nil)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `a look ahead keeps no quote`(dialect: Dialect.Name) throws {
    let answer = try ask(
      dialect,
      #"{"quote_for":{"rail":"WIRE_DOMESTIC","currency":"USD"},"amount":"100.00"}"#
    )

    #expect(answer.status == 200)
    #expect(answer.text.hasPrefix(#"{"quote_id":null,"#))
  }

  @Test func `an older dialect answers as a preview does`() throws {
    let answer = try ask(
      .documented,
      #"{"virtual_account_id":"ACCOUNT","amount":"1250.00","rail":"WIRE_DOMESTIC"}"#
    )

    #expect(answer["fees.total"] == "16.75")
    #expect(answer["recipient_amount"] == "1233.25")
    #expect(answer["source"] == nil)
  }

  @Test(arguments: [
    (#"{}"#, "amount", "Required"),
    (
      #"{"amount":"1","quote_for":{"rail":"FEDNOW","currency":"USD"}}"#, "amount",
      "Amount must be a positive number with up to 2 decimal places"
    ),
    (
      #"{"amount":"00.00","quote_for":{"rail":"FEDNOW","currency":"USD"}}"#, "amount",
      "Amount must be greater than zero"
    ),
    (
      #"{"amount":"1.00"}"#, "virtual_account_id",
      "Provide exactly one of virtual_account_id or quote_for"
    ),
    (
      #"{"amount":"1.00","virtual_account_id":"ACCOUNT","quote_for":{"rail":"FEDNOW","currency":"USD"}}"#,
      "virtual_account_id", "Provide exactly one of virtual_account_id or quote_for"
    ),
    (
      #"{"amount":"1.00","virtual_account_id":"ACCOUNT","target":{"currency":"USDC"}}"#,
      "target", "Required"
    ),
    (
      #"{"amount":"1.00","virtual_account_id":"ACCOUNT","rail":"SEPA"}"#, "rail",
      "Invalid enum value. Expected 'FEDNOW' | 'ACH_STANDARD' | 'ACH_SAME_DAY' | 'WIRE_DOMESTIC' | 'WIRE_SWIFT', received 'SEPA'"
    ),
    (
      #"{"amount":"1.00","virtual_account_id":"ACCOUNT","client_markup":{"fixed_minor":"15"}}"#,
      "client_markup", "Expected number, received string"
    ),
  ])
  func `what is wrong is told as the validator tells it, the path in pieces`(
    body: String,
    path: String,
    message: String
  ) throws {
    let answer = try ask(.documented, body)

    #expect(answer.status == 400)
    #expect(answer["code"] == "validation_error")
    #expect(answer["message"] == "Invalid request body")
    #expect(answer["details.0.path.0"] == path)
    #expect(answer["details.0.message"] == message)
  }

  @Test func `fees that eat the amount have a code of their own`() throws {
    let answer = try ask(
      .newer,
      #"{"virtual_account_id":"ACCOUNT","amount":"15.00","rail":"WIRE_DOMESTIC"}"#
    )

    #expect(answer.status == 400)
    #expect(answer["code"] == "fees_exceed_amount")
    #expect(answer["message"] == "Total fees exceed or equal the payout amount")
  }

  @Test func `an account of somebody else is unknown`() throws {
    var payer = try Payer()
    let foreign = try #require(payer.visitor.sandbox.cast["foreign_account"])

    let answer = payer.visitor.send(
      "/v1/quotations",
      #"{"virtual_account_id":"\#(foreign)","amount":"15.00"}"#
    )

    #expect(answer.status == 404)
    #expect(answer["message"] == "Virtual account \(foreign) not found")
  }

  @Test func `a quotation is redeemed by a payout, within a quarter of an hour`() throws {
    var payer = try Payer(.newer)
    let ach = try #require(payer.recipients["ACH"])
    let quote = payer.visitor.send(
      "/v1/quotations",
      #"{"virtual_account_id":"\#(payer.account)","amount":"50.00","rail":"ACH_STANDARD"}"#
    )
    let id = try #require(quote["quote_id"])
    payer.visitor.wait(seconds: 899)

    let answer = payer.pay(#""recipient_id":"\#(ach)","quote_id":"\#(id)""#)

    #expect(answer.status == 201)
    #expect(answer["quote_id"] == id)
  }

  @Test(arguments: [
    (
      #"{"amount":"100.00","account_type":"WALLET"}"#,
      "No fee profile configured for product usa-va-fiat-to-crypto-payout with account type WALLET"
    ),
    (#"{"amount":100,"account_type":"WIRE"}"#, "Total fees exceed or equal the payout amount"),
    (
      #"{"amount":"5.00","account_type":"ACH","inverse_calculation":true,"client_markup":{"percentage_fee":"1"}}"#,
      "Fee rates exceed 100%, inverse calculation is not possible"
    ),
  ])
  func `as recorded, nobody ever got a price`(body: String, message: String) throws {
    let answer = try ask(.recorded, body)

    #expect(answer.status == 400)
    #expect(answer["code"] == "bad_request")
    #expect(answer["message"] == message)
  }

  @Test(arguments: [
    ("{}", "amount", "Required"),
    (
      #"{"amount":"10.00"}"#, "recipient_id",
      "Either recipient_id or account_type (WIRE, SWIFT, WALLET, ACH, or INSTANT_PAY) is required"
    ),
    (#"{"amount":"0","account_type":"ACH"}"#, "amount", "Amount must be greater than zero"),
    (#"{"amount":"10.00","recipient_id":null}"#, "recipient_id", "Expected string, received null"),
  ])
  func `as recorded, the form is another one`(
    body: String,
    path: String,
    message: String
  ) throws {
    let answer = try ask(.recorded, body)

    #expect(answer.status == 400)
    #expect(answer["details.0.path.0"] == path)
    #expect(answer["details.0.message"] == message)
    #expect(answer["details.1.message"] == nil)
  }
}
