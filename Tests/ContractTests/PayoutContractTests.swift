import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct PayoutContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `a payout is made under one name and read under another`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    var terms = try caller.terms()
    terms.reference = "KD-7Q4M2X9T1B"
    terms.nature = .vendor
    terms.documents = [try caller.invoice()]

    let receipt = try caller.ask(Payouts.execute(PayoutOrder(terms), key: caller.key()))
    let payout = try caller.ask(Payouts.get(#require(receipt.id))).value

    #expect(receipt.otherID == nil)
    #expect(receipt.status.raw == "created")
    #expect(payout.status.raw == "CREATED")
    #expect(payout.status.state == receipt.status.state)
    #expect(receipt.accountID == terms.account)
    #expect(receipt.recipientID == (try caller.id(of: "recipient_wire")))
    #expect(receipt.amount == terms.amount)
    #expect(receipt.rail == "wire")
    #expect(receipt.reference == "KD-7Q4M2X9T1B")
    #expect(payout.amount == terms.amount)
    #expect(payout.arrives == (try Payees.usd("34.93")))
    #expect(payout.reference == "KD-7Q4M2X9T1B")
    #expect(payout.accountID == terms.account)
    #expect(payout.recipientName == "Grace Okafor")
    #expect(payout.createdAt == receipt.createdAt)
  }

  @Test(arguments: ["WIRE", "ACH", "INSTANT_PAY", "SPEI", "WALLET"])
  func `a payout goes out on every rail that the account has`(rail: String) throws {
    let caller = try Caller(.documented)

    let receipt = try caller.ask(
      Payouts.execute(PayoutOrder(caller.terms(to: rail)), key: caller.key())
    )

    #expect(receipt.rail?.text == rail.lowercased())
  }

  @Test func `a payout by SWIFT goes out of the account that can`() throws {
    let caller = try Caller(.documented)
    let terms = try caller.terms(to: "SWIFT", out: "international_account")

    let receipt = try caller.ask(Payouts.execute(PayoutOrder(terms), key: caller.key()))

    #expect(receipt.rail == "swift")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `out of a crypto account, the answer says where to fund it`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try PayoutOrder(caller.cryptoTerms())

    let receipt = try caller.ask(Payouts.execute(order, key: caller.key()))
    let funding = try #require(receipt.fundingAddress)
    let made = try #require(receipt.createdAt)

    #expect(funding.network == "polygon")
    #expect(funding.token == "USDC")
    #expect(funding.address.revealed().text.hasPrefix("0x"))
    #expect(funding.expiresAt == made.advanced(bySeconds: 86_400))
  }

  @Test func `a markup of our own replaces the configured one`() throws {
    let caller = try Caller(.documented)
    var terms = try caller.terms("100.00")
    terms.price = .marked(try Markup(fixed: Payees.usd("2.00"), basisPoints: 50))

    let id = try #require(caller.ask(Payouts.execute(PayoutOrder(terms), key: caller.key())).id)

    #expect(try caller.payout(id).arrives == (try Payees.usd("82.46")))
  }

  @Test func `what the caller wrote can get lost or cut`() throws {
    for (kept, reference) in [
      (References.dropped, nil), (.truncated, "KD-7Q4M2"), (.kept, "KD-7Q4M2X9T1B"),
    ] as [(References, SafeText?)] {
      var options = TenantOptions()
      options.references = kept
      let caller = try Caller(.documented, options)
      var terms = try caller.terms()
      terms.reference = "KD-7Q4M2X9T1B"
      let receipt = try caller.ask(Payouts.execute(PayoutOrder(terms), key: caller.key()))
      #expect(receipt.reference == reference)
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the list has every payout once, newest first`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.paid()

    let first = try caller.ask(Payouts.list(PageNumber(1, size: 50)))
    let second = try caller.ask(Payouts.list(PageNumber(2, size: 50)))
    let rows = (first.items + second.items).map(\.value)

    #expect(first.hasMore)
    #expect(first.unreadable == 0)
    #expect(rows.filter { $0.id == id }.count == 1)
    #expect(rows.allSatisfy { $0.amount != nil && $0.arrives != nil && $0.status.state != nil })
    #expect(rows.compactMap(\.createdAt) == rows.compactMap(\.createdAt).sorted(by: >))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `payouts can be asked for by user, by state and by day`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.paid()
    let user: Identifier<User> = try caller.id(of: "verified_user")
    let made = try #require(caller.payout(id).createdAt)
    let today = try DateSpan(from: .day(Day(made)), to: .day(Day(made)))
    let filters = [
      PayoutFilter(user: user), PayoutFilter(status: .created), PayoutFilter(span: today),
    ]

    for filter in filters {
      let page = try caller.ask(Payouts.list(PageNumber(1), filter))
      #expect(page.items.contains { $0.value.id == id })
    }
    let created = try caller.ask(Payouts.list(PageNumber(1), filters[1]))
    #expect(created.items.allSatisfy { $0.value.status.state == .created })
  }

  @Test(arguments: [
    (Dialect.Name.documented, 400), (.recorded, 400), (.newer, 200),
  ])
  func `states that a dialect does not have cannot be asked for`(
    dialect: Dialect.Name,
    status: Int
  ) throws {
    let caller = try Caller(dialect)

    for state in [Payout.State.kytPending, .expired] {
      let question = Payouts.list(PageNumber(1), PayoutFilter(status: state))
      #expect(try caller.response(to: question.request).status == status)
    }
    let known: [Payout.State] = [
      .created, .pending, .processing, .completed, .failed, .cancelled, .inReview,
    ]
    for state in known {
      let page = try caller.ask(Payouts.list(PageNumber(1), PayoutFilter(status: state)))
      #expect(page.items.allSatisfy { $0.value.status.state == state })
    }
  }

  @Test func `only the newest dialect refuses questions that it does not know`() throws {
    for dialect in Dialect.Name.allCases {
      let caller = try Caller(dialect)
      var request = Payouts.list(PageNumber(1)).request
      request.query.append(Field("colour", "red"))
      #expect(try caller.response(to: request).status == (dialect == .newer ? 400 : 200))
    }
  }

  @Test func `while lists lag, only the payout itself is to be had`() throws {
    var options = TenantOptions()
    options.listLag = 300
    let caller = try Caller(.documented, options)
    let id = try caller.paid()

    func isListed() throws -> Bool {
      try caller.ask(Payouts.list(PageNumber(1))).items.contains { $0.value.id == id }
    }
    #expect(try caller.payout(id).id == id)
    #expect(try !isListed())
    try caller.contact.advance(seconds: 300)
    let user = PayoutFilter(user: try caller.id(of: "verified_user"))
    let page = try caller.ask(Payouts.list(PageNumber(1), user))
    #expect(page.items.contains { $0.value.id == id })
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a payout of somebody else is forbidden`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id: Identifier<Payout> = try caller.id(of: "foreign_payout")

    let problem = try caller.problem(Payouts.get(id))

    #expect(problem.status == 403)
    #expect(problem.kind == .notAllowed)
  }
}
