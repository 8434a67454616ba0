import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct RecipientContractTests {
  private func user(_ caller: Caller) throws -> Identifier<User> {
    try caller.id(of: "verified_user")
  }

  private func create(
    _ caller: Caller,
    _ account: NewRecipient.Account
  ) throws -> RecipientCreated {
    let recipient = try Payees.person(of: user(caller), account)
    return try caller.ask(Recipients.create(recipient, key: caller.key()))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a recipient of every kind of account is made and read back as it was sent`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)

    for account in try Payees.accounts() {
      let made = try create(caller, account)
      let read = try caller.ask(Recipients.get(made.item.value.id)).value
      let recipient = made.item.value
      #expect(!made.wasThere)
      #expect(recipient.rail.text == account.type)
      #expect(recipient.name == "Maria Gonzalez")
      #expect(recipient.kind.state == .individual)
      #expect(recipient.email == "maria@example.com")
      #expect(recipient.account != nil)
      #expect(recipient.createdAt != nil)
      #expect(read.account == recipient.account)
      #expect(read.address == recipient.address)
      #expect(read.createdAt == recipient.createdAt)
    }
  }

  @Test func `account numbers come back whole, and are dots wherever they are kept`() throws {
    let caller = try Caller(.documented)
    let made = try create(caller, .ach(Payees.domestic())).item

    let page = try caller.ask(Recipients.list(of: user(caller)))
    let row = try #require(page.items.first { $0.value.id == made.value.id })

    #expect(made.value.account?.revealed() == "000123456789")
    #expect(row.value.account?.revealed() == "000123456789")
    #expect(!String(decoding: made.raw, as: UTF8.self).contains("000123456789"))
    #expect(!String(decoding: row.raw, as: UTF8.self).contains("000123456789"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the address of a SWIFT bank is lost where the dialect loses it`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)

    let made = try create(caller, .swift(Payees.swift()))
    let read = try caller.ask(Recipients.get(made.item.value.id)).value
    let isWholeLater = read.bankAddress?.revealed().text.contains("CDMX, 06600") == true

    #expect(made.isWhole == (dialect == .newer))
    #expect(isWholeLater == (dialect != .documented))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the address of a bank that is paid by wire is kept`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let made = try create(caller, .wire(Payees.wire()))

    #expect(made.isWhole)
    #expect(made.item.value.bankAddress?.revealed().text.contains("CDMX, 06600") == true)
  }

  @Test(arguments: RegionalType.all.map(\.code))
  func `every kind of account that one country has is taken, or its bank is unknown`(
    code: String
  ) throws {
    let caller = try Caller(.documented)
    let type = try #require(RegionalType.all.first { $0.code == code })
    let recipient = try Payees.person(of: user(caller), Payees.regional(type))
    let question = Recipients.create(recipient, key: caller.key())
    let isKnown = type.isProven || ["USD", "PSE"].contains(code)

    guard isKnown else {
      let problem = try caller.problem(question)
      #expect(problem.status == 400)
      #expect(problem.code == "INVALID_BANK_CODE")
      #expect(problem.message.text.hasPrefix("Invalid bank code 'X' - bank not found in system"))
      #expect(problem.advice.contains("Ask your Kira contact"))
      return
    }
    let made = try caller.ask(question).item.value
    #expect(made.rail.text == code)
    #expect(made.account != nil)
  }

  @Test func `a business has one name and says what it is`() throws {
    let caller = try Caller(.documented)
    let recipient = try NewRecipient(
      of: user(caller),
      .business(.init("Acme Ltd")),
      Payees.contact(),
      account: .wire(Payees.wire()),
      metadata: ["ledger": "7"]
    )

    let made = try caller.ask(Recipients.create(recipient, key: caller.key())).item

    #expect(made.value.kind.state == .business)
    #expect(made.value.name == "Acme Ltd")
    #expect(String(decoding: made.raw, as: UTF8.self).contains(#""metadata":{"ledger":"7"}"#))
  }

  @Test func `a wallet needs neither address nor telephone`() throws {
    let caller = try Caller(.documented)
    let wallet = try Wallet(.usdtOnPolygon, address: Payees.polygon)
    let recipient = try NewRecipient(
      of: user(caller),
      .person(.init("Ana", "López")),
      .init(),
      account: .wallet(wallet)
    )

    let made = try caller.ask(Recipients.create(recipient, key: caller.key())).item.value

    #expect(made.address == nil)
    #expect(made.email.isEmpty)
    #expect(made.account?.revealed().text == Payees.polygon)
  }

  @Test func `an account in Mexico is of Mexico whatever is sent`() throws {
    let caller = try Caller(.documented)

    let made = try create(caller, .spei(Payees.spei()))

    #expect(String(decoding: made.item.raw, as: UTF8.self).contains(#""doc_country_code":"MX""#))
  }

  @Test func `nobody has to be verified to have recipients`() throws {
    let caller = try Caller(.documented)
    let wallet = try Wallet(.usdcOnPolygon, address: Payees.polygon)
    let recipient = try Payees.person(of: caller.id(of: "rejected_user"), .wallet(wallet))

    let made = try caller.ask(Recipients.create(recipient, key: caller.key()))

    #expect(made.item.value.kind.state == .individual)
  }
}

