import Testing

@testable import App

/// What a sandbox is refused for, and why; nothing is listened to in any of these.
struct SandboxCautionTests {
  struct Refusal: Sendable {
    var line = ""
    var environment: [String: String] = [:]
    var key: String?
    let code: Int32
    let words: String
  }

  static let refusals = [
    Refusal(
      line: "--address 0.0.0.0",
      code: 2,
      words: "other machines would see the sandbox, whose key anybody may read; --force"
    ),
    Refusal(line: "--address 10.0.0.1", code: 2, words: "--address 10.0.0.1: other machines"),
    Refusal(
      environment: ["KIRA_BASE_URL": "https://api.balampay.com"],
      key: "k",
      code: 7,
      words: "KIRA_BASE_URL is an address of production, and production credentials"
    ),
    Refusal(
      environment: ["KIRA_BASE_URL": "https://api.balampay.com/", "KIRA_CLIENT_ID": "c"],
      code: 7,
      words: "KIRA_BASE_URL is an address of production"
    ),
    Refusal(
      line: "--dialect 2025",
      code: 2,
      words: "--dialect takes one of 2026-04-14, wire-2026-05, 2026-06-01, not '2025'"
    ),
    Refusal(
      line: "--payout-keys maybe",
      code: 2,
      words: "--payout-keys takes one of honoured, conflict, ignored, older, busy, not 'maybe'"
    ),
    Refusal(
      line: "--references lost",
      code: 2,
      words: "--references takes one of kept, dropped, truncated, not 'lost'"
    ),
    Refusal(line: "--webhook-delay -1", code: 2, words: "--webhook-delay takes a number from 0"),
    Refusal(line: "--list-lag x", code: 2, words: "--list-lag takes a number from 0 to 86400"),
    Refusal(line: "--fault /nowhere", code: 2, words: "--fault /nowhere: it cannot be read"),
  ]

  @Test(arguments: refusals)
  func `a sandbox that could do harm is not started, and it is said why`(refusal: Refusal) {
    let outcome = outcome(refusal.line, refusal.environment, refusal.key)

    #expect(outcome.code == refusal.code)
    #expect(outcome.words.contains(refusal.words), "\(outcome.words)")
  }

  @Test func `the client of a configured production profile is refused by its name`() throws {
    let folder = try configured(
      "[profiles.live]\nstage = \"production\"\nclient_id = \"c-1\"\n"
    )
    defer { Folder.sweep(folder) }

    let outcome = outcome("", ["XDG_CONFIG_HOME": folder, "KIRA_CLIENT_ID": "c-1"], nil)

    #expect(outcome.code == 7)
    #expect(
      outcome.words.hasPrefix("kiradeck: KIRA_CLIENT_ID is that of the production profile 'live'")
    )
  }

  struct Harmless: Sendable {
    var environment: [String: String] = [:]
    var key: String?
  }

  @Test(arguments: [
    Harmless(environment: ["KIRA_BASE_URL": "https://api.balampay.com/sandbox"], key: "k"),
    Harmless(environment: ["KIRA_BASE_URL": "http://127.0.0.1:8080"], key: "k"),
    Harmless(environment: ["KIRA_BASE_URL": "https://api.balampay.com"]),
    Harmless(key: "k"),
  ])
  func `what is no credential of production is taken`(harmless: Harmless) throws {
    let surroundings = surroundings(harmless.environment, harmless.key) { _ in }

    try SandboxCaution.check("127.0.0.1", surroundings)
  }

  @Test func `a file of faults that is wrong is named with the place in it`() throws {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    defer { Folder.sweep(folder) }
    TextFile.replace(folder + "/f.json", with: #"{"faults": [{"delivry": {}}]}"#)

    let outcome = outcome("--fault \(folder)/f.json", [:], nil)

    #expect(outcome.code == 2)
    #expect(outcome.words.contains("/f.json: faults[0]: 'delivry' is none of barrier"))
  }

  private func configured(_ text: String) throws -> String {
    let folder = try Folder.makeTemporary(in: "/tmp", prefix: DemoSandbox.folderPrefix)
    try Folder.make(folder + "/kiradeck")
    TextFile.replace(folder + "/kiradeck/config.toml", with: text)
    return folder
  }

  private func outcome(
    _ line: String,
    _ environment: [String: String],
    _ key: String?
  ) -> (code: Int32, words: String) {
    var words = ""
    var surroundings = surroundings(environment, key) { words += $0 }
    let arguments = ["sandbox", "--port", "0"] + line.split(separator: " ").map(String.init)
    return (App.run(arguments, in: &surroundings), words)
  }

  private func surroundings(
    _ environment: [String: String],
    _ key: String?,
    narrate: @escaping (String) -> Void
  ) -> Surroundings {
    var surroundings = Surroundings(environment: environment, print: { _ in }, narrate: narrate)
    surroundings.secrets["KIRA_API_KEY"] = key.map { Secret($0) }
    return surroundings
  }
}
