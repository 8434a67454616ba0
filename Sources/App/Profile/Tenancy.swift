import HTTPMessage
package import Kira
import Settings
package import Store

/// Whose figures are read: all that the cache needs to know, and no secret among it.
package struct Tenancy: Equatable, Sendable {
  /// Names the folder of the cache.
  package var profile: String
  package var stage: Stage
  package var clientID: String

  package init(profile: String, stage: Stage, clientID: String) {
    self.profile = profile
    self.stage = stage
    self.clientID = clientID
  }

  package var binding: Store.Binding { Store.Binding(stage: stage, clientID: clientID) }

  /// `SANDBOX sandbox-1a2b3c4d`, as every answer of the command line begins.
  package var words: String { "\(stage.word) \(SafeText(profile).text)" }
}

extension ProfileFinder {
  /// Whose cache is meant; no program is run for a secret, so it works without any.
  func tenancy(named name: String?) throws(Trouble) -> Tenancy {
    if let name { return try configuredTenancy(name) }
    if hasVariables { return try tenancyOfEnvironment() }
    return try configuredTenancy(try nameOfDefault())
  }

  private func tenancyOfEnvironment() throws(Trouble) -> Tenancy {
    guard let clientID = value("KIRA_CLIENT_ID") else {
      throw Trouble(.configuration, "KIRA_CLIENT_ID is not set, and it says whose cache to read")
    }
    let stage = try addressOfEnvironment().stage
    return Tenancy(
      profile: Self.name(of: stage, clientID),
      stage: stage,
      clientID: clientID
    )
  }

  /// Where that client's service is; no program is run for it either.
  func address(named name: String?) throws(Trouble) -> ServiceAddress {
    if name == nil, hasVariables { return try addressOfEnvironment() }
    let name = if let name { name } else { try nameOfDefault() }
    return try address(of: try profile(named: name))
  }

  private func configuredTenancy(_ name: String) throws(Trouble) -> Tenancy {
    let profile = try profile(named: name)
    guard let clientID = profile.clientID else {
      throw Trouble(.configuration, "the profile '\(name)' lacks client_id")
    }
    return Tenancy(profile: name, stage: profile.stage, clientID: clientID)
  }
}
