import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct GatewayContractTests {
  @Test(arguments: zip(Dialect.Name.allCases, [401, 403, 403]))
  func `a wrong key is refused`(dialect: Dialect.Name, status: Int) throws {
    let caller = try Caller(dialect)

    let problem = try Stranger(at: caller, key: "wrong").problem(Users.list(PageNumber(1)))

    #expect(problem.status == status)
    #expect(problem.kind == (status == 401 ? .unauthorized : .forbiddenKey))
    #expect(problem.message == (status == 401 ? "Unauthorized" : "Forbidden"))
    #expect(!problem.supportReference.isEmpty)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `without a key nothing is said but that`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try Stranger(at: caller, key: "").problem(Users.list(PageNumber(1)))

    #expect(problem.status == 403)
    #expect(problem.kind == .forbiddenKey)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `without a token, or with a false one, nobody passes`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let none = try caller.problem(Users.list(PageNumber(1))) { $0.credential = .key }
    let forged = try Stranger(at: caller).problem(Users.list(PageNumber(1)))

    #expect([none.status, forged.status] == [401, 401])
    #expect([none.kind, forged.kind] == [.unauthorized, .unauthorized])
    #expect([none.message, forged.message] == ["Unauthorized", "Unauthorized"])
  }

  @Test(
    arguments: [
      (Dialect.Name.documented, 3_600, "Unauthorized"), (.recorded, 3_600, "Unauthorized"),
      (.newer, 86_400, "The incoming token has expired"),
    ]
  )
  func `a token runs out, and another one is good`(
    dialect: Dialect.Name,
    life: Int,
    words: String
  ) throws {
    let caller = try Caller(dialect)
    try caller.contact.advance(seconds: life - 60)
    _ = try caller.ask(Users.list(PageNumber(1)))

    try caller.contact.advance(seconds: 60)
    let problem = try caller.problem(Users.list(PageNumber(1)))
    try caller.signIn()

    #expect(problem.status == 401)
    #expect(problem.kind == .unauthorized)
    #expect(problem.message.text == words)
    #expect(try caller.ask(Users.list(PageNumber(1))).items.isEmpty == false)
  }

  @Test(arguments: zip(Dialect.Name.allCases, [404, 403, 403]))
  func `an unknown path is told from a wrong key`(dialect: Dialect.Name, status: Int) throws {
    let problem = try Caller(dialect).problem(Users.list(PageNumber(1))) {
      $0.path = "v1/customers"
    }

    #expect(problem.status == status)
    #expect(problem.kind == .noSuchRoute)
    #expect(status == 404 || problem.message.text.hasPrefix("Invalid key=value pair"))
  }

  @Test(arguments: [Dialect.Name.recorded, .newer])
  func `an unknown path without a token lacks one, it says`(dialect: Dialect.Name) throws {
    let problem = try Caller(dialect).problem(Users.list(PageNumber(1))) {
      $0.path = "v1/customers"
      $0.credential = .key
    }

    #expect(problem.status == 403)
    #expect(problem.kind == .noSuchRoute)
    #expect(problem.message == "Missing Authentication Token")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `users are not patched, and the hash of our token is shown to nobody`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    var profile = IndividualProfile()
    profile.firstName = "Marta"
    let question = Users.update(try caller.user(as: "verified_user"), try UserChange(profile))
    let response = try caller.response(to: question.request.changed { $0.method = .patch })

    let problem = try caller.problem(question) { $0.method = .patch }

    let said = String(decoding: response.body, as: UTF8.self)
    let hash = try #require(said.split(separator: "'").first { $0.hasSuffix("=") })
    #expect(problem.status == 403)
    #expect(problem.kind == .noSuchRoute)
    #expect(problem.message.text.hasPrefix("Invalid key=value pair"))
    #expect(![problem.raw, problem.message].contains { $0.text.contains(hash) })
    #expect(!problem.happened.contains(hash))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a path that lost the stage's prefix leads nowhere`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Users.list(PageNumber(1))) { $0.path = "../v1/users" }

    #expect(problem.kind == .noSuchRoute)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a refusal can be looked up by its numbers`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let response = try caller.response(to: Users.get(.ofNobody).request)

    let reference = try caller.problem(Users.get(.ofNobody)).supportReference.text

    #expect(response.header("x-amzn-requestid") != nil)
    #expect(reference.contains("SBX"))
    #expect(!String(decoding: response.body, as: UTF8.self).contains("request"))
  }

  @Test func `the version that was asked for is named, except by the gateway`() throws {
    let caller = try Caller(.documented)
    let request = Users.list(PageNumber(1)).request

    let answer = try caller.response(to: request)
    let newer = try caller.response(to: request.changed { $0.put("X-Api-Version", "2026-06-01") })
    let refusal = try caller.response(to: request.changed { $0.credential = .key })

    #expect(answer.header("x-api-version") == "2026-04-14")
    #expect(newer.header("x-api-version") == "2026-06-01")
    #expect(refusal.header("x-api-version") == nil)
    #expect(refusal.header("x-amzn-errortype") == "UnauthorizedException")
  }
}
