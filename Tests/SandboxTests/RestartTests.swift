import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct RestartTests {
  private static let paths = [
    "/v1/users?limit=100", "/v1/virtual-accounts?limit=100", "/v1/payouts?limit=100",
    "/v1/payouts?limit=100&page=6", "/v1/virtual-accounts/deposits?limit=100",
    "/v1/virtual-accounts/deposits?limit=100&page=9",
  ]

  @Test(arguments: paths)
  func `the same seed gives the same bytes`(path: String) {
    var first = Visitor()
    var second = Visitor()

    #expect(first.get(path) == second.get(path))
  }

  @Test func `another seed gives another tenant`() {
    #expect(SandboxCredentials(seed: 1) != SandboxCredentials(seed: 2))
    var first = Visitor(seed: 1)
    var second = Visitor(seed: 2)
    #expect(first.text("/v1/users") != second.text("/v1/users"))
  }

  @Test(arguments: paths)
  func `started again a little later, it is as if it had never been away`(path: String) {
    var first = Visitor()
    first.wait(seconds: 120)

    var second = Visitor(at: Visitor.start.advanced(bySeconds: 120))

    #expect(first.text(path) == second.text(path))
  }

  @Test func `started again hours later, every record of the start is still there`() throws {
    var first = Visitor()
    let paths = ["/v1/users/", "/v1/virtual-accounts/", "/v1/payouts/"]
    let tenant = Tenant(seed: 7, options: TenantOptions(), start: Visitor.start)
    let keys = [
      RecordKey(.user, .history, 3), RecordKey(.account, .staged, 0),
      RecordKey(.payout, .history, 9),
    ]

    var second = Visitor(at: Visitor.start.advanced(bySeconds: 8 * 3_600))

    for (path, key) in zip(paths, keys) {
      let before = first.get(path + tenant.id(key))
      let after = second.get(path + tenant.id(key))
      #expect(before.status == 200)
      #expect(after.status == 200)
    }
  }

  @Test func `a token outlives a restart`() {
    var first = Visitor()
    let second = Visitor()
    let answered = first.get("/v1/users").status

    first.sandbox = second.sandbox

    #expect(answered == 200)
    #expect(first.get("/v1/users").status == 200)
  }

  @Test func `credentials that were given are used`() {
    var options = TenantOptions()
    options.credentials = SandboxCredentials(
      apiKey: "k",
      clientID: "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
      password: "p",
      webhookSecret: "s"
    )
    var visitor = Visitor(options)

    let body = #"{"client_id":"6ba7b810-9dad-41d1-80b4-00c04fd430c8","password":"p"}"#
    let answer = visitor.ask("POST", "/auth", headers: [Field("x-api-key", "k")], body: body)

    #expect(answer.status == 200)
  }
}
