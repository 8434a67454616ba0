import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct PayoutRefusalContractTests {
  private func problem(_ caller: Caller, _ terms: PayoutTerms) throws -> KiraProblem {
    try caller.problem(Payouts.execute(PayoutOrder(terms), key: caller.key()))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a balance that does not suffice is the end of it`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try problem(caller, caller.terms("9000000.00"))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.message == "Insufficient balance")
    #expect(try caller.committedPayouts() == 0)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `fees that eat it all are refused`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try problem(caller, caller.terms("15.00"))

    #expect(problem.message == "Total fees exceed or equal the payout amount")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account that is not active pays nothing`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    for role in ["stuck_account", "frozen_account"] {
      let problem = try problem(caller, caller.terms(out: role))
      #expect(problem.message == "Virtual account is not active")
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a held deposit holds up every payout of its account`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let deposit = try caller.contact.id("held_deposit")
    let account: Identifier<VirtualAccount> = try caller.id(of: "held_account")
    let user = try #require(caller.ask(VirtualAccounts.get(account)).value.userID)
    let swift = try Payees.person(of: user, .swift(Payees.swift()))
    let payee = try caller.ask(Recipients.create(swift, key: caller.key())).item.value.id
    let terms = try PayoutTerms(
      out: account,
      Payees.usd("10.00"),
      to: .recipient(payee, rail: "SWIFT")
    )

    let problem = try problem(caller, terms)
    try caller.contact.post("deposits/\(deposit)/release")
    let receipt = try caller.pay(terms)

    #expect(problem.status == 400)
    #expect(problem.message == "Virtual account has a deposit under review")
    #expect(receipt.status.state == .created)
  }

  @Test func `accounts and recipients of somebody else are unknown`() throws {
    let caller = try Caller(.documented)
    var foreign = try caller.terms()
    foreign.payee = .recipient(try caller.id(of: "foreign_recipient"), rail: "WIRE")

    #expect(try problem(caller, caller.terms(out: "foreign_account")).kind == .notFound)
    #expect(try problem(caller, foreign).kind == .notFound)
  }

  @Test func `an account in the United States cannot send by SWIFT`() throws {
    let caller = try Caller(.documented)

    let problem = try problem(caller, caller.terms(to: "SWIFT"))

    #expect(
      problem.message
        == "Recipient account type SWIFT is not supported by this virtual account"
    )
  }

  @Test(arguments: [
    (Dialect.Name.documented, nil), (.recorded, nil), (.newer, "extra_info.memo"),
  ])
  func `only the newest dialect wants a memo on wires`(
    dialect: Dialect.Name,
    path: String?
  ) throws {
    let caller = try Caller(dialect)
    let question = try Payouts.execute(PayoutOrder(caller.terms()), key: caller.key())
    var request = question.request
    let text = String(decoding: request.body, as: UTF8.self)
    request.body = Array(text.replacing(#""memo":"April consulting""#, with: "").utf8)

    let response = try caller.response(to: request)

    #expect(response.status == (path == nil ? 201 : 400))
    guard let path else { return }
    let problem = try caller.problem(question) { $0 = request }
    #expect(problem.fields.map(\.path.text) == [path])
  }

  @Test(arguments: [
    (#""amount":"50.00""#, #""amount":50"#, "amount: Expected string, received number"),
    (#""amount":"50.00","#, "", "amount: Required"),
    (#""currency":"USD""#, #""currency":"EUR""#, "currency: Invalid enum value"),
    (#""extra_info""#, #""nature_of_payment":"gift","extra_info""#, "nature_of_payment: Invalid"),
    (
      #""extra_info""#,
      #""supporting_documents":[{"type":"invoice","file":"https://a.example/b.pdf"}],"extra_info""#,
      "supporting_documents.0.file: file must be a base64 data URI"
    ),
  ])
  func `what is wrong is named`(good: String, bad: String, complaint: String) throws {
    let caller = try Caller(.documented)
    let question = try Payouts.execute(PayoutOrder(caller.terms()), key: caller.key())

    let problem = try caller.problem(question) { request in
      let text = String(decoding: request.body, as: UTF8.self)
      request.body = Array(text.replacing(good, with: bad).utf8)
    }

    #expect(problem.status == 400)
    #expect(problem.complaints.count == 1)
    #expect(problem.complaints.first?.hasPrefix(complaint) == true)
  }

  @Test func `a payout out of a crypto account wants papers`() throws {
    let caller = try Caller(.documented)
    let question = try Payouts.execute(PayoutOrder(caller.cryptoTerms()), key: caller.key())

    let problem = try caller.problem(
      question,
      sending: #"{"amount":"50.00","payment_instructions":{"token":"USDC","network":"polygon"}}"#
    )

    #expect(problem.complaints == ["supporting_documents: Required"])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a request without its key pays nothing`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try PayoutOrder(caller.terms())

    let problem = try caller.problemWithoutKey(Payouts.execute(order, key: caller.key()))

    #expect(problem.complaints == ["idempotency-key: Required"])
    #expect(try caller.committedPayouts() == 0)
  }
}

/// Prices that were kept, and payouts at them.
struct PayoutQuoteContractTests {
  private func quote(_ caller: Caller, _ payee: PayoutQuery.Payee) throws -> Identifier<Quotation> {
    var query = try PayoutQuery(out: caller.id(of: "fiat_account"), Payees.usd("50.00"), to: payee)
    query.createsQuote = true
    guard let id = try caller.ask(Payouts.preview(query)).quoteID else {
      throw Unexpected(text: "no quote")
    }
    return id
  }

  private func terms(_ caller: Caller, at quote: Identifier<Quotation>) throws -> PayoutTerms {
    var terms = try caller.terms()
    terms.price = .quoted(quote)
    return terms
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a quote is paid at once, and only once`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let quote = try quote(caller, .recipient(caller.id(of: "recipient_wire")))
    let terms = try terms(caller, at: quote)

    let receipt = try caller.ask(Payouts.execute(PayoutOrder(terms), key: caller.key()))
    let problem = try caller.problem(Payouts.execute(PayoutOrder(terms), key: caller.key()))

    #expect(receipt.quoteID == quote)
    #expect(problem.message == "Quote has already been used")
  }

  @Test func `a quote runs out after ten minutes`() throws {
    let caller = try Caller(.documented)
    let quote = try quote(caller, .recipient(caller.id(of: "recipient_wire")))
    try caller.contact.advance(seconds: 601)

    let terms = try terms(caller, at: quote)
    let problem = try caller.problem(Payouts.execute(PayoutOrder(terms), key: caller.key()))

    #expect(problem.message == "Quote has expired")
  }

  @Test func `an itemised quotation is paid within a quarter of an hour`() throws {
    let caller = try Caller(.newer)
    let basis = try QuotationRequest.AccountBasis(
      caller.id(of: "fiat_account"),
      rail: .wireDomestic
    )
    let request = try QuotationRequest(Payees.usd("50.00"), .account(basis), to: .usDollars)
    let quote = try #require(caller.ask(Quotations.create(request)).value.id)
    try caller.contact.advance(seconds: 880)

    let terms = try terms(caller, at: quote)
    let receipt = try caller.ask(Payouts.execute(PayoutOrder(terms), key: caller.key()))

    #expect(receipt.quoteID == quote)
  }

  @Test func `a quote for another rail is noticed only when it is paid`() throws {
    let caller = try Caller(.newer)
    let quote = try quote(caller, .estimate(.ach))

    let terms = try terms(caller, at: quote)
    let problem = try caller.problem(Payouts.execute(PayoutOrder(terms), key: caller.key()))

    #expect(problem.status == 422)
    #expect(problem.kind == .invalid)
    #expect(problem.code == "RECIPIENT_ACCOUNT_TYPE_MISMATCH")
    #expect(problem.advice.contains("recipient's own rail"))
  }

  @Test func `a quote that nobody knows is refused`() throws {
    let caller = try Caller(.documented)
    let terms = try terms(caller, at: Identifier("quo_1"))

    let problem = try caller.problem(Payouts.execute(PayoutOrder(terms), key: caller.key()))

    #expect(problem.message == "Quote not found")
  }
}
