import HTTPMessage
import Kira
import Settings
import Testing

@testable import App

struct ProfileTests {
  private static let full = [
    "KIRA_API_KEY": "the-key", "KIRA_CLIENT_ID": "12345678-abcd", "KIRA_PASSWORD": "the-password",
  ]

  private func finder(_ variables: [String: String], _ toml: String = "") throws -> ProfileFinder {
    var surroundings = Surroundings(environment: ["HOME": "/ana"], print: { _ in }) { _ in }
    for (name, value) in variables {
      if name == "KIRA_API_KEY" || name == "KIRA_PASSWORD" {
        surroundings.secrets[name] = Secret(value)
      } else {
        surroundings.environment[name] = value
      }
    }
    let document = try TOMLDocument(parsing: toml, file: "config.toml")
    return ProfileFinder(
      configuration: try Configuration(document),
      surroundings: surroundings
    )
  }

  @Test
  func `the environment alone makes a profile named after stage and client`() throws {
    let client = try finder(Self.full).client(named: nil)
    #expect(client.name == "sandbox-12345678")
    #expect(client.stage == .sandbox)
    #expect(client.address.text == "https://api.balampay.com/sandbox/")
    #expect(client.identity.key == Secret("the-key"))
  }

  @Test
  func `the cache is found by the client id alone`() throws {
    let tenancy = try finder(["KIRA_CLIENT_ID": "12345678-abcd"]).tenancy(named: nil)
    #expect(
      tenancy == Tenancy(profile: "sandbox-12345678", stage: .sandbox, clientID: "12345678-abcd")
    )
  }

  @Test
  func `no program is run for a secret that reading does not need`() throws {
    let toml = """
      [profiles.acme]
      stage = "production"
      client_id = "1"
      api_key_command = ["false"]
      """
    let tenancy = try finder([:], toml).tenancy(named: "acme")
    #expect(tenancy == Tenancy(profile: "acme", stage: .production, clientID: "1"))
  }

  @Test
  func `without a client id nobody can say whose cache is meant`() throws {
    let finder = try finder(["KIRA_API_KEY": "the-key"])
    #expect(throws: Trouble.self) { _ = try finder.tenancy(named: nil) }
  }

  static let addresses: [(String, Stage)] = [
    ("https://api.balampay.com/sandbox", .sandbox),
    ("https://api.balampay.com/sandbox/", .sandbox),
    ("https://api.balampay.com", .production),
    ("https://sandbox.example.com", .production),
    ("http://127.0.0.1:8080/sandbox", .sandbox),
    ("http://127.0.0.1:8080", .production),
  ]

  @Test(arguments: addresses)
  func `only an address that ends in sandbox is one`(address: String, stage: Stage) throws {
    var variables = Self.full
    variables["KIRA_BASE_URL"] = address
    #expect(try finder(variables).client(named: nil).stage == stage)
  }

  struct Refusal: Sendable {
    var variables: [String: String]
    var toml = ""
    var name: String?
    var words: String
  }

  static let refusals = [
    Refusal(
      variables: [:],
      words: "no credentials: set KIRA_API_KEY, KIRA_CLIENT_ID and KIRA_PASSWORD or describe a "
        + "profile in /ana/.config/kiradeck/config.toml; 'kiradeck demo' needs none"
    ),
    Refusal(
      variables: ["KIRA_API_KEY": "the-key"],
      words: "KIRA_CLIENT_ID and KIRA_PASSWORD are not set"
    ),
    Refusal(
      variables: full.merging(["KIRA_BASE_URL": "http://kira.example"]) { $1 },
      words: "KIRA_BASE_URL: plain http is for this machine only; use https"
    ),
    Refusal(variables: full, name: "acme", words: "there is no profile 'acme'"),
    Refusal(
      variables: [:],
      toml: "[profiles.acme]\nclient_id = \"1\"",
      words: "the profile 'acme' lacks api_key_command, password_command"
    ),
    Refusal(
      variables: [:],
      toml: "[profiles.acme]\n[profiles.zeta]",
      words: "which profile? --profile takes one of: acme, zeta"
    ),
    Refusal(
      variables: [:],
      toml: """
        [profiles.acme]
        client_id = "1"
        api_key_command = ["false"]
        password_command = ["false"]
        """,
      words: "api_key_command failed"
    ),
  ]

  @Test(arguments: refusals)
  func `what is missing is said in one line`(_ refusal: Refusal) throws {
    let finder = try finder(refusal.variables, refusal.toml)
    #expect(throws: Trouble(.configuration, refusal.words)) {
      _ = try finder.client(named: refusal.name)
    }
  }

  @Test
  func `a program's first line is the secret, whatever quotes its arguments hold`() throws {
    let toml = """
      [profiles.acme]
      client_id = "1"
      api_key_command = ["basename", "--multiple", "it's $HOME", "more"]
      password_command = ["basename", "p"]
      """
    let client = try finder([:], toml).client(named: nil)
    #expect(client.identity.key == Secret("it's $HOME"))
  }

  @Test
  func `a profile's limits are those of its requests, and the rest is as promised`() throws {
    let toml = """
      [profiles.acme]
      client_id = "1"
      api_key_command = ["basename", "k"]
      password_command = ["basename", "p"]
      requests_per_second = 3
      """
    let client = try finder([:], toml).client(named: "acme")
    let now = Now(Moment(milliseconds: 0), .start)
    let limits = Pacer.Limits(perSecond: 3, atOnce: Pacer.Limits.promised.atOnce)
    #expect(client.service(in: "/f", at: now).limits == limits)
  }

  @Test
  func `what must be gone afterwards goes where it can`() throws {
    let folders = Places(environment: ["XDG_RUNTIME_DIR": "/is/not/there"]).runtimeFolders
    #expect(folders == ["/is/not/there", "/tmp"])
    let folder = try Folder.makeTemporary(in: folders, prefix: DemoSandbox.folderPrefix)
    #expect(folder.hasPrefix("/tmp/"))
    Folder.sweep(folder)
  }

  @Test
  func `a profile's folder stays in its parent`() throws {
    let places = Places(environment: ["XDG_CACHE_HOME": "/c", "HOME": "/h"])
    #expect(try places.cacheFolder(ofProfile: "acme") == "/c/kiradeck/acme")
    #expect(try places.cacheFolder(ofProfile: "../../etc") == "/c/kiradeck/_.._.._etc")
    #expect(
      try Places(environment: ["XDG_CACHE_HOME": "c", "HOME": "/h"]).cacheFolder(ofProfile: "a")
        == "/h/.cache/kiradeck/a"
    )
  }
}
