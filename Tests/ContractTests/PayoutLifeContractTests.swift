import Kira
import KiraAPI
import Sandbox
import Testing

struct PayoutLifeContractTests {
  /// Its states from now on, each once, at every look.
  private func states(
    _ caller: Caller,
    _ id: Identifier<Payout>,
    every seconds: Int,
    times: Int
  ) throws -> [Payout.State] {
    var states: [Payout.State] = []
    for _ in 0..<times {
      let state = try #require(caller.ask(Payouts.get(id)).value.status.state)
      if state != states.last { states.append(state) }
      try caller.contact.advance(seconds: seconds)
    }
    return states
  }

  @Test(arguments: [
    ("50.02", [Payout.State.created, .inReview, .processing, .completed]),
    ("50.03", [.created, .inReview, .failed]), ("50.04", [.created, .processing, .failed]),
  ])
  func `in the newest dialect the cents ask for an outcome`(
    amount: String,
    expected: [Payout.State]
  ) throws {
    let caller = try Caller(.newer)
    let id = try caller.paid(amount)

    let seen = try states(caller, id, every: amount == "50.04" ? 2 : 10, times: 60)

    // What lasts for a second may pass between two looks.
    #expect(seen.first == .created)
    #expect(seen.last == expected.last)
    #expect(Set(seen).isSubset(of: expected))
    #expect(seen.filter { $0 == .inReview }.count == expected.filter { $0 == .inReview }.count)
  }

  @Test func `left alone, payouts end well or badly, and never in between`() throws {
    let caller = try Caller(.documented)
    let ids = try (0..<30).map { _ in try caller.paid("20.00") }
    try caller.wait(seconds: 3 * 86_400)

    let ends = try ids.map { try caller.ask(Payouts.get($0)).value.status.state }

    #expect(Set(ends).isSubset(of: [.completed, .failed]))
    #expect(ends.contains(.completed))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F66 the contact holds, sends, completes, and the bank takes it back`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id = try caller.paid()
    let steps: [(String, Payout.State)] = [
      ("review", .inReview), ("process", .processing), ("complete", .completed),
      ("return", .failed),
    ]

    for (deed, state) in steps {
      try caller.contact.post("payouts/\(id.text)/\(deed)")
      #expect(try caller.ask(Payouts.get(id)).value.status.state == state)
      try caller.wait(seconds: 7_200)
      #expect(try caller.ask(Payouts.get(id)).value.status.state == state)
    }
  }

  @Test func `a failure says why, in its own answer alone`() throws {
    let caller = try Caller(.documented)
    let id = try caller.paid()
    try caller.contact.post("payouts/\(id.text)/fail")

    let item = try caller.ask(Payouts.get(id))
    let text = String(decoding: item.raw, as: UTF8.self)

    #expect(item.value.status.state == .failed)
    #expect(text.contains(#""error_code":""#))
    #expect(text.contains(#""events":["#))
  }

  @Test(arguments: [
    (Dialect.Name.documented, Payout.State.cancelled), (.newer, .expired),
  ])
  func `crypto that never comes ends its payout after a day`(
    dialect: Dialect.Name,
    end: Payout.State
  ) throws {
    let caller = try Caller(dialect)
    let ids = try (0..<25).map { _ in try #require(caller.pay(caller.cryptoTerms()).id) }
    try caller.wait(seconds: 86_500)

    let ends = try ids.map { try caller.ask(Payouts.get($0)).value.status.state }

    #expect(Set(ends) == [.completed, end])
  }
}

/// Payouts for which the client has sent the crypto already.
struct CryptoPayoutContractTests {
  private func quote(
    _ caller: Caller,
    _ payee: PayoutQuery.Payee
  ) throws -> Identifier<Quotation> {
    var query = try PayoutQuery(out: caller.id(of: "fiat_account"), Payees.usd("50.00"), to: payee)
    query.createsQuote = true
    guard let id = try caller.ask(Payouts.preview(query)).quoteID else {
      throw Unexpected(text: "no quote")
    }
    return id
  }

