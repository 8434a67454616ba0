import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct VerificationContractTests {
  private let page = VerificationRoute.embeddedLink(returningTo: nil)

  @Test(arguments: Dialect.Name.allCases)
  func `a page is given out, and the user stays where they are`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "user_in_review")
    let back = try WebAddress("https://example.com/done", field: "redirect_uri")
    let route = VerificationRoute.embeddedLink(returningTo: back)

    let verification = try caller.ask(Users.verifyAgain(id, by: route, key: caller.key()))

    #expect(!verification.id.isEmpty)
    #expect(verification.provider == "aiprise")
    #expect(verification.status == "not_started")
    #expect(verification.link?.revealed().text.hasPrefix("https://") == true)
    #expect(try caller.ask(Users.get(id)).value.status.state == .review)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `corrected answers can be sent along`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "rejected_user")
    var profile = IndividualProfile()
    profile.sourceOfFunds = .salary
    let route = VerificationRoute.answers(try UserChange(profile))

    let verification = try caller.ask(Users.verifyAgain(id, by: route, key: caller.key()))

    #expect(verification.status == "not_started")
    #expect(try caller.ask(Users.get(id)).value.status.state == .rejected)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a used key brings the first answer, whatever comes with it`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "user_in_review")
    let key = caller.key()
    var profile = IndividualProfile()
    profile.sourceOfFunds = .salary
    let other = VerificationRoute.answers(try UserChange(profile))

    let first = try caller.ask(Users.verifyAgain(id, by: page, key: key))
    let same = try caller.ask(Users.verifyAgain(id, by: page, key: key))
    let changed = try caller.ask(Users.verifyAgain(id, by: other, key: key))
    let fresh = try caller.ask(Users.verifyAgain(id, by: page, key: caller.key()))

    #expect(same == first)
    #expect(changed == first)
    #expect(fresh.id != first.id)
  }

  @Test(arguments: [#""type":"fax""#, #""kind":"api""#], Dialect.Name.allCases)
  func `it goes by a page or by answers, and by nothing else`(
    words: String,
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "user_in_review")

    let problem = try caller.problem(Users.verifyAgain(id, by: page, key: caller.key())) {
      $0.rewrite(#""type":"embedded-link""#, words)
    }

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(
      problem.fields == [
        KiraProblem.Complaint(
          "type",
          "Invalid discriminator value. Expected 'embedded-link' | 'api'"
        )
      ]
    )
    #expect(problem.advice == "Choose one of the two.")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `without a key nothing is asked again`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.user(as: "user_in_review")

    let problem = try caller.problem(Users.verifyAgain(id, by: page, key: caller.key())) {
      $0.forget("Idempotency-Key")
    }

    #expect(problem.fields == [KiraProblem.Complaint("idempotency-key", "Required")])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `who is not there is not verified`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let foreign = try caller.user(as: "foreign_user")

    let unknown = try caller.problem(Users.verifyAgain(.ofNobody, by: page, key: caller.key()))
    let stranger = try caller.problem(Users.verifyAgain(foreign, by: page, key: caller.key()))
    let malformed = try caller.problem(
      Users.verifyAgain(Identifier("x"), by: page, key: caller.key())
    )

    #expect(unknown.kind == .notFound)
    #expect(stranger.kind == .notFound)
    #expect(malformed.fields == [KiraProblem.Complaint("user_id", "Invalid user ID format")])
  }
}

struct LivenessContractTests {
  private func verifying(_ caller: Caller) throws -> Identifier<User> {
    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))
    try caller.contact.advance(seconds: 20)
    return made.item.value.id
  }

  @Test func `a face is asked for by a link that stays the same for a week`() throws {
    let caller = try Caller(.newer)
    let id = try verifying(caller)

    let links = try caller.ask(Users.livenessLinks(for: id))

    let link = try #require(links.first)
    #expect(links.count == 1)
    #expect(link.name == "Maria Gonzalez")
    #expect(link.link.revealed().text.hasPrefix("https://"))
    #expect(link.expiresAt != nil)
    #expect(try caller.ask(Users.livenessLinks(for: id)) == links)
  }

  @Test func `each owner of a business has a link, by their reference`() throws {
    let caller = try Caller(.newer)
    let made = try caller.ask(Users.create(NewBusiness(.complete), key: caller.key()))
    try caller.contact.advance(seconds: 20)

    let links = try caller.ask(Users.livenessLinks(for: made.item.value.id))

    #expect(links.map(\.subject) == ["ubo"])
    #expect(links.map(\.name) == ["Alice Smith"])
    #expect(links.allSatisfy { !$0.personReference.isEmpty })
  }

  @Test func `both ways back are taken, and one alone is not`() throws {
    let caller = try Caller(.newer)
    let id = try verifying(caller)
    let redirect = LivenessRedirect(
      success: try WebAddress("https://example.com/yes", field: "success_url"),
      rejection: try WebAddress("https://example.com/no", field: "reject_url")
    )

    let links = try caller.ask(Users.livenessLinks(for: id, returningTo: redirect))
    let problem = try caller.problem(Users.livenessLinks(for: id, returningTo: redirect)) {
      $0.rewrite(#","reject_url":"https://example.com/no""#, "")
    }

    #expect(links.count == 1)
    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields.map(\.path) == ["redirect"])
  }

  @Test func `before a verification runs it is too early`() throws {
    let caller = try Caller(.newer)
    let made = try caller.ask(Users.create(NewIndividual(.complete), key: caller.key()))

    let problem = try caller.problem(Users.livenessLinks(for: made.item.value.id))

    #expect(problem.status == 422)
    #expect(problem.kind == .invalid)
    #expect(problem.message == "No verification is in progress")
    #expect(problem.meaning == "Liveness is asked for only while a verification runs.")
  }

  @Test func `nobody's face is asked for who is not there`() throws {
    let caller = try Caller(.newer)

    #expect(try caller.problem(Users.livenessLinks(for: .ofNobody)).kind == .notFound)
    #expect(try caller.problem(Users.livenessLinks(for: Identifier("x"))).kind == .invalid)
  }

  @Test(arguments: zip([Dialect.Name.documented, .recorded], [404, 403]))
  func `before the newer version there is no such route`(
    dialect: Dialect.Name,
    status: Int
  ) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Users.livenessLinks(for: caller.user(as: "user_in_review")))

    #expect(problem.status == status)
    #expect(problem.kind == .noSuchRoute)
  }
}
