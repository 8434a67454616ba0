import HTTPMessage
import Kira
import Settings

/// Finds the profile to open: the one that is named, the environment's, or the configured one.
struct ProfileFinder {
  let configuration: Configuration
  let surroundings: Surroundings

  private static let productionAddress = "https://api.balampay.com"
  private static let sandboxAddress = productionAddress + "/sandbox"
  private static let variables = ["KIRA_API_KEY", "KIRA_CLIENT_ID", "KIRA_PASSWORD"]

  func client(named name: String?) throws(Trouble) -> ClientProfile {
    if let name { return try configured(name) }
    if hasVariables { return try fromEnvironment() }
    return try configured(try nameOfDefault())
  }

  /// The profile that is meant when none is named.
  func nameOfDefault() throws(Trouble) -> String {
    let only = configuration.profiles.count == 1 ? configuration.profiles.keys.first : nil
    guard let name = configuration.defaultProfile ?? only else { throw nothingFound }
    return name
  }

  var hasVariables: Bool { Self.variables.contains { value($0) != nil } }

  func value(_ variable: String) -> String? {
    let value = surroundings.secrets[variable]?.revealed() ?? surroundings.environment[variable]
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  private var nothingFound: Trouble {
    let file = SettingsPlaces(environment: surroundings.environment).configurationFile
    let place = file.map { " or describe a profile in \($0)" } ?? ""
    let choice = configuration.profiles.keys.sorted().joined(separator: ", ")
    guard choice.isEmpty else {
      return Trouble(.configuration, "which profile? --profile takes one of: \(choice)")
    }
    return Trouble(
      .configuration,
      "no credentials: set KIRA_API_KEY, KIRA_CLIENT_ID and KIRA_PASSWORD\(place);"
        + " 'kiradeck demo' needs none"
    )
  }

  private func fromEnvironment() throws(Trouble) -> ClientProfile {
    let missing = Self.variables.filter { value($0) == nil }
    guard missing.isEmpty, let key = value("KIRA_API_KEY"),
      let clientID = value("KIRA_CLIENT_ID"), let password = value("KIRA_PASSWORD")
    else {
      let words = missing.joined(separator: " and ")
      throw Trouble(.configuration, "\(words) \(missing.count == 1 ? "is" : "are") not set")
    }
    let address = try addressOfEnvironment()
    return try ClientProfile(
      name: Self.name(of: address.stage, clientID),
      stage: address.stage,
      address: address,
      identity: Identity(key: Secret(key), clientID: clientID, password: Secret(password))
    )
  }

  func addressOfEnvironment() throws(Trouble) -> ServiceAddress {
    try address(value("KIRA_BASE_URL") ?? Self.sandboxAddress, from: "KIRA_BASE_URL")
  }

  /// What a profile is called that only the environment describes.
  static func name(of stage: Stage, _ clientID: String) -> String {
    "\(stage.rawValue)-\(clientID.prefix(8))"
  }

  func profile(named name: String) throws(Trouble) -> Profile {
    guard let profile = configuration.profiles[name] else {
      let question = Suggestion.question(for: name, among: configuration.profiles.keys.sorted())
      throw Trouble(.configuration, "there is no profile '\(name)'\(question)")
    }
    return profile
  }

  private func configured(_ name: String) throws(Trouble) -> ClientProfile {
    let profile = try profile(named: name)
    guard let clientID = profile.clientID, let keyCommand = profile.apiKeyCommand,
      let passwordCommand = profile.passwordCommand
    else { throw incomplete(profile, name) }
    var client = try ClientProfile(
      name: name,
      stage: profile.stage,
      address: try address(of: profile),
      identity: Identity(
        key: try SecretProgram(keyCommand, of: "api_key_command").secret(),
        clientID: clientID,
        password: try SecretProgram(passwordCommand, of: "password_command").secret()
      )
    )
    client.limits = limits(of: profile)
    client.weeklyBudget = profile.weeklyBudget.map(Int64.init)
    client.proxy = profile.proxy
    return client
  }

  func address(of profile: Profile) throws(Trouble) -> ServiceAddress {
    let usual = profile.stage == .sandbox ? Self.sandboxAddress : Self.productionAddress
    return try address(profile.address?.text ?? usual, from: "base_url")
  }

  private func limits(of profile: Profile) -> Pacer.Limits? {
    guard profile.requestsPerSecond != nil || profile.requestsAtOnce != nil else { return nil }
    let promised = Pacer.Limits.promised
    return Pacer.Limits(
      perSecond: profile.requestsPerSecond.map(Int64.init) ?? promised.perSecond,
      atOnce: profile.requestsAtOnce ?? promised.atOnce
    )
  }

  private func incomplete(_ profile: Profile, _ name: String) -> Trouble {
    let keys = [
      ("client_id", profile.clientID == nil),
      ("api_key_command", profile.apiKeyCommand == nil),
      ("password_command", profile.passwordCommand == nil),
    ]
    let missing = keys.filter(\.1).map(\.0).joined(separator: ", ")
    return Trouble(.configuration, "the profile '\(name)' lacks \(missing)")
  }

  private func address(_ text: String, from source: String) throws(Trouble) -> ServiceAddress {
    do throws(AddressProblem) {
      return try ServiceAddress(text)
    } catch {
      throw Trouble(.configuration, "\(source): \(error.rawValue)")
    }
  }
}
