import Kira

/// Somebody whom a user pays.
struct SimulatedRecipient {
  let key: RecordKey
  let owner: RecordKey
  let rail: Rail
  let culture: Culture
  let given: Culture.Name
  let family: Culture.Name
  let company: Company?
  let created: Moment

  var name: String { company?.name ?? "\(given.written) \(family.written)" }
}

extension Tenant {
  /// Everybody knows three people to pay; their keys follow from their user's.
  static let recipientsPerUser = 3
  private static let mostRecipients = 4

  func recipients(of user: RecordKey) -> [SimulatedRecipient] {
    (0..<Self.recipientsPerUser).map { index in
      recipient(user.part(.recipient, index, of: Self.mostRecipients))
    }
  }

  /// `nil` for a number past those a user has.
  func knownRecipient(_ key: RecordKey) -> SimulatedRecipient? {
    key.number % Self.mostRecipients < Self.recipientsPerUser ? recipient(key) : nil
  }

  func owner(ofRecipient key: RecordKey) -> RecordKey {
    RecordKey(.user, key.era, key.number / Self.mostRecipients)
  }

  func recipient(_ key: RecordKey) -> SimulatedRecipient {
    let owner = owner(ofRecipient: key)
    let styles = styles(of: owner)
    let index = key.number % Self.mostRecipients
    var choice = dice(key, .recipient)
    var names = dice(key, .name)
    let company = names.percent(35) ? names.pick(Company.all) : nil
    let culture = company.map { Culture.of($0.alpha3) } ?? names.pick(Culture.all)
    return SimulatedRecipient(
      key: key,
      owner: owner,
      rail: choice.pick(weighted: Rail.outbound(from: styles[index % styles.count])),
      culture: culture,
      given: names.pick(culture.given),
      family: names.pick(culture.family),
      company: company,
      created: user(owner).created.moved(by: choice.within(Span.minute...2 * Span.hour))
    )
  }

  /// One of the recipients that can be paid out of an account.
  func recipient(for account: SimulatedAccount, _ dice: inout Dice) -> SimulatedRecipient {
    let payable = Rail.outbound(from: account.style).map(\.1)
    let fitting = recipients(of: account.owner).filter { payable.contains($0.rail) }
    return fitting.isEmpty ? recipients(of: account.owner)[0] : dice.pick(fitting)
  }

  private func styles(of user: RecordKey) -> [AccountStyle] {
    let styles: [AccountStyle] =
      switch user.era {
      case .history: role(ofHistoryUser: user.number).styles
      case .staged: StagedAccount.all.filter { $0.owner == user.number }.map(\.style)
      case .live: []
      }
    return styles.isEmpty ? [.act] : styles
  }
}
