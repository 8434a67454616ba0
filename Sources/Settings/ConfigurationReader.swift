import Kira

extension Configuration {
  /// Decodes a document whole: either everything in it is right, or all that is wrong is told.
  package init(_ document: TOMLDocument) throws(SettingsError) {
    var reader = SettingsReader(file: document.file)
    self.init()
    reader.read(document.root, into: &self, by: Self.settings, besides: ["profiles", "filters"])
    let members = reader.table("profiles", of: document.root)?.members ?? []
    for member in members {
      if let profile = reader.profile(member) { profiles[member.key] = profile }
    }
    filters = reader.filters(of: document.root, areConfigured: true)
    reader.checkDefault(defaultProfile, among: members.map(\.key), in: document.root)
    try reader.finish()
  }
}

extension SettingsReader {
  fileprivate mutating func profile(_ member: TOMLMember) -> Profile? {
    guard case .table = member.value.content else {
      note("a profile must be a table: [profiles.NAME]", line: member.value.line)
      return nil
    }
    // The name becomes the name of a folder.
    guard (1...40).contains(member.key.count), member.key.utf8.allSatisfy(nameBytes.contains) else {
      note(
        "a profile's name is made of a to z, A to Z, 0 to 9, _ and -, at most 40 of them",
        line: member.value.line
      )
      return nil
    }
    var profile = Profile()
    read(member.value, into: &profile, by: Profile.settings)
    checkStage(of: profile, in: member.value)
    return profile
  }

  /// An address in the other world would move real money in what is called a sandbox.
  private mutating func checkStage(of profile: Profile, in table: TOMLValue) {
    guard let address = profile.address, let line = table["base_url"]?.line else { return }
    let said = table["stage"] == nil ? "a profile without a stage is a sandbox" : "stage says so"
    switch profile.stage {
    case .production where address.leadsToSandbox:
      note("base_url leads to the sandbox, but stage says production", line: line)
    case .sandbox where !address.leadsToSandbox && !address.isLoopback:
      note(
        "base_url leads to production, but this is a sandbox: \(said); the sandbox's address ends"
          + " in /sandbox",
        line: line
      )
    default: break
    }
  }

  fileprivate mutating func checkDefault(
    _ name: String?,
    among profiles: [String],
    in root: TOMLValue
  ) {
    guard let name, !profiles.contains(name) else { return }
    let question = Suggestion.question(for: name, among: profiles)
    note(
      "default_profile is \"\(name)\", and there is no [profiles.\(name)]\(question)",
      line: root["default_profile"]?.line
    )
  }
}

private let nameBytes = Set(
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-".utf8
)
