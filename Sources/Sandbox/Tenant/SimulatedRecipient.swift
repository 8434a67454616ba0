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

  var name: String { company?.name ?? "\(given.written) \(family.written)" }
}

extension Tenant {
  /// Everybody knows three people to pay; their keys follow from their user's.
  static let recipientsPerUser = 3
  private static let mostRecipients = 4

  func recipients(of user: RecordKey) -> [SimulatedRecipient] {
    recipientKeys(of: user).map(recipient)
  }

  private func recipientKeys(of user: RecordKey) -> [RecordKey] {
    (0..<Self.recipientsPerUser).map { user.part(.recipient, $0, of: Self.mostRecipients) }
  }

  /// `nil` for a number past those a user has.
  func knownRecipient(_ key: RecordKey) -> SimulatedRecipient? {
    key.number % Self.mostRecipients < Self.recipientsPerUser ? recipient(key) : nil
  }

  func owner(ofRecipient key: RecordKey) -> RecordKey {
    RecordKey(.user, key.era, key.number / Self.mostRecipients)
  }

  func recipient(_ key: RecordKey) -> SimulatedRecipient {
    var names = dice(key, .name)
    let company = names.percent(35) ? names.pick(Company.all) : nil
    let culture = company.map { Culture.of($0.alpha3) } ?? names.pick(Culture.all)
    return SimulatedRecipient(
      key: key,
      owner: owner(ofRecipient: key),
      rail: rail(ofRecipient: key),
      culture: culture,
      given: names.pick(culture.given),
      family: names.pick(culture.family),
      company: company
    )
  }

  /// A little after their user.
  func created(_ recipient: SimulatedRecipient) -> Moment {
    var dice = dice(recipient.key, .time)
    let owner = user(recipient.owner)
    return owner.created.moved(by: dice.within(Span.minute...2 * Span.hour))
  }

  private func rail(ofRecipient key: RecordKey) -> Rail {
    let styles = styles(of: owner(ofRecipient: key))
    let style = styles[key.number % Self.mostRecipients % styles.count]
    var choice = dice(key, .recipient)
    return choice.pick(weighted: Rail.outbound(from: style))
  }

  /// One of the recipients that can be paid out of an account.
  func recipient(for account: SimulatedAccount, _ dice: inout Dice) -> SimulatedRecipient {
    let payable = Rail.outbound(from: account.style).map(\.1)
    let keys = recipientKeys(of: account.owner)
    let fitting = keys.filter { payable.contains(rail(ofRecipient: $0)) }
    return recipient(fitting.isEmpty ? keys[0] : dice.pick(fitting))
  }

  private func styles(of user: RecordKey) -> [AccountStyle] {
    let styles: [AccountStyle] =
      switch user.era {
      case .history: role(ofHistoryUser: user.number).styles
      case .staged: StagedAccount.all.filter { $0.owner == user.number }.map(\.style)
      case .live, .made: []
      }
    return styles.isEmpty ? [.act] : styles
  }
}
