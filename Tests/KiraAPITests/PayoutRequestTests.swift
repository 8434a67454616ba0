import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct PayoutPreviewTests {
  @Test func `a preview is the example of the brief, key for key`() throws {
    let question = try Payouts.preview(Samples.query())

    #expect(
      question.bodyText == #"{"amount":"100.00","currency":"USD","recipient_id":"<recipient_id>"}"#
    )
    #expect(question.request.path == "v1/virtual-accounts/va-1/payout/preview")
    #expect(question.header("Idempotency-Key") == nil)
  }

  @Test func `a crypto account is previewed by what funds it`() throws {
    let query = try PayoutQuery(
      out: Samples.account,
      Samples.usd("5"),
      to: .instructions(.usdtOnPolygon)
    )

    #expect(
      Payouts.preview(query).bodyText == """
        {"amount":"5.00","currency":"USD",\
        "payment_instructions":{"network":"polygon","token":"USDT"}}
        """
    )
  }

  @Test func `an estimate can make a quote, count backwards and be marked up`() throws {
    var query = try PayoutQuery(out: Samples.account, Samples.usd("5"), to: .estimate(.instantPay))
    query.createsQuote = true
    query.isInverse = true
    query.markup = try Markup(fixed: Samples.usd("15"), basisPoints: 50)

    #expect(
      Payouts.preview(query).bodyText == """
        {"amount":"5.00","currency":"USD","account_type":"INSTANT_PAY","create_quote":true,\
        "inverse_calculation":true,\
        "client_markup":{"fixed_fee":"15.00","percentage_fee":"0.0050"}}
        """
    )
  }

  @Test func `a preview is read with its quote and its fees`() throws {
    let preview = try Payouts.preview(Samples.query()).answer(
      to: """
        {"data":{"amount":"1000.00","currency":"USD","fees":{"bank_account_fee":"0.01",
         "bank_account_fee_percentage":"0.0004","total_fees":25,"total":"25.00"},
         "recipient_amount":"975.00","recipient_currency":"USD","quote_id":"quo_1",
         "quote_expires_at":"1970-01-01 00:15:00.5+00"}}
        """
    )

    #expect(preview.arrives == Amount(minorUnits: 97_500, in: .usd))
    #expect(preview.totalFees == Amount(minorUnits: 2_500, in: .usd))
    #expect(preview.fees.map(\.value) == ["0.01 USD", "0.04 %", "25.00 USD"])
    #expect(preview.quoteID == Identifier("quo_1"))
    #expect(preview.quoteExpiresAt == Moment(milliseconds: 900_500))
  }

  @Test func `two totals that contradict each other are none`() throws {
    let preview = try Payouts.preview(Samples.query()).answer(
      to: #"{"amount":"9.00","currency":"USD","fees":{"total":"1.00","total_fees":"2.00"}}"#
    )

    #expect(preview.totalFees == nil)
    #expect(preview.quoteID == nil)
  }
}