struct RecipientListContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `all recipients of a user come at once, on every rail`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_user")

    let page = try caller.ask(Recipients.list(of: user))
    let rails = Set(page.items.map(\.value.rail.text))

    #expect(rails.isSuperset(of: ["WIRE", "ACH", "INSTANT_PAY", "SWIFT", "SPEI", "WALLET"]))
    #expect(page.total == page.items.count)
    #expect(!page.hasMore)
    #expect(page.unreadable == 0)
    #expect(page.items.allSatisfy { $0.value.userID == user && $0.value.createdAt != nil })
  }

  @Test(arguments: ["-1", "0", "2", "99"])
  func `no part of the list can be asked for`(limit: String) throws {
    let caller = try Caller(.recorded)
    let question = try Recipients.list(of: caller.id(of: "verified_user"))
    let all = try caller.ask(question).items.count
    var request = question.request
    request.query += [Field("limit", limit), Field("offset", "9999")]

    let part = try question.answer(in: caller.response(to: request))

    #expect(part.items.count == all)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `each role is found by its identifier`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let rails = [
      "wire": "WIRE", "ach": "ACH", "instant_pay": "INSTANT_PAY", "swift": "SWIFT",
      "spei": "SPEI", "wallet": "WALLET",
    ]

    for (role, rail) in rails {
      let question: Question<Item<Recipient>> = Recipients.get(
        try caller.id(of: "recipient_\(role)")
      )
      #expect(try caller.ask(question).value.rail.text == rail)
    }
  }

  @Test func `a list without a user is refused`() throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Recipients.list(of: Identifier("x"))) { $0.query = [] }

    #expect(problem.status == 400)
    #expect(problem.code == "VALIDATION_ERROR")
    #expect(problem.message == "user_id query parameter is required")
    #expect(problem.advice == "Choose the user first.")
  }

  @Test func `the recipients of somebody else's user are unknown`() throws {
    let caller = try Caller(.documented)
    let user: Identifier<User> = try caller.id(of: "foreign_user")

    let problem = try caller.problem(Recipients.list(of: user))

    #expect(problem.status == 404)
    #expect(problem.kind == .notFound)
    #expect(problem.code == "USER_NOT_FOUND")
    #expect(
      problem.message.text
        == "User with ID \(user.text) not found or does not belong to this client"
    )
  }

  @Test func `a recipient of somebody else is unknown`() throws {
    let caller = try Caller(.documented)
    let id: Identifier<Recipient> = try caller.id(of: "foreign_recipient")

    let problem = try caller.problem(Recipients.get(id))

    #expect(problem.status == 404)
    #expect(problem.code == "NOT_FOUND")
    #expect(problem.message.text == "Recipient with ID \(id.text) not found")
  }

  @Test func `an identifier that is none is told apart from one that is unknown`() throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Recipients.get(Identifier("rec-1")))

    #expect(problem.status == 400)
    #expect(problem.complaints == ["recipientId: Invalid recipient ID format"])
  }

  @Test func `nothing removes a recipient`() throws {
    for dialect in Dialect.Name.allCases {
      let caller = try Caller(dialect)
      let id: Identifier<Recipient> = try caller.id(of: "recipient_ach")
      let problem = try caller.problem(Recipients.get(id)) { $0.method = .delete }
      #expect(problem.kind == .noSuchRoute)
      #expect(problem.status == 403)
    }
  }
}
