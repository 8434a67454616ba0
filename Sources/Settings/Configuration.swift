package import Kira

/// What a person has set in `config.toml`; what is not set has its default.
package struct Configuration: Equatable, Sendable {
  package var theme = "night"
  package var usesMouse = true
  /// `nil` leaves it to the locale.
  package var isASCII: Bool?
  package var color = ColorChoice.auto
  package var defaultProfile: String?
  package var profiles: [String: Profile] = [:]
  /// In the order of the file.
  package var filters: [SavedFilter] = []

  package init() {}
}

/// How many colours a person wants to see; `auto` leaves it to the terminal.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case mono
  case sixteen = "16"
  case palette = "256"
  case exact = "true"
}

/// One account at Kira: where it is, and how its secrets are fetched.
package struct Profile: Equatable, Sendable {
  package var stage = Stage.sandbox
  /// `nil` is Kira's own address of the stage.
  package var address: ServerAddress?
  package var clientID: String?
  package var apiKeyCommand: SecretCommand?
  package var passwordCommand: SecretCommand?
  package var requestsPerSecond: Int?
  package var requestsAtOnce: Int?
  package var weeklyBudget: Int?
  package var proxy: String?

  package init() {}
}

/// A program that prints a secret on its first line; the secret itself is never in a file of ours.
package struct SecretCommand: Hashable, Sendable {
  /// The program and what it is given; never empty.
  package let arguments: [String]
}

extension Configuration {
  /// Reads a file; one that does not exist sets nothing.
  package static func load(from path: String?) throws(SettingsError) -> Configuration {
    guard let path, let bytes = try TextFile.read(path) else { return Configuration() }
    return try Configuration(TOMLDocument(bytes: bytes, file: path))
  }
}