struct PayoutOrderTests {
  @Test func `the plainest order is the example of the documents`() throws {
    let order = try PayoutOrder(Samples.terms())
    let question = Payouts.execute(order, key: Samples.key)

    #expect(
      question.bodyText == #"{"amount":"100.00","currency":"USD","recipient_id":"<recipient_id>"}"#
    )
    #expect(question.request.path == "v1/virtual-accounts/va-1/payout")
    #expect(question.header("Idempotency-Key") == Samples.key.text)
    #expect(question.header("Content-Type") == "application/json")
    #expect(question.header("x-validation-header") == nil)
  }

  @Test func `an order with everything keeps its order of keys`() throws {
    var terms = try Samples.terms()
    terms.price = .marked(try Markup(fixed: Samples.usd("15"), basisPoints: 50))
    terms.nature = .spotThirdParty
    terms.reference = "INV-1"
    terms.description = "April"
    terms.memo = "thanks"
    terms.internalNotes = "none"
    terms.documents = [
      try SupportingDocument(.invoice, FileContent(.pdf, [1, 2, 3], field: "f"), description: "I")
    ]

    #expect(
      String(decoding: try PayoutOrder(terms).body, as: UTF8.self) == """
        {"amount":"100.00","currency":"USD","recipient_id":"<recipient_id>",\
        "client_markup":{"fixed_fee":"15.00","percentage_fee":"0.0050"},\
        "nature_of_payment":"spot_3p","reference":"INV-1","description":"April",\
        "extra_info":{"memo":"thanks","internal_notes":"none"},\
        "supporting_documents":[{"type":"invoice","file":"data:application/pdf;base64,AQID",\
        "description":"I"}]}
        """
    )
  }

  @Test func `a quote takes the place of a markup`() throws {
    var terms = try Samples.terms()
    terms.price = .quoted(Identifier("quo_1"))

    #expect(
      String(decoding: try PayoutOrder(terms).body, as: UTF8.self).hasSuffix(
        #""recipient_id":"<recipient_id>","quote_id":"quo_1"}"#
      )
    )
  }

  @Test func `an order that was written down is sent byte for byte`() {
    let bytes = Array(#"{ "amount" : "1.00" }"#.utf8)
    let order = PayoutOrder(writtenDown: bytes, out: Samples.account)

    #expect(Payouts.execute(order, key: Samples.key).request.body == bytes)
  }

  @Test func `a one-time code goes beside the order, never into it`() throws {
    let order = try PayoutOrder(Samples.terms())
    let question = Payouts.execute(order, key: Samples.key, code: try ValidationCode("123456"))

    #expect(question.header("x-validation-header") == "123456")
    #expect(question.request.body == order.body)
    #expect(try "\(ValidationCode("123456"))" == "····")
    #expect(fault { try ValidationCode("12345") }?.reason == "a one-time code has six digits")
  }

  @Test(arguments: ["austin_capital_trust", "act", "ACT"])
  func `a wire from Austin Capital Trust needs a memo`(bank: String) throws {
    var terms = try Samples.terms(to: "wire")
    terms.bank = SafeText(bank)

    #expect(
      fault { try PayoutOrder(terms) }
        == RequestFault("extra_info.memo", "a wire from Austin Capital Trust needs a memo")
    )
    terms.memo = "thanks"
    #expect(throws: Never.self) { try PayoutOrder(terms) }
  }

  @Test func `other banks and other rails need no memo`() throws {
    var wire = try Samples.terms(to: "WIRE")
    wire.bank = "slovak_savings_bank"
    var transfer = try Samples.terms(to: "ACH")
    transfer.bank = "austin_capital_trust"

    #expect(throws: Never.self) { try PayoutOrder(wire) }
    #expect(throws: Never.self) { try PayoutOrder(transfer) }
  }

  @Test func `a payout out of a crypto account needs a document`() throws {
    var terms = try Samples.terms()
    terms.payee = .instructions(.usdcOnSolana)

    #expect(fault { try PayoutOrder(terms) }?.field == "supporting_documents")
  }

  @Test func `three documents or a large one are refused`() throws {
    let file = try FileContent(.pdf, [1], field: "f")
    let large = try FileContent(
      .pdf,
      [UInt8](repeating: 0, count: SupportingDocument.mostBytes + 1),
      field: "f"
    )
    var terms = try Samples.terms()
    terms.documents = [
      try SupportingDocument(.other, file), try SupportingDocument(.other, file),
      try SupportingDocument(.other, file),
    ]

    #expect(fault { try PayoutOrder(terms) }?.reason == "at most two documents are taken")
    #expect(
      fault { try SupportingDocument(.invoice, large) }?.reason == "a document has at most 3 MB"
    )
    #expect(
      fault {
        try SupportingDocument(.invoice, file, description: String(repeating: "x", count: 256))
      }?.field == "supporting_documents.description"
    )
  }

  @Test func `nothing and less cannot be paid out`() throws {
    let terms = PayoutTerms(
      out: Samples.account,
      .zero(in: .usd),
      to: .recipient(Samples.recipient, rail: "ACH")
    )

    #expect(fault { try PayoutOrder(terms) } == RequestFault("amount", "it must be more than zero"))
  }
}