  private func payout(
    _ caller: Caller,
    at quote: Identifier<Quotation>,
    _ amount: String = "50.00",
    from user: String = "verified_user",
    to recipient: String = "recipient_wallet"
  ) throws -> CryptoPayout {
    try CryptoPayout(
      Payees.usd(amount),
      fundedBy: .init("0x5ac1", on: .polygon),
      at: quote,
      from: caller.id(of: user),
      to: caller.id(of: recipient)
    )
  }

  private func client(_ caller: Caller) throws -> ClientID {
    try ClientID(caller.sandbox.announcement["client_id"] ?? "")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `what was funded on a chain is carried out at its quote`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let quote = try quote(caller, .recipient(caller.id(of: "recipient_wallet")))
    let order = try payout(caller, at: quote)

    let receipt = try caller.ask(
      Payouts.create(order, as: client(caller), key: caller.key())
    )
    let seen = try caller.ask(Payouts.get(#require(receipt.id)))

    #expect(receipt.status.state == .created)
    #expect(receipt.quoteID == quote)
    #expect(seen.value.amount == (try Payees.usd("50.00")))
    #expect(String(decoding: seen.raw, as: UTF8.self).contains(#""origin":"api""#))
  }

  @Test func `the same key and bytes are one payout`() throws {
    let caller = try Caller(.documented)
    let quote = try quote(caller, .recipient(caller.id(of: "recipient_wallet")))
    let order = try payout(caller, at: quote)
    let key = caller.key()

    let first = try caller.ask(Payouts.create(order, as: client(caller), key: key))
    let again = try caller.ask(Payouts.create(order, as: client(caller), key: key))

    #expect(again == first)
  }

  @Test func `a quote is good once, for its amount, its rail and its user`() throws {
    let caller = try Caller(.documented)
    let wallet = try quote(caller, .recipient(caller.id(of: "recipient_wallet")))
    let ach = try quote(caller, .estimate(.ach))
    let client = try client(caller)

    func problem(_ order: CryptoPayout) throws -> KiraProblem {
      try caller.problem(Payouts.create(order, as: client, key: caller.key()))
    }
    let amount = try problem(payout(caller, at: wallet, "51.00"))
    let rail = try problem(payout(caller, at: ach))
    let unknown = try problem(payout(caller, at: Identifier("quo_1")))
    _ = try caller.ask(
      Payouts.create(payout(caller, at: wallet), as: client, key: caller.key())
    )
    let spent = try problem(payout(caller, at: wallet))

    #expect(amount.message == "Amount does not match the quoted amount")
    #expect(rail.status == 422)
    #expect(rail.code == "RECIPIENT_ACCOUNT_TYPE_MISMATCH")
    #expect(unknown.message == "Quote not found")
    #expect(spent.message == "Quote has already been used")
  }

  @Test func `users and recipients of somebody else are unknown`() throws {
    let caller = try Caller(.documented)
    let quote = try quote(caller, .recipient(caller.id(of: "recipient_wallet")))
    let client = try client(caller)

    for order in [
      try payout(caller, at: quote, from: "foreign_user"),
      try payout(caller, at: quote, to: "foreign_recipient"),
    ] {
      let problem = try caller.problem(Payouts.create(order, as: client, key: caller.key()))
      #expect(problem.status == 404)
      #expect(problem.kind == .notFound)
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `what is missing is named as it was recorded`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try payout(caller, at: Identifier("quo_1"))
    let question = Payouts.create(order, as: try client(caller), key: caller.key())
    let body =
      #"{"user_id":"\#(order.user.text)","recipient_id":"\#(order.recipient.text)","#
      + #""amount":"1.00","currency":"USD"}"#

    let problem = try caller.problem(question, sending: body)

    #expect(
      problem.complaints == [
        "network: Network is required", "txHash: Required", "quote_id: Required",
      ]
    )
  }

  @Test func `a request without its key pays nothing`() throws {
    let caller = try Caller(.documented)
    let order = try payout(caller, at: Identifier("quo_1"))

    let problem = try caller.problemWithoutKey(
      Payouts.create(order, as: client(caller), key: caller.key())
    )

    #expect(problem.complaints == ["idempotency-key: Required"])
  }
}
