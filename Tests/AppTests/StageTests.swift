import HTTPMessage
import Kira
import Settings
import Testing

@testable import App

struct StageTests {
  private let identity = Identity(key: Secret("k"), clientID: "client-1", password: Secret("p"))

  private func profile(_ stage: Stage, at address: String) throws -> ClientProfile {
    let address = try ServiceAddress(address)
    return try ClientProfile(name: "p", stage: stage, address: address, identity: identity)
  }

  @Test(arguments: [
    "https://api.balampay.com/sandbox", "https://api.balampay.com/sandbox/",
    "https://api.balampay.com/Sandbox", "https://api.balampay.com/sandbox/v2",
    "http://127.0.0.1:80/sandbox",
  ])
  func `F91 production does not open an address of the sandbox`(address: String) {
    #expect(throws: Trouble.self) { try profile(.production, at: address) }
  }

  @Test(arguments: [
    "https://api.balampay.com", "https://api.balampay.com/", "https://api.balampay.com/v2",
    "https://sandbox.example.com", "https://api.balampay.com/sandbox/v2",
    "https://api.balampay.com/SANDBOX",
  ])
  func `F91 a sandbox does not open an address of production`(address: String) {
    #expect(throws: Trouble.self) { try profile(.sandbox, at: address) }
  }

  @Test(arguments: ["https://api.balampay.com/v1", "https://api.balampay.com/sandbox/v1/"])
  func `an address that already holds the version of the paths is refused`(address: String) {
    for stage in [Stage.sandbox, .production] {
      #expect(throws: Trouble.self) { try profile(stage, at: address) }
    }
  }

  @Test func `each stage opens its own`() throws {
    #expect(try profile(.production, at: "https://api.balampay.com").stage == .production)
    #expect(try profile(.sandbox, at: "https://api.balampay.com/sandbox").stage == .sandbox)
    #expect(try profile(.sandbox, at: "http://127.0.0.1:8080").stage == .sandbox)
  }

  @Test(arguments: [
    ("https://api.balampay.com/sandbox", Stage.sandbox), ("https://api.balampay.com", .production),
    ("http://127.0.0.1:8080/sandbox/", .sandbox), ("http://127.0.0.1:8080", .production),
  ])
  func `the environment opens what its address says`(address: String, stage: Stage) throws {
    #expect(try fromEnvironment(address).stage == stage)
  }

  @Test func `an address of the environment that is unclear opens nothing`() {
    #expect(throws: Trouble.self) { try fromEnvironment("https://api.balampay.com/sandbox/v2") }
  }

  private func fromEnvironment(_ address: String) throws -> ClientProfile {
    let variables = [
      "KIRA_API_KEY": "k", "KIRA_CLIENT_ID": "c", "KIRA_PASSWORD": "p", "KIRA_BASE_URL": address,
    ]
    let surroundings = Surroundings(environment: variables, print: { _ in }, narrate: { _ in })
    return try ProfileFinder(configuration: Configuration(), surroundings: surroundings)
      .client(named: nil)
  }
}
