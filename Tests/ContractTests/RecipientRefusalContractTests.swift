import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct RecipientRefusalContractTests {
  private func question(
    _ caller: Caller,
    _ account: NewRecipient.Account,
    key: IdempotencyKey? = nil
  ) throws -> Question<RecipientCreated> {
    let recipient = try Payees.person(of: caller.id(of: "verified_user"), account)
    return Recipients.create(recipient, key: key ?? caller.key())
  }

  private func complaints(
    _ caller: Caller,
    _ account: NewRecipient.Account,
    _ good: String,
    _ bad: String
  ) throws -> [String] {
    let problem = try caller.problem(question(caller, account)) { request in
      let text = String(decoding: request.body, as: UTF8.self)
      precondition(text.contains(good), "\(good) is not in \(text)")
      request.body = Array(text.replacing(good, with: bad).utf8)
    }
    #expect(problem.status == 400)
    return problem.complaints
  }

  private static let bank =
    #""bank_address":{"street_name":"Av. Reforma 1","city":"Mexico City","state":"CDMX","#
    + #""postal_code":"06600","country":"MX"},"#
  private static let home =
    #""address":{"street_name":"Av. Insurgentes 100","city":"Mexico City","state":"CDMX","#
    + #""postal_code":"06600","country":"MX"},"#

  @Test(arguments: [
    (bank, "", "account.bank_address: Required"),
    (
      home, "",
      "address: address is required for SWIFT accounts (structured object with street_name, city, "
        + "state, postal_code, country)"
    ),
    (#""email":"maria@example.com","#, "", "email: Required"),
    (#""phone":"+5215512345678","#, "", "phone: Required"),
    (
      #""swift_code":"BNMXMXMM""#, #""swift_code":"BNMX""#,
      "account.swift_code: SWIFT code must be 8 or 11 characters"
    ),
    (
      #""account_number":"012345678901234567""#, #""account_number":"012""#,
      "account.account_number: String must contain at least 4 character(s)"
    ),
    (
      #""doc_country_code":"MX""#, #""doc_country_code":"MEX""#,
      "account.doc_country_code: Document country code must be exactly 2 characters"
    ),
    (#""first_name":"Maria","#, "", "first_name: Required"),
  ])
  func `what a SWIFT recipient lacks is named`(
    good: String,
    bad: String,
    complaint: String
  ) throws {
    let caller = try Caller(.documented)

    #expect(try complaints(caller, .swift(Payees.swift()), good, bad) == [complaint])
  }

  @Test(arguments: [
    (
      #""doc_type":"id""#, #""doc_type":"ssn""#,
      "account.doc_type: Invalid enum value. Expected 'id' | 'dni' | 'passport' | 'ein', "
        + "received 'ssn'"
    ),
    (
      #""country":"MX""#, #""country":"MEX""#,
      "address.country: Country must be a 2-character ISO code"
    ),
    (
      #""type":"checking""#, #""type":"current""#,
      "account.type: Invalid enum value. Expected 'checking' | 'savings', received 'current'"
    ),
  ])
  func `what an ACH recipient has wrong is named`(
    good: String,
    bad: String,
    complaint: String
  ) throws {
    let caller = try Caller(.documented)

    #expect(try complaints(caller, .ach(Payees.domestic()), good, bad) == [complaint])
  }

  @Test func `an address on Tron is checked by its digits`() throws {
    let caller = try Caller(.documented)
    let wrong = Payees.tron.dropLast() + "7"
    let wallet = try Wallet(.usdtOnTron, address: String(wrong))

    let problem = try caller.problem(question(caller, .wallet(wallet)))

    #expect(
      problem.complaints == [
        "account.address: Tron wallet address must start with T and be 34 characters long "
          + "(base58check encoded)"
      ]
    )
    #expect(problem.meaning.contains("a letter of it is wrong"))
  }

  @Test func `a kind of account that nobody has is refused with all that there are`() throws {
    let caller = try Caller(.documented)
    let wallet = try Wallet(.usdcOnPolygon, address: Payees.polygon)

    let complaints = try complaints(caller, .wallet(wallet), "WALLET", "SEPA")

    #expect(complaints.count == 1)
    #expect(
      complaints[0].hasPrefix("account.account_type: Invalid discriminator value. Expected 'ACH'")
    )
    for type in RegionalType.all { #expect(complaints[0].contains("'\(type.code)'")) }
  }

  @Test func `what an account of one country lacks is named`() throws {
    let caller = try Caller(.documented)
    let account = try RegionalAccount(.usd, ["account_number": "1234"])

    let problem = try caller.problem(question(caller, .regional(account)))

    #expect(
      problem.complaints == ["account.bank_name: Required", "account.bank_address: Required"]
    )
  }

  @Test func `recipients of an unknown user are refused`() throws {
    let caller = try Caller(.documented)
    let recipient = try Payees.person(of: caller.id(of: "foreign_user"), .spei(Payees.spei()))

    let problem = try caller.problem(Recipients.create(recipient, key: caller.key()))

    #expect(problem.status == 404)
    #expect(problem.code == "USER_NOT_FOUND")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a request without its key is missed in the words of its dialect`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let recipient = try Payees.person(of: caller.id(of: "verified_user"), .spei(Payees.spei()))

    let problem = try caller.problemWithoutKey(Recipients.create(recipient, key: caller.key()))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    if dialect == .newer {
      #expect(problem.code == "VALIDATION_ERROR")
      #expect(problem.message == "Idempotency key is required")
    } else {
      #expect(problem.complaints == ["idempotency-key: Required"])
    }
    #expect(problem.meaning.contains("idempotency key"))
  }

  @Test func `the same key and bytes are one recipient, in another order of fields`() throws {
    let caller = try Caller(.documented)
    let question = try question(caller, .ach(Payees.domestic()))

    let first = try caller.response(to: question.request)
    let again = try caller.response(to: question.request)

    #expect(first.status == 201)
    #expect(again.status == 201)
    #expect(first.body != again.body)
    let one = try question.answer(in: first).item.value
    #expect(try question.answer(in: again).item.value == one)
  }

  @Test func `the same key with other bytes is a conflict`() throws {
    let caller = try Caller(.documented)
    let key = caller.key()
    _ = try caller.ask(question(caller, .ach(Payees.domestic()), key: key))

    let problem = try caller.problem(question(caller, .ach(Payees.domestic(.dni)), key: key))

    #expect(problem.status == 409)
    #expect(problem.kind == .conflict)
    #expect(problem.code == "IDEMPOTENCY_CONFLICT")
    #expect(
      problem.message == "Idempotency key has already been used with different request data"
    )
  }

  @Test func `the same recipient under another key is another one`() throws {
    let caller = try Caller(.documented)

    let first = try caller.ask(question(caller, .ach(Payees.domestic()))).item.value
    let second = try caller.ask(question(caller, .ach(Payees.domestic()))).item.value

    #expect(first.id != second.id)
  }
}
