import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct ChangedUserContractTests {
  private func person(
    _ change: (inout IndividualProfile) throws -> Void
  ) throws -> UserChange {
    var profile = IndividualProfile()
    try change(&profile)
    return try UserChange(profile)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a change says what it changed, by the names it came with`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    let change = try person {
      $0.firstName = "Marta"
      $0.address.street = "Calle 5"
    }

    let written = try caller.ask(Users.update(made.item.value.id, change))
    let read = try caller.ask(Users.get(made.item.value.id))

    #expect(written.item.value.name == "Marta Gonzalez")
    #expect(Set(written.updatedFields) == ["first_name", "address_street"])
    #expect(written.requiresReverification == true)
    #expect(written.verificationTriggered != nil)
    #expect(read.value.name == "Marta Gonzalez")
    #expect(read.value.email == "maria@example.com")
    #expect(try caller.text(of: Users.get(read.value.id)).contains("Calle 5"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `notes of our own need no new verification`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "verified_user")

    let written = try caller.ask(Users.update(id, person { $0.metadata = ["tier": "gold"] }))

    #expect(written.updatedFields == ["metadata"])
    #expect(written.requiresReverification == false)
    #expect(written.item.value.status.state == .verified)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a change of nothing is taken, and changes nothing`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "verified_user")

    let written = try caller.ask(Users.update(id, person { $0.middleName = "x" })) {
      $0.say("{}")
    }

    #expect(written.updatedFields.isEmpty)
    #expect(written.verificationTriggered == false)
  }

  @Test func `as recorded, one answer more sets verification going`() throws {
    let caller = try Caller(.recorded)
    let made = try caller.ask(Users.create(NewIndividual(.funded), key: caller.key()))
    let id = made.item.value.id

    let written = try caller.ask(Users.update(id, person { $0.occupation = "engineer" }))
    try caller.contact.advance(seconds: 65)

    #expect(made.verificationTriggered == false)
    #expect(written.verificationTriggered == true)
    #expect(try caller.ask(Users.get(id)).value.status.state == .review)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `after a rejection the data can be put right, and the contact asked to look again`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id = try caller.ask(Users.create(NewIndividual(.brief), key: caller.key())).item.value.id
    try caller.contact.advance(seconds: 10)

    let written = try caller.ask(Users.update(id, person { $0.sourceOfFunds = .salary }))
    try caller.contact.advance(seconds: 600)
    let still = try caller.ask(Users.get(id)).value.status.state
    try caller.contact.post("users/\(id.text)/run-again")
    try caller.contact.advance(seconds: 65)

    #expect(written.updatedFields == ["source_of_funds"])
    #expect(still == .rejected)
    #expect(try caller.ask(Users.get(id)).value.status.state == .review)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `what a product lacks can be handed in`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "user_lacking_act_fields")
    let change = try person {
      $0.immigrationStatus = .nonResident
      $0.additional = AdditionalAnswers(hasUSBankAccount: .no, hasDeniedBankAccount: .no)
      $0.occupation = "engineer"
    }

    _ = try caller.ask(Users.update(id, change))
    let user = try caller.ask(Users.get(id)).value

    let act = user.products?.first { $0.code == "usa-virtual-accounts-act" }
    #expect(act?.missing == [])
    #expect(act?.isEligible == true)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `people are told apart by their address, and nobody is ever removed`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewBusiness(.complete), key: caller.key()))
    var alice = try AssociatedPerson.alice
    alice.title = "CEO"
    var bob = AssociatedPerson(firstName: "Bob", lastName: "Jones")
    bob.email = try EmailAddress("bob@acme.com")
    var change = BusinessProfile()
    change.people = [alice, bob]

    let written = try caller.ask(Users.update(made.item.value.id, UserChange(change)))
    let read = try caller.text(of: Users.get(made.item.value.id))

    #expect(read.ranges(of: "alice@acme.com").count == 1)
    #expect(read.ranges(of: "bob@acme.com").count == 1)
    #expect(read.contains("CEO"))
    #expect(written.updatedFields == ["associated_persons"])
  }

  @Test(
    arguments: ["type", "external_id", "is_admin", "registered_address"],
    Dialect.Name.allCases
  )
  func `one name too many fails the whole change`(name: String, dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "verified_user")

    let problem = try caller.problem(Users.update(id, person { $0.firstName = "Marta" })) {
      $0.rewrite(#"{"first_name""#, #"{"\#(name)":"x","first_name""#)
    }

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields.first?.message.text.hasPrefix("Unrecognized key(s)") == true)
    #expect(problem.fields.first?.message.text.contains(name) == true)
    #expect(problem.advice == "Leave out the fields that are named.")
    #expect(try caller.ask(Users.get(id)).value.name == "María González")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a picture that cannot be read is taken with a warning`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    let change = try UserChange(IndividualProfile.photographed(1))

    let written = try caller.ask(Users.update(made.item.value.id, change))

    #expect(written.warnings == ["Document image is not readable"])
    #expect(written.files.first?.link != nil)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `who is not there is not changed`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let change = try person { $0.firstName = "Marta" }

    let unknown = try caller.problem(Users.update(.ofNobody, change))
    let foreign = try caller.problem(Users.update(caller.user(as: "foreign_user"), change))
    let malformed = try caller.problem(Users.update(Identifier("x"), change))

    #expect(unknown.kind == .notFound)
    #expect(unknown.code == "not_found")
    #expect(foreign.kind == .notFound)
    #expect(malformed.fields == [KiraProblem.Complaint("user_id", "Invalid user ID format")])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a value that is none is refused by its field`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "verified_user")

    let problem = try caller.problem(Users.update(id, person { $0.gender = .other })) {
      $0.rewrite("other", "robot")
    }

    #expect(problem.fields.map(\.path) == ["gender"])
    #expect(problem.fields.first?.message.text.contains("received 'robot'") == true)
  }
}
