import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct RefusedUserContractTests {
  /// What is changed about a good request, and what is then said against which field.
  struct Fault: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let path: String
    let words: String

    init(_ old: String, _ new: String, _ path: String, _ words: String) {
      (self.old, self.new, self.path, self.words) = (old, new, path, words)
    }

    var testDescription: String { path }
  }

  @Test(
    arguments: [
      Fault(#""Maria""#, "null", "first_name", "Expected string, received null"),
      Fault(#""first_name":"Maria","#, "", "first_name", "Required"),
      Fault(#""email":"maria@example.com","#, "", "email", "Required"),
      Fault(
        #""has_us_bank_account":"no""#,
        #""has_us_bank_account":false"#,
        "additional_info.has_us_bank_account",
        "Expected string, received boolean"
      ),
      Fault(
        #""source_of_funds":"salary""#,
        #""metadata":{"vip":true}"#,
        "metadata.vip",
        "Expected string, received boolean"
      ),
      Fault("receive_payments", "fun", "account_purpose", "received 'fun'"),
      Fault("receive_payments", "fun", "account_purpose", "'receive_payments'"),
      Fault("Non-Resident of U.S.", "alien", "immigration_status", "'U.S. Citizen'"),
      Fault(#""automatic""#, #""manual""#, "verification_mode", "received 'manual'"),
      Fault(
        #""source_of_funds":"salary""#,
        #""status":"VERIFIED""#,
        "status",
        "Invalid enum value. Expected 'active' | 'inactive' | 'suspended', received 'VERIFIED'"
      ),
      Fault("individual", "robot", "type", "Expected 'individual' | 'business'"),
    ],
    Dialect.Name.allCases
  )
  func `a person who is not as they must be is refused by the field`(
    fault: Fault,
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Users.create(NewIndividual(.funded), key: caller.key())) {
      $0.rewrite(fault.old, fault.new)
    }

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields.map(\.path.text) == [fault.path])
    #expect(problem.fields.first?.message.text.contains(fault.words) == true)
  }

  @Test(
    arguments: [
      Fault(
        #"["merchant_wholesalers_nondurable_goods"]"#,
        #""merchant_wholesalers_nondurable_goods""#,
        "business_industry",
        "Expected array, received string"
      ),
      Fault("merchant_wholesalers_nondurable_goods", "trading", "business_industry.0", "'trading'"),
      Fault(#""llc""#, #""gmbh""#, "business_type", "'sole_proprietorship'"),
      Fault(#""business_legal_name":"Acme Trading LLC","#, "", "business_legal_name", "Required"),
      Fault("operating_a_company", "manage_personal_funds", "account_purpose", "Invalid enum"),
    ]
  )
  func `a business that is not as it must be is refused by the field`(fault: Fault) throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Users.create(NewBusiness(.complete), key: caller.key())) {
      $0.rewrite(fault.old, fault.new)
    }

    #expect(problem.kind == .invalid)
    #expect(problem.fields.map(\.path.text) == [fault.path])
    #expect(problem.fields.first?.message.text.contains(fault.words) == true)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `names that nobody knows are dropped without a word`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key())) {
      $0.rewrite(#""type""#, #""is_admin":true,"id":"x","type""#)
    }

    #expect(made.item.value.id.text != "x")
    #expect(made.item.value.status.state == .created)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a country of two letters comes back as it went`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key())) {
      $0.rewrite(#""address_country":"MEX""#, #""address_country":"MX""#)
    }

    #expect(made.item.value.country == "MX")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `without a key nobody is taken in`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Users.create(NewIndividual(.complete), key: caller.key())) {
      $0.forget("Idempotency-Key")
    }

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields == [KiraProblem.Complaint("idempotency-key", "Required")])
    #expect(problem.meaning.contains("without its idempotency key"))
  }

  @Test func `a key that is no UUID is refused`() throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Users.create(NewIndividual(.complete), key: caller.key())) {
      $0.put("Idempotency-Key", "first")
    }

    #expect(problem.fields.map(\.path) == ["idempotency-key"])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the same key and bytes make one user`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let question = Users.create(try NewIndividual(.complete), key: caller.key())

    let first = try caller.ask(question)
    let second = try caller.ask(question)

    #expect(first.item.value.id == second.item.value.id)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a used key reads like a fault, and is a conflict`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let key = caller.key()
    _ = try caller.ask(Users.create(NewIndividual(.complete), key: key))

    let problem = try caller.problem(Users.create(NewBusiness(.complete), key: key))

    #expect(problem.status == 400)
    #expect(problem.kind == .conflict)
    #expect(problem.code == "validation_error")
    #expect(problem.message == "Failed to store idempotency key")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a key is burnt by a request that was refused`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let key = caller.key()
    let question = Users.create(try NewIndividual(.complete), key: key)
    _ = try caller.problem(question) { $0.rewrite("individual", "robot") }

    let problem = try caller.problem(question)

    #expect(problem.kind == .conflict)
  }

  @Test func `after a day a key is as good as new`() throws {
    let caller = try Caller(.newer)
    let key = caller.key()
    let first = try caller.ask(Users.create(NewIndividual(.complete), key: key))
    try caller.contact.advance(seconds: 86_300)
    _ = try caller.problem(Users.create(NewBusiness(.complete), key: key))
    try caller.contact.advance(seconds: 101)
    try caller.signIn()

    let second = try caller.ask(Users.create(NewBusiness(.complete), key: key))

    #expect(first.item.value.id != second.item.value.id)
  }
}
