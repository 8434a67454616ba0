import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct SignInContractTests {
  @Test(arguments: zip(Dialect.Name.allCases, [Int64(3_600), 3_600, 86_400]))
  func `a token lives as long as the answer says`(dialect: Dialect.Name, life: Int64) throws {
    let caller = try Caller(dialect)
    let said = caller.sandbox.announcement

    let token = try caller.ask(
      Auth.question(clientID: said["client_id"] ?? "", password: said["password"] ?? "")
    )

    #expect(token.lifetimeSeconds == life)
    #expect(token.text.split(separator: ".").count == 3)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a wrong password lets nobody in`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let client = caller.sandbox.announcement["client_id"] ?? ""

    let problem = try caller.problem(Auth.question(clientID: client, password: "wrong"))

    #expect(problem.kind == .unauthorized)
    #expect(problem.message == "Unauthorized")
    #expect(problem.happened == "Kira did not let us in")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an unknown client reads like a fault of the server`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let nobody = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

    let problem = try caller.problem(Auth.question(clientID: nobody, password: "x"))

    #expect(problem.status == 500)
    #expect(problem.kind == .server)
    #expect(problem.message == "Service unavailable")
    #expect(problem.advice.contains("KIRA_CLIENT_ID"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a client id that is no UUID is named`(dialect: Dialect.Name) throws {
    let problem = try Caller(dialect).problem(Auth.question(clientID: "acme", password: "x"))

    #expect(problem.status == 422)
    #expect(problem.kind == .invalid)
    #expect(problem.message == "Invalid input data")
    #expect(problem.fields.map(\.path) == ["client_id"])
  }

  @Test func `what is missing from signing in is named`() throws {
    let caller = try Caller(.documented)
    let question = Auth.question(clientID: "x", password: "y")

    let empty = try caller.problem(question) { $0.say(#"{"client_id":"x"}"#) }
    let broken = try caller.problem(question) { $0.say("{") }

    #expect(empty.fields == [KiraProblem.Complaint("password", "Field required")])
    #expect(broken.fields == [KiraProblem.Complaint("body", "JSON decode error")])
  }

  @Test(arguments: zip(Dialect.Name.allCases, [401, 403, 403]))
  func `a wrong key lets nobody in`(dialect: Dialect.Name, status: Int) throws {
    let caller = try Caller(dialect)

    let problem = try Stranger(at: caller, key: "wrong")
      .problem(Auth.question(clientID: "x", password: "y"))

    #expect(problem.status == status)
    #expect(problem.kind == (status == 401 ? .unauthorized : .forbiddenKey))
    #expect(problem.message == (status == 401 ? "Unauthorized" : "Forbidden"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `without a key nobody is let in`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let problem = try Stranger(at: caller, key: "")
      .problem(Auth.question(clientID: "x", password: "y"))

    #expect(problem.kind == .forbiddenKey)
    #expect(problem.message == "Forbidden")
  }
}

struct VersionContractTests {
  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `pinning the version that is pinned changes nothing`(dialect: Dialect.Name) throws {
    let pin = try Caller(dialect).ask(VersionPin.move(to: .current))

    #expect(pin.previous == "2026-04-14")
    #expect(pin.current == "2026-04-14")
  }

  @Test func `a pin moves forward, and never back`() throws {
    let caller = try Caller(.documented)

    let forward = try caller.ask(VersionPin.move(to: .next))
    let back = try caller.problem(VersionPin.move(to: .current))

    #expect(forward.previous == "2026-04-14")
    #expect(forward.current == "2026-06-01")
    #expect(back.kind == .invalid)
    #expect(back.fields.map(\.path) == ["target_version"])
    #expect(back.meaning.contains("no way back"))
  }

  @Test func `a tenant of the newer version cannot be pinned to the older one`() throws {
    let problem = try Caller(.newer).problem(VersionPin.move(to: .current))

    #expect(problem.code == "version_downgrade_not_allowed")
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a version by the wrong name is missed by its right one`(dialect: Dialect.Name) throws {
    let problem = try Caller(dialect).problem(VersionPin.move(to: .next)) {
      $0.rewrite("target_version", "version")
    }

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields == [KiraProblem.Complaint("target_version", "Required")])
    #expect(problem.raw.text.contains("target_version is Required"))
  }

  @Test func `a version that nobody knows is refused`() throws {
    let problem = try Caller(.documented).problem(VersionPin.move(to: .next)) {
      $0.rewrite("2026-06-01", "2027-01-01")
    }

    #expect(problem.fields.map(\.path) == ["target_version"])
    #expect(problem.fields.first?.message.text.contains("Invalid enum value") == true)
  }
}
