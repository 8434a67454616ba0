import Kira

extension Configuration {
  /// Everything that can be set outside a profile, in the order of the sample.
  static let settings: [Setting<Configuration>] = [
    Setting(
      "theme",
      \.theme,
      .text,
      sample: #""night""#,
      meaning: "The look: night, day, high-contrast, colour-blind, mono, or a file of your own"
        + " in themes/, without its .toml."
    ),
    Setting(
      "mouse",
      \.usesMouse,
      .flag,
      sample: "true",
      meaning: "Whether the mouse selects and scrolls; false leaves it to the terminal."
    ),
    Setting(
      "ascii",
      \.isASCII,
      Reading.flag.optional,
      sample: "false",
      meaning: "Whether signs and charts keep to ASCII; the locale decides if this is not set."
    ),
    Setting(
      "color",
      \.color,
      .oneOf(ColorChoice.allCases.map { ($0.rawValue, $0) }),
      sample: #""auto""#,
      meaning: "How many colours: auto, mono, 16, 256 or true."
    ),
    Setting(
      "default_profile",
      \.defaultProfile,
      Reading.text.optional,
      sample: #""acme""#,
      meaning: "The profile that is opened when none is named."
    ),
  ]
}

extension Profile {
  /// Everything that can be set in `[profiles.NAME]`, in the order of the sample.
  static let settings: [Setting<Profile>] = [
    Setting(
      "stage",
      \.stage,
      .oneOf([("sandbox", .sandbox), ("production", .production)]),
      sample: #""sandbox""#,
      meaning: "Which of Kira's two worlds this is: sandbox or production."
    ),
    Setting(
      "base_url",
      \.address,
      Reading.address.optional,
      sample: #""https://api.balampay.com/sandbox""#,
      meaning: "Where Kira answers, if not at its usual address; it must agree with the stage."
    ),
    Setting(
      "client_id",
      \.clientID,
      Reading.text.optional,
      sample: #""11111111-2222-3333-4444-555555555555""#,
      meaning: "The client id that Kira gave you; it is no secret."
    ),
    Setting(
      "api_key_command",
      \.apiKeyCommand,
      Reading.command.optional,
      sample: #"["pass", "show", "kira/api-key"]"#,
      meaning: "What prints the API key: a program and its arguments, or a line for the shell."
    ),
    Setting(
      "password_command",
      \.passwordCommand,
      Reading.command.optional,
      sample: #""secret-tool lookup service kira""#,
      meaning: "What prints the password."
    ),
    Setting(
      "requests_per_second",
      \.requestsPerSecond,
      Reading.whole(1...100).optional,
      sample: "10",
      meaning: "The most requests in a second, shared by everything Kiradeck does."
    ),
    Setting(
      "requests_at_once",
      \.requestsAtOnce,
      Reading.whole(1...16).optional,
      sample: "2",
      meaning: "The most requests that wait for an answer at the same time."
    ),
    Setting(
      "weekly_budget",
      \.weeklyBudget,
      Reading.whole(100...10_000_000).optional,
      sample: "10000",
      meaning: "The requests of a week; looking for news slows down as they are used up."
    ),
    Setting(
      "proxy",
      \.proxy,
      Reading.proxy.optional,
      sample: #""http://proxy.example:3128""#,
      meaning: "A proxy to go through; those that the environment names are never used."
    ),
    refusing("api_key", use: "api_key_command"),
    refusing("password", use: "password_command"),
    refusing("client_secret", use: "password_command"),
    refusing("secret", use: "password_command"),
    refusing("token", use: "password_command"),
  ]

  private static func refusing(_ key: String, use command: String) -> Setting<Profile> {
    let advice = #"\#(command) = ["pass", "show", "kira"]"#
    return Setting(
      refusing: key,
      words: "has no place in a file: give a command that prints it, such as \(advice)"
    )
  }
}
