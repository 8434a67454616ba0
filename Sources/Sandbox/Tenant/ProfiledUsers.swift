import Kira

extension Tenant {
  /// A user's own words: what came through the API, or `nil` for one of the cast as it always was.
  func profile(of key: RecordKey) -> Profile? {
    if let change = ledger.profileChanges[key] { return change.profile }
    return key.era == .made ? ledger.users[key.number].profile : nil
  }

  /// A user that came through the API, in the terms of those that came by themselves.
  func madeUser(_ key: RecordKey) -> SimulatedUser {
    let made = ledger.users[key.number]
    let profile = profile(of: key) ?? made.profile
    let alpha3 = profile.text("address_country") ?? profile.text("nationality") ?? ""
    return SimulatedUser(
      key: key,
      culture: Culture.all.first { [$0.alpha3, $0.alpha2].contains(alpha3) } ?? .of("USA"),
      given: Culture.Name(profile.text("first_name") ?? "", ""),
      family: Culture.Name(profile.text("last_name") ?? "", ""),
      company: profile.isBusiness
        ? Company(profile.text("business_legal_name") ?? "", "", alpha3) : nil,
      email: profile.text("email") ?? "",
      created: made.created,
      life: ledger.life(of: key, foreseen: made.life),
      verification: wasTurnedDownUnseen(key, made) ? "unverified" : nil,
      missing: []
    )
  }

  /// The machine turns users down without noting it in their verification.
  private func wasTurnedDownUnseen(_ key: RecordKey, _ made: MadeUser) -> Bool {
    ledger.amendments[key] == nil && made.life.steps.last?.status == "REJECTED"
  }

  func mode(of key: RecordKey) -> String {
    key.era == .made ? ledger.users[key.number].mode : "automatic"
  }
}
