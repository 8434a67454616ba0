import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct WebhookContractTests {
  @Test(arguments: Dialect.Name.allCases)
  func `the last registration wins, without a word`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let own = caller.sandbox.announcement["client_id"] ?? ""

    let first = try caller.ask(KiraAPI.WebhookRegistration(of: own).question)
    let second = try caller.ask(
      KiraAPI.WebhookRegistration(at: "http://127.0.0.1:9/kira", of: own, secret: "five5").question
    )

    #expect(first.message == "Webhook registered successfully")
    #expect(second == first)
    let listed = try caller.contact.text(.get, "webhooks")
    #expect(listed.contains(#""registered":"http://127.0.0.1:9/kira""#))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `any client is taken, and only our own is heard`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let stranger = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

    let registered = try caller.ask(KiraAPI.WebhookRegistration(of: stranger).question)

    #expect(registered.message == "Webhook registered successfully")
    #expect(!(try caller.contact.text(.get, "webhooks")).contains("example.com"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a key is ignored, and so is a filter`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let own = caller.sandbox.announcement["client_id"] ?? ""
    let key = caller.key().text
    func change(_ request: inout HTTPRequest, _ address: String) {
      request.put("Idempotency-Key", key)
      request.rewrite(#"{"client_uuid""#, #"{"events":["payout.failed"],"client_uuid""#)
      request.rewrite("example.com", address)
    }

    _ = try caller.ask(KiraAPI.WebhookRegistration(of: own).question) { change(&$0, "one.example") }
    _ = try caller.ask(KiraAPI.WebhookRegistration(of: own).question) { change(&$0, "two.example") }

    #expect(try caller.contact.text(.get, "webhooks").contains("two.example"))
  }

  @Test(
    arguments: [
      (#""webhook_url""#, #""url""#, "webhook_url", "Field required"),
      (#""client_uuid""#, #""client_id""#, "client_uuid", "Field required"),
      ("https://", "ftp://", "webhook_url", "URL scheme should be 'http' or 'https'"),
      ("secret5", "abcd", "secret", "String should have at least 5 characters"),
      ("6ba7b810-", "x", "client_uuid", "Input should be a valid UUID"),
    ],
    [Dialect.Name.documented, .newer]
  )
  func `what is wrong with a registration is named`(
    fault: (old: String, new: String, path: String, words: String),
    dialect: Dialect.Name
  ) throws {
    let client = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    let question = try KiraAPI.WebhookRegistration(of: client, secret: "secret5").question

    let problem = try Caller(dialect).problem(question) { $0.rewrite(fault.old, fault.new) }

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.message == "ERROR-V001: Validation Error")
    #expect(problem.fields == [KiraProblem.Complaint(fault.path, fault.words)])
  }

  @Test(arguments: zip(Dialect.Name.allCases, [404, 403, 403]))
  func `below a version nobody registers`(dialect: Dialect.Name, status: Int) throws {
    let caller = try Caller(dialect)
    let own = caller.sandbox.announcement["client_id"] ?? ""

    let problem = try caller.problem(KiraAPI.WebhookRegistration(of: own).question) {
      $0.path = "v1/webhooks/register"
    }

    #expect(problem.status == status)
    #expect(problem.kind == .noSuchRoute)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `key and token are both needed`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let question = try KiraAPI.WebhookRegistration(
      of: caller.sandbox.announcement["client_id"] ?? ""
    ).question

    let keyOnly = try caller.problem(question) { $0.credential = .key }
    let tokenOnly = try Stranger(at: caller, key: "").problem(question)

    #expect(keyOnly.status == 401)
    #expect(keyOnly.kind == .unauthorized)
    #expect(tokenOnly.status == 403)
    #expect(tokenOnly.kind == .forbiddenKey)
  }
}

extension KiraAPI.WebhookRegistration {
  fileprivate init(
    at address: String = "https://example.com/kira",
    of client: String,
    secret: String? = nil
  ) throws {
    self.init(
      client: try ClientID(client),
      address: try Self.address(address),
      secret: try secret.map { try WebhookSecret($0) }
    )
  }
}
