import Kira
import Settings
import Testing

struct ConfigurationTests {
  private func read(_ text: String) throws(SettingsError) -> Configuration {
    try Configuration(TOMLDocument(parsing: text, file: "config.toml"))
  }

  /// What is said about a text that must be refused.
  private func refusal(_ text: String) throws -> String {
    try #require(throws: SettingsError.self) { try read(text) }.description
  }

  @Test func `an empty file sets nothing`() throws {
    #expect(try read("") == Configuration())
  }

  @Test func `everything that can be set is taken`() throws {
    let configuration = try read(
      """
      theme = "day"
      mouse = false
      ascii = true
      color = "16"
      default_profile = "acme"

      [profiles.acme]
      stage = "production"
      base_url = "https://kira.example:8443/v2/"
      client_id = "c-1"
      api_key_command = ["pass", "show", "kira key"]
      password_command = "secret-tool lookup kira password"
      requests_per_second = 20
      requests_at_once = 4
      weekly_budget = 40000
      proxy = "http://proxy.example:3128"

      [profiles.try-out]
      """
    )

    #expect(configuration.theme == "day")
    #expect(!configuration.usesMouse)
    #expect(configuration.isASCII == true)
    #expect(configuration.color == .sixteen)
    #expect(configuration.defaultProfile == "acme")
    #expect(configuration.profiles["try-out"] == Profile())
    let acme = try #require(configuration.profiles["acme"])
    #expect(acme.stage == .production)
    #expect(acme.address?.text == "https://kira.example:8443/v2")
    #expect(acme.clientID == "c-1")
    #expect(acme.apiKeyCommand?.arguments == ["pass", "show", "kira key"])
    let shell = ["/bin/sh", "-c", "secret-tool lookup kira password"]
    #expect(acme.passwordCommand?.arguments == shell)
    #expect(acme.requestsPerSecond == 20)
    #expect(acme.requestsAtOnce == 4)
    #expect(acme.weeklyBudget == 40_000)
    #expect(acme.proxy == "http://proxy.example:3128")
  }

  @Test(arguments: [
    ("\nthem = \"day\"", #"config.toml:2: "them" is not known here; did you mean "theme"?"#),
    ("banana = 1", #"config.toml:1: "banana" is not known here"#),
    ("theme = 3", "config.toml:1: theme must be a string, not a whole number"),
    ("theme = \"\"", "config.toml:1: theme must not be empty"),
    ("theme = \"a\\nb\"", "config.toml:1: theme must be one line of text"),
    ("mouse = \"on\"", "config.toml:1: mouse must be true or false, not a string"),
    (
      "color = \"17\"",
      "config.toml:1: color cannot be \"17\": it is one of auto, mono, 16, 256, true"
    ),
    ("color = \"mnoo\"", "config.toml:1: color cannot be \"mnoo\"; did you mean \"mono\"?"),
    ("color = true", "config.toml:1: color must be a string, not true or false"),
    ("profiles = 1", "config.toml:1: profiles must be a table, not a whole number"),
    ("[profiles]\nacme = 1", "config.toml:2: a profile must be a table: [profiles.NAME]"),
    (
      "default_profile = \"amce\"\n[profiles.acme]",
      "config.toml:1: default_profile is \"amce\", and there is no [profiles.amce];"
        + " did you mean \"acme\"?"
    ),
  ])
  func `what is wrong outside a profile is told with its line`(text: String, words: String) throws {
    #expect(try refusal(text) == words)
  }

  @Test(arguments: [
    ("stage = \"live\"", "stage cannot be \"live\": it is one of sandbox, production"),
    ("stagee = \"sandbox\"", "\"stagee\" is not known here; did you mean \"stage\"?"),
    ("requests_per_second = 0", "requests_per_second must be 1 to 100, not 0"),
    (
      "requests_at_once = 2.0",
      "requests_at_once must be a whole number, not a number with a fraction"
    ),
    ("api_key_command = []", "api_key_command must not be empty"),
    ("api_key_command = [1]", "api_key_command must be a string, not a whole number"),
    (
      "password_command = 7",
      "password_command must be a list of strings, or a string, not a whole number"
    ),
  ])
  func `what is wrong in a profile is told with its line`(text: String, words: String) throws {
    #expect(try refusal("[profiles.acme]\n\(text)") == "config.toml:2: \(words)")
  }

  @Test(arguments: ["api_key", "password", "secret", "token", "client_secret"])
  func `a secret in the file is refused and not repeated`(key: String) throws {
    let words = try refusal("[profiles.acme]\n\(key) = \"hunter2\"")
    #expect(words.hasPrefix("config.toml:2: \(key) has no place in a file"))
    #expect(words.contains("_command = ["))
    #expect(!words.contains("hunter2"))
  }

  @Test(arguments: ["\"echo hunter2\"", "[\"/bin/echo\", \"hunter2\"]", "\"printf %s hunter2\""])
  func `a secret dressed as a command is refused`(value: String) throws {
    let words = try refusal("[profiles.acme]\npassword_command = \(value)")
    #expect(words.hasPrefix("config.toml:2: password_command only repeats a secret"))
    #expect(!words.contains("hunter2"))
  }

  @Test(arguments: [
    "../acme", "a b", "", "ä", "a.b", String(repeating: "a", count: 41),
  ])
  func `a profile's name must be fit for a folder`(name: String) throws {
    let words = try refusal("[profiles.\"\(name)\"]\nstage = \"sandbox\"")
    #expect(words.contains("a profile's name is made of"))
  }

  @Test func `all that is wrong is told at once, in the order of the lines`() throws {
    let words = try refusal("mouse = 1\nfoo = 2\n[profiles.a]\nstage = \"x\"\n")
    #expect(
      words.split(separator: "\n").map { $0.prefix(14) } == [
        "config.toml:1:", "config.toml:2:", "config.toml:4:",
      ]
    )
  }
}