struct PayoutReceiptTests {
  @Test(arguments: [
    (#"{"id":"p","status":"created"}"#, "p" as String?, nil as String?),
    (#"{"payout_id":"p","status":"CREATED"}"#, "p", nil),
    (#"{"id":"p","payout_id":"p","status":"created"}"#, "p", nil),
    (#"{"id":"q","payout_id":"p","status":"created"}"#, "p", "q"),
    (#"{"data":{"id":"p","status":"created"},"message":"ok"}"#, "p", nil),
    (#"{"status":"created"}"#, nil, nil), (#"{"id":""}"#, nil, nil), ("{}", nil, nil),
  ])
  func `a receipt names its payout in each of these ways`(
    text: String,
    id: String?,
    other: String?
  ) throws {
    let receipt = try answer(text)

    #expect(receipt.id?.text == id)
    #expect(receipt.otherID?.text == other)
  }

  @Test func `what is echoed is kept, and what is not stays unknown`() throws {
    let receipt = try answer(
      """
      {"id":"p","status":"held","virtual_account_id":"va-1","recipient":{"id":"r"},
       "amount":100.5,"currency":"USD","reference":"INV-1","extra_info":{"memo":"thanks"},
       "reference_number":"20260625","payment_method":"wire","quote_id":"quo_1",
       "deposit_instructions":{"address":"0x742d35","network":"polygon","token":"USDC",
       "expires_at":"1970-01-02T00:00:00Z"}}
      """
    )
    let bare = try answer(#"{"id":"p","status":"created","reference":"","amount":null}"#)

    #expect(receipt.status.raw == "held" && receipt.status.state == nil)
    #expect(receipt.accountID == Samples.account)
    #expect(receipt.recipientID == Identifier("r"))
    #expect(receipt.amount == Amount(minorUnits: 10_050, in: .usd))
    #expect(receipt.memo == "thanks")
    #expect(receipt.fundingAddress?.network == "polygon")
    #expect(bare.reference == nil && bare.amount == nil && bare.figure == nil)
    #expect(bare.accountID == nil && bare.recipientID == nil && bare.currency == nil)
  }

  @Test func `an amount that is no exact sum is kept as it came`() throws {
    let receipt = try answer(#"{"id":"p","amount":"1e3","currency":"USD"}"#)

    #expect(receipt.amount == nil)
    #expect(receipt.figure == "1e3")
  }

  @Test(arguments: ["[]", "null", #""created""#, "error code: 522", ""])
  func `what is no object is no receipt`(text: String) throws {
    #expect(throws: KiraProblem.self) { try answer(text) }
  }

  @Test func `a payout that is funded already names its transaction`() throws {
    let payout = try CryptoPayout(
      Samples.usd("10"),
      fundedBy: .init("0xabc", on: .polygon),
      at: Identifier("quo_1"),
      from: Identifier("u"),
      to: Identifier("r")
    )
    let client = try ClientID("7f3a0000-0000-4000-8000-000000000000")
    let question = Payouts.create(payout, as: client, key: Samples.key)

    #expect(
      question.bodyText == """
        {"user_id":"u","recipient_id":"r","quote_id":"quo_1","amount":"10.00",\
        "currency":"USD","network":"polygon","txHash":"0xabc"}
        """
    )
    #expect(question.header("x-client-id") == client.text)
    #expect(question.request.path == "v1/payouts")
    #expect(fault { try CryptoPayout.Funding(" ", on: .tron) }?.field == "txHash")
  }

  private func answer(_ text: String) throws -> PayoutReceipt {
    let order = try PayoutOrder(Samples.terms())
    return try Payouts.execute(order, key: Samples.key).answer(to: text, status: 201)
  }
}
