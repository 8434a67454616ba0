import Kira

/// A user as far as a list or another record needs it.
struct SimulatedUser {
  let key: RecordKey
  let culture: Culture
  let given: Culture.Name
  let family: Culture.Name
  let company: Company?
  let email: String
  let created: Moment
  let life: Life
  /// Advisory, and sometimes at odds with the status.
  let verification: String?
  /// `nil` for everything, as long as nobody is verified.
  let missing: [(product: String, fields: [String])]

  var isBusiness: Bool { company != nil }

  /// As the person or the registry writes it.
  var name: String {
    if let company { return company.name }
    let familyFirst = ["CHN", "JPN", "KOR", "VNM"].contains(culture.alpha3)
    let isRunTogether = ["CHN", "KOR"].contains(culture.alpha3)
    if isRunTogether { return family.written + given.written }
    return familyFirst
      ? "\(family.written) \(given.written)" : "\(given.written) \(family.written)"
  }
}

extension Tenant {
  /// A new user comes every three minutes while one looks on.
  var userSlots: LiveSlots { LiveSlots(every: 180 * Span.second, seed: seed &+ 11) }

  var historyUserCount: Int { options.historyUserCount }

  func users(at now: Moment) -> Chronicle {
    Chronicle(
      kind: .user,
      made: ledger.users.places[...],
      live: options.isLiving ? userSlots.slots(after: anchor, upTo: now) : 0..<0,
      staged: options.isEmpty ? 0 : StagedUser.all.count,
      history: historyUserCount
    )
  }

  func user(_ key: RecordKey) -> SimulatedUser {
    switch key.era {
    case .staged: stagedUser(key)
    case .live: drawnUser(key, created: userSlots.moment(of: key.number), life: liveLife(of: key))
    case .history: historyUser(key)
    case .made: madeUser(key)
    }
  }

  private func stagedUser(_ key: RecordKey) -> SimulatedUser {
    let staged = StagedUser.all[key.number]
    return SimulatedUser(
      key: key,
      culture: .of(staged.alpha3),
      given: Culture.Name(staged.given, ""),
      family: Culture.Name(staged.family, ""),
      company: staged.company.map { Company($0, "", staged.alpha3) },
      email: staged.email,
      created: anchor.moved(by: -staged.minutesBefore * Span.minute),
      life: ledger.life(of: key, foreseen: staged.life),
      verification: staged.verification,
      missing: staged.missing
    )
  }

  private func historyUser(_ key: RecordKey) -> SimulatedUser {
    let created = userRhythm.moment(of: key.number, among: historyUserCount)
    let role = role(ofHistoryUser: key.number)
    var fate = dice(key, .fate)
    let life: Life =
      switch role.outcome {
      case .settled, .incomplete: .verified(after: fate.within(Span.hour...30 * Span.hour))
      case .unfinished: fate.percent(75) ? Life([.init(0, "CREATED")]) : .rejected
      case .closed: .closed(as: fate.pick(["REJECTED", "INACTIVE", "SUSPENDED", "ACTIVE"]))
      }
    return drawnUser(key, created: created, life: life, role: role)
  }

  private func liveLife(of key: RecordKey) -> Life {
    var fate = dice(key, .fate)
    return fate.pick(weighted: [
      (70, Life.verified(after: fate.within(3 * Span.minute...6 * Span.minute))),
      (20, Life.verified(after: fate.within(40 * Span.minute...90 * Span.minute))),
      (10, Life.rejected),
    ])
  }

  private func drawnUser(
    _ key: RecordKey,
    created: Moment,
    life: Life,
    role: UserRole? = nil
  ) -> SimulatedUser {
    var dice = dice(key, .name)
    let isBusiness = role?.isBusiness ?? false
    let company = isBusiness ? dice.pick(Company.all) : nil
    let culture = company.map { Culture.of($0.alpha3) } ?? dice.pick(Culture.all)
    let given = dice.pick(culture.given)
    let family = dice.pick(culture.family)
    let mailbox = "\(given.latin).\(family.latin)\(dice.below(90) + 10)"
    return SimulatedUser(
      key: key,
      culture: culture,
      given: given,
      family: family,
      company: company,
      email: company.map { "ops@\($0.domain).example" } ?? "\(mailbox)@example.com",
      created: created,
      life: ledger.life(of: key, foreseen: life),
      verification: dice.pick([nil, nil, nil, nil, "verified", "in_review", "unverified"]),
      missing: [.incomplete, .unfinished].contains(role?.outcome)
        ? Catalogue.gapsOfTheUnfinished : []
    )
  }
}

extension TenantOptions {
  var historyUserCount: Int { isEmpty ? 0 : max(0, scale.users - StagedUser.all.count) }
}

extension Life {
  static let rejected = Life([
    .init(0, "CREATED"), .init(12 * Span.second, "VERIFYING"), .init(90 * Span.second, "REJECTED"),
  ])

  static func closed(as status: String) -> Life {
    Life([
      .init(0, "CREATED"), .init(15 * Span.second, "VERIFYING"),
      .init(status == "REJECTED" ? 70 * Span.second : 4 * Span.day, status),
    ])
  }
}
