import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct NewUserContractTests {
  private let occupation: SafeText = "occupation:when_employment_status:employed"

  private func actProduct(_ user: User) -> User.Product? {
    user.products?.first { $0.code == "usa-virtual-accounts-act" }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a person is taken in, and is who was sent`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    let user = made.item.value

    #expect(user.name == "Maria Gonzalez")
    #expect(user.kind.state == .individual)
    #expect(user.email == "maria@example.com")
    #expect(user.country == "MEX")
    #expect(user.status.state == .created)
    #expect(user.verificationStatus == "unverified")
    #expect(user.createdAt != nil)
    #expect(made.verificationTriggered == true)
    #expect(made.requiresReverification == nil)
    #expect(made.verificationLink == nil)
    #expect(try caller.ask(Users.get(user.id)).value.id == user.id)
    #expect(try caller.ask(Users.list(PageNumber(1, size: 1))).items.first?.value.id == user.id)
  }

  @Test func `by the documents nothing is known of a new user's products`() throws {
    let caller = try Caller(.documented)

    let made = try caller.ask(Users.create(NewIndividual(.funded), key: caller.key()))

    #expect(made.item.value.products == [])
  }

  @Test(arguments: [Dialect.Name.recorded, .newer])
  func `elsewhere a new user's gaps are told at once`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewIndividual(.funded), key: caller.key()))

    let act = try #require(actProduct(made.item.value))
    #expect(act.missing == [occupation])
    #expect(!act.isEligible)
    #expect(made.item.value.products?.contains { $0.code == "general" } == false)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `with its funds the person of the brief reaches review, and lacks an occupation`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.funded), key: caller.key()))
    let id = made.item.value.id

    try caller.contact.advance(seconds: 20)
    let verifying = try caller.ask(Users.get(id)).value
    try caller.contact.advance(seconds: 45)
    let reviewed = try caller.ask(Users.get(id)).value
    try caller.contact.advance(seconds: 86_400)
    try caller.signIn()

    #expect(made.verificationTriggered == true)
    #expect(verifying.status.state == .verifying)
    #expect(verifying.verificationStatus == "unverified")
    #expect(reviewed.status.state == .review)
    #expect(reviewed.verificationStatus == "in_review")
    #expect(actProduct(reviewed)?.missing == [occupation])
    #expect(try caller.ask(Users.get(id)).value.status.state == .review)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `without funds a person is turned down within seconds`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.brief), key: caller.key()))

    try caller.contact.advance(seconds: 10)
    let question = Users.get(made.item.value.id)
    let user = try caller.ask(question).value

    #expect(made.verificationTriggered == true)
    #expect(user.status.state == .rejected)
    #expect(user.verificationStatus == "unverified")
    #expect(!(try caller.text(of: question)).contains("source_of_funds"))
    try caller.contact.post("webhooks/flush")
    #expect(try caller.contact.text(.get, "webhooks").contains("source_of_funds"))
  }

  @Test func `as recorded, verification does not begin while every product lacks something`()
    throws
  {
    let caller = try Caller(.recorded)

    let brief = try caller.ask(Users.create(NewIndividual(.brief), key: caller.key()))
    let funded = try caller.ask(Users.create(NewIndividual(.funded), key: caller.key()))
    let complete = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    try caller.contact.advance(seconds: 3_000)
    func status(_ made: WrittenUser) throws -> User.State? {
      try caller.ask(Users.get(made.item.value.id)).value.status.state
    }

    #expect(brief.verificationTriggered == false)
    #expect(funded.verificationTriggered == false)
    #expect(complete.verificationTriggered == true)
    #expect(try status(brief) == .created)
    #expect(try status(funded) == .created)
    #expect(try status(complete) == .review)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a user is verified by the contact alone`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    let id = made.item.value.id
    try caller.contact.advance(seconds: 65)

    try caller.contact.post("users/\(id.text)/verify")
    let user = try caller.ask(Users.get(id)).value

    #expect(user.status.state == .verified)
    #expect(actProduct(user)?.isEligible == true)
    #expect(actProduct(user)?.missing == [])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `why the contact rejects is never said to who asks`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    let id = made.item.value.id

    try caller.contact.post("users/\(id.text)/reject", #"{"reasons":["Blurred passport"]}"#)

    #expect(try caller.ask(Users.get(id)).value.status.state == .rejected)
    #expect(!(try caller.text(of: Users.get(id))).contains("Blurred"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a business with all it takes reaches review`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewBusiness(.complete), key: caller.key()))
    try caller.contact.advance(seconds: 65)
    let user = try caller.ask(Users.get(made.item.value.id)).value

    #expect(made.item.value.kind.state == .business)
    #expect(made.item.value.name == "Acme Trading LLC")
    #expect(made.item.value.country == "USA")
    #expect(made.verificationTriggered == true)
    #expect(user.status.state == .review)
    #expect(actProduct(user)?.missing == [])
    let international = user.products?.first { $0.code == "usa-virtual-accounts" }
    #expect(
      international?.missing.contains("identifying_information:file_proof_of_address") == true
    )
  }

  @Test(arguments: zip(Dialect.Name.allCases, [User.State.rejected, .created, .rejected]))
  func `the business of the brief lacks its funds`(
    dialect: Dialect.Name,
    state: User.State
  ) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewBusiness(.brief), key: caller.key()))
    try caller.contact.advance(seconds: 65)

    #expect(try caller.ask(Users.get(made.item.value.id)).value.status.state == state)
  }

  @Test(arguments: [
    ("11-1111111", User.State.rejected), ("111111113", .rejected), ("222221006", .rejected),
    ("222221005", .verified),
  ])
  func `tax numbers choose an outcome in the newest documents alone`(
    number: String,
    state: User.State
  ) throws {
    var profile = try BusinessProfile.complete
    profile.registration = .employerNumber(try EmployerNumber(number))
    let business = try NewBusiness(profile)
    func outcome(in dialect: Dialect.Name) throws -> User.State? {
      let caller = try Caller(dialect)
      let made = try caller.ask(Users.create(business, key: caller.key()))
      try caller.contact.advance(seconds: 200)
      return try caller.ask(Users.get(made.item.value.id)).value.status.state
    }

    #expect(try outcome(in: .newer) == state)
    #expect(try outcome(in: .documented) == .review)
  }

  @Test(arguments: [Dialect.Name.recorded, .newer])
  func `where pages are taken, the answer leads to one`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let terms = NewUserTerms(verification: .link(returningTo: nil))

    let made = try caller.ask(
      Users.create(NewIndividual(.brief, terms: terms), key: caller.key())
    )

    let link = try #require(made.verificationLink)
    #expect(link.revealed().text.hasPrefix("https://verify-sandbox.aiprise.com/?"))
    #expect(made.verificationTriggered == false)
  }

  @Test func `by the documents verification is automatic, whatever is asked for`() throws {
    let caller = try Caller(.documented)
    let terms = NewUserTerms(verification: .link(returningTo: nil))

    let problem = try caller.problem(
      Users.create(NewIndividual(.brief, terms: terms), key: caller.key())
    )

    #expect(problem.kind == .invalid)
    #expect(problem.fields.map(\.path) == ["verification_mode"])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `files come back as links to who sent them, and to nobody else`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)

    let made = try caller.ask(Users.create(NewIndividual(.photographed(2_000)), key: caller.key()))
    let read = try caller.text(of: Users.get(made.item.value.id))

    let file = try #require(made.files.first { $0.kind == "front" })
    #expect(file.link?.revealed().text.hasPrefix("https://") == true)
    #expect(file.contentType == "image/jpeg")
    #expect(file.uploadedAt != nil)
    #expect(read.contains(file.name.text))
    #expect(!read.contains("https://"))
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `a picture too small to be one turns its owner down`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let made = try caller.ask(Users.create(NewIndividual(.photographed(1)), key: caller.key()))

    try caller.contact.advance(seconds: 10)

    #expect(try caller.ask(Users.get(made.item.value.id)).value.status.state == .rejected)
  }
}
