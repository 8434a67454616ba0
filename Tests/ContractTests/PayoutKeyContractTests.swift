import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

/// Nobody has published how payouts treat keys, so the client has to live with each way.
struct PayoutKeyContractTests {
  private func caller(_ keys: PayoutKeys, lag: Int64 = 0) throws -> Caller {
    var options = TenantOptions()
    options.payoutKeys = keys
    options.listLag = lag
    return try Caller(.documented, options)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a key that is honoured is one payout, and other bytes are a conflict`(lag: Int64) throws {
    let caller = try caller(.honoured, lag: lag)
    let key = caller.key()
    let order = try PayoutOrder(caller.terms())
    let other = try PayoutOrder(caller.terms("51.00"))

    let first = try caller.ask(Payouts.execute(order, key: key))
    let again = try caller.ask(Payouts.execute(order, key: key))
    let problem = try caller.problem(Payouts.execute(other, key: key))

    #expect(again == first)
    #expect(problem.status == 409)
    #expect(problem.kind == .conflict)
    #expect(problem.code == "IDEMPOTENCY_CONFLICT")
    #expect(try caller.committedPayouts() == 1)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a key can be a conflict even with the same bytes`(lag: Int64) throws {
    let caller = try caller(.conflict, lag: lag)
    let key = caller.key()
    let order = try PayoutOrder(caller.terms())

    let first = try caller.ask(Payouts.execute(order, key: key))
    let problem = try caller.problem(Payouts.execute(order, key: key))

    #expect(first.id != nil)
    #expect(problem.kind == .conflict)
    #expect(problem.advice.contains("Look for what the key has made"))
    #expect(try caller.committedPayouts() == 1)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a key can mean nothing, so that the same bytes pay twice`(lag: Int64) throws {
    let caller = try caller(.ignored, lag: lag)
    let key = caller.key()
    let order = try PayoutOrder(caller.terms())

    let first = try caller.ask(Payouts.execute(order, key: key))
    let again = try caller.ask(Payouts.execute(order, key: key))

    #expect(first.id != again.id)
    #expect(try caller.committedPayouts() == 2)
  }

  @Test(arguments: [0, 300] as [Int64])
  func `a second use can get the answer of an older payout`(lag: Int64) throws {
    let caller = try caller(.older, lag: lag)
    let (one, two) = (caller.key(), caller.key())
    let older = try PayoutOrder(caller.terms())
    let newer = try PayoutOrder(caller.terms("60.00"))

    let first = try caller.ask(Payouts.execute(older, key: one))
    let second = try caller.ask(Payouts.execute(newer, key: two))
    let again = try caller.ask(Payouts.execute(newer, key: two))

    #expect(again.id == first.id)
    #expect(again.id != second.id)
    #expect(again.amount == (try Payees.usd("50.00")))
    #expect(try caller.committedPayouts() == 2)
  }

  @Test func `a busy key has to wait, and then gets its answer`() throws {
    let caller = try caller(.busy)
    let key = caller.key()
    let order = try PayoutOrder(caller.terms())

    let first = try caller.ask(Payouts.execute(order, key: key))
    let problem = try caller.problem(Payouts.execute(order, key: key))
    try caller.contact.advance(seconds: 10)
    let later = try caller.ask(Payouts.execute(order, key: key))

    #expect(problem.code == "IDEMPOTENCY_IN_PROGRESS")
    #expect(problem.kind == .conflict)
    #expect(later == first)
    #expect(try caller.committedPayouts() == 1)
  }

  @Test func `a refusal does not use a key up`() throws {
    let caller = try caller(.honoured)
    let key = caller.key()

    let refused = try PayoutOrder(caller.terms("9000000.00"))
    let problem = try caller.problem(Payouts.execute(refused, key: key))
    let receipt = try caller.ask(Payouts.execute(PayoutOrder(caller.terms()), key: key))

    #expect(problem.kind == .invalid)
    #expect(receipt.id != nil)
  }
}

/// Codes that were mailed to somebody, where they are asked for.
struct OneTimeCodeContractTests {
  private func caller(_ dialect: Dialect.Name = .documented) throws -> Caller {
    var options = TenantOptions()
    options.asksForCode = true
    return try Caller(dialect, options)
  }

  /// As a person reads it out of a mailbox.
  private func code(_ caller: Caller) throws -> ValidationCode {
    let text = try caller.contact.text(.get, "code")
    let digits = try #require(text.split(separator: #""code":""#).last).prefix(6)
    return try ValidationCode(String(digits))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a payout in dollars can want a code, and goes with the same key and bytes`(
    dialect: Dialect.Name
  ) throws {
    let caller = try caller(dialect)
    let key = caller.key()
    let order = try PayoutOrder(caller.terms())

    let problem = try caller.problem(Payouts.execute(order, key: key))
    let sent = try caller.ask(SentCode.send(to: .email(EmailAddress("ana@example.com"))))
    let receipt = try caller.ask(Payouts.execute(order, key: key, code: code(caller)))

    #expect(problem.kind == .oneTimeCode(KiraProblem.OneTimeCode()))
    #expect(problem.code == "VALIDATION_REQUIRED")
    #expect(sent.isSent)
    #expect(receipt.id != nil)
    #expect(try caller.committedPayouts() == 1)
  }

  @Test func `a wrong code is counted down, and the third closes the door`() throws {
    let caller = try caller()
    let order = try PayoutOrder(caller.terms())
    let right = try code(caller)
    let wrong =
      try right == ValidationCode("000000")
      ? ValidationCode("000001") : ValidationCode("000000")

    let problems = try (0..<3).map { _ in
      try caller.problem(Payouts.execute(order, key: caller.key(), code: wrong)).kind
    }
    let closed = try caller.problem(Payouts.execute(order, key: caller.key(), code: right))

    #expect(
      problems == [
        .oneTimeCode(KiraProblem.OneTimeCode(attemptsRemaining: 2)),
        .oneTimeCode(KiraProblem.OneTimeCode(attemptsRemaining: 1)),
        .oneTimeCode(KiraProblem.OneTimeCode(attemptsRemaining: 0, isBlocked: true)),
      ]
    )
    #expect(closed.status == 403)
    #expect(closed.happened.hasPrefix("Kira takes no more one-time codes"))
  }

  @Test func `a code is good for five minutes, and another opens the door again`() throws {
    let caller = try caller()
    let order = try PayoutOrder(caller.terms())
    let send = SentCode.send(to: .email(try EmailAddress("ana@example.com")))
    _ = try caller.ask(send)
    let late = try code(caller)
    try caller.contact.advance(seconds: 300)

    let problem = try caller.problem(Payouts.execute(order, key: caller.key(), code: late))
    _ = try caller.ask(send)
    let receipt = try caller.ask(Payouts.execute(order, key: caller.key(), code: code(caller)))

    #expect(problem.kind == .oneTimeCode(KiraProblem.OneTimeCode(attemptsRemaining: 2)))
    #expect(receipt.id != nil)
  }

  @Test func `a payout that is funded on a chain wants none`() throws {
    let caller = try caller()
    let order = try PayoutOrder(caller.cryptoTerms())

    let receipt = try caller.ask(Payouts.execute(order, key: caller.key()))

    #expect(receipt.id != nil)
  }
}
