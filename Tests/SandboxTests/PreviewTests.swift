import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PreviewTests {
  @Test func `a preview tells the fees in its two units, and the total twice`() throws {
    var payer = try Payer()
    let recipient = try #require(payer.recipients["WIRE"])

    let answer = payer.preview(#""amount":"1250.00","recipient_id":"\#(recipient)""#)

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"amount":"1250.00","currency":"USD","fees":{"base_fees":{"fixed_fee":"15.00",\
        "percentage_fee":"0.00","fx_markup":"0"},"client_markup":{"fixed_fee":"0.00",\
        "percentage_fee":"1.25","fx_markup":"0"},"bank_account_fee_percentage":"0.0004",\
        "bank_account_fee":"0.50","total":"16.75","total_fees":"16.75"},\
        "recipient_amount":"1233.25","recipient_currency":"USD"}
        """
    )
  }

  @Test(arguments: [
    (#""amount":50"#, "amount", "Expected string, received number"),
    (
      #""amount":"1,000.00""#, "amount",
      "Amount must be a positive number with up to 2 decimal places"
    ),
    (
      #""amount":"1.001""#, "amount", "Amount must be a positive number with up to 2 decimal places"
    ),
    (
      #""amount":"-5.00""#, "amount", "Amount must be a positive number with up to 2 decimal places"
    ),
    (
      #""amount":"٣٠.٠٠""#, "amount", "Amount must be a positive number with up to 2 decimal places"
    ),
    (#""amount":"0.00""#, "amount", "Amount must be greater than zero"),
    (#""amount":"99999999999999999999.00""#, "amount", "Amount must be less than 100000000000"),
    (#""recipient_id":"x""#, "recipient_id", "Invalid recipient ID format"),
    (
      #""client_markup":{"percentage_fee":"1.5"}"#, "client_markup.percentage_fee",
      "Must be between 0 and 1"
    ),
    (
      #""currency":"EUR""#, "currency",
      "Invalid enum value. Expected 'USD' | 'USDC' | 'USDT', received 'EUR'"
    ),
  ])
  func `what is not well formed is refused field by field`(
    fields: String,
    path: String,
    message: String
  ) throws {
    var payer = try Payer()

    let answer = payer.preview(fields)

    #expect(answer.status == 400)
    #expect(answer["error"] == "Invalid request data")
    #expect(answer["details.0.path"] == path)
    #expect(answer["details.0.message"] == message)
  }

  @Test func `an account that is not active is refused before its recipient is looked for`() throws
  {
    var payer = try Payer(account: 0)
    let stranger = "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

    let answer = payer.preview(#""recipient_id":"\#(stranger)""#)

    #expect(answer.status == 400)
    #expect(answer["statusCode"] == "400")
    #expect(answer["message"] == "Virtual account is not active")
  }

  @Test func `an unknown account is a 404 with a date`() throws {
    var payer = try Payer()
    let stranger = "6ba7b810-9dad-41d1-80b4-00c04fd430c8"

    let answer = payer.visitor.send(
      "/v1/virtual-accounts/\(stranger)/payout/preview",
      #"{"amount":"50.00","recipient_id":"\#(payer.recipient)"}"#
    )

    #expect(answer.status == 404)
    #expect(answer["message"] == "Virtual account \(stranger) not found")
    #expect(answer["timestamp"] != nil)
  }

  @Test func `a recipient of somebody else is unknown`() throws {
    var payer = try Payer()
    let other = try Payer(account: 4)

    let answer = payer.preview(#""recipient_id":"\#(other.recipient)""#)

    #expect(answer.status == 404)
    #expect(answer["message"] == "Recipient with ID \(other.recipient) not found")
  }

  @Test func `crypto is paid in where an account is for crypto, and nowhere else`() throws {
    let funding = #""payment_instructions":{"token":"USDC","network":"polygon"}"#
    var fiat = try Payer()
    var crypto = try Payer(account: 3)

    let refused = fiat.preview(funding)
    let missing = crypto.preview()
    let answer = crypto.preview(funding)

    #expect(
      refused["message"] == "payment_instructions is not allowed for fiat virtual accounts"
    )
    #expect(
      missing["message"] == "payment_instructions is required for crypto virtual accounts"
    )
    #expect(answer.status == 200)
  }

  @Test func `fees that leave nothing are refused before the balance is looked at`() throws {
    var payer = try Payer(account: 1)

    let small = payer.preview(#""account_type":"WIRE","recipient_id":null,"amount":"15.00""#)
    let large = payer.preview(#""account_type":"WIRE","recipient_id":null,"amount":"16.00""#)

    #expect(small.status == 400)
    #expect(small["message"] == "Total fees exceed or equal the payout amount")
    #expect(large["message"] == "Insufficient balance")
  }

  @Test(arguments: [("3.00", 400), ("3.01", 200)])
  func `the least that goes by SWIFT is about three dollars`(amount: String, status: Int) throws {
    var payer = try Payer(account: 5)

    let answer = payer.preview(#""account_type":"SWIFT","amount":"\#(amount)","recipient_id":null"#)

    #expect(answer.status == status)
  }

  @Test func `an account at Austin Capital Trust cannot pay by SWIFT`() throws {
    var payer = try Payer()

    let answer = payer.preview(#""account_type":"SWIFT","recipient_id":null"#)

    #expect(
      answer["message"]
        == "Recipient account type SWIFT is not supported by this virtual account"
    )
  }

  @Test(arguments: Rail.allCases)
  func `the other way round, exactly what was wanted arrives`(rail: Rail) throws {
    for cents in [1, 99, 12_345, 1_000_001] as [Int64] {
      let wanted = Amount(minorUnits: cents, in: .usd)
      let price = try #require(Price(toArrive: wanted, by: rail))
      let left = price.amount.minorUnits - price.total.minorUnits

      #expect(left == FeeSchedule.of(rail).exchange.source(ofHundredths: cents))
      #expect(price.share >= FeeSchedule.of(rail).share.of(price.amount.minorUnits))
    }
  }

  @Test func `a markup of one's own replaces the agreed one`() throws {
    var payer = try Payer()

    let answer = payer.preview(
      #""amount":"100.00","client_markup":{"fixed_fee":"2.00","percentage_fee":"0.0050"}"#
    )

    #expect(answer["fees.client_markup.fixed_fee"] == "2.00")
    #expect(answer["fees.client_markup.percentage_fee"] == "0.50")
  }

  @Test func `a quote is kept only when asked for, and holds for ten minutes`() throws {
    var payer = try Payer()

    let plain = payer.preview()
    let quoted = payer.preview(#""create_quote":true"#)

    #expect(plain["quote_id"] == nil)
    #expect(try #require(quoted["quote_id"]).hasPrefix("quo_"))
    #expect(quoted["quote_expires_at"] == "2026-05-20T14:12:00.000Z")
  }
}
