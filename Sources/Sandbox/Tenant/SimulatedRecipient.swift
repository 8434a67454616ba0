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
  /// What was said of it, if it came through the API.
  var entry: RecipientEntry?

  var accountType: String { entry?.accountType.name ?? rail.rawValue }

  var name: String { company?.name ?? "\(given.written) \(family.written)" }
}

extension Tenant {
  /// Everybody knows three people to pay; their keys follow from their user's.
  static let recipientsPerUser = 3
  private static let mostRecipients = 4

  /// In no order.
  func recipients(of user: RecordKey) -> [SimulatedRecipient] {
    let staged = StagedRecipient.all.indices.map { index in
      RecordKey(.recipient, .staged, StagedRecipient.firstNumber + index)
    }
    let made = ledger.recipients.indices.map { RecordKey(.recipient, .made, $0) }
    let others = (staged + made).filter { owner(ofRecipient: $0) == user }
    return (recipientKeys(of: user) + others).map(recipient)
  }

  /// Those that everybody has; who came through the API knows only who came that way too.
  private func recipientKeys(of user: RecordKey) -> [RecordKey] {
    guard user.era != .made else { return [] }
    return (0..<Self.recipientsPerUser).map { user.part(.recipient, $0, of: Self.mostRecipients) }
  }

  /// `nil` for a number past those a user has.
  func knownRecipient(_ key: RecordKey) -> SimulatedRecipient? {
    let exists =
      switch key.era {
      case .made: key.number < ledger.recipients.count
      case .staged where key.number >= StagedRecipient.firstNumber:
        key.number - StagedRecipient.firstNumber < StagedRecipient.all.count
      case .staged, .live, .history: key.number % Self.mostRecipients < Self.recipientsPerUser
      }
    return exists ? recipient(key) : nil
  }

  func owner(ofRecipient key: RecordKey) -> RecordKey {
    if key.era == .made { return ledger.recipients[key.number].owner }
    if let staged = stagedRecipient(key) { return RecordKey(.user, .staged, staged.owner) }
    return RecordKey(.user, key.era, key.number / Self.mostRecipients)
  }

  private func stagedRecipient(_ key: RecordKey) -> StagedRecipient? {
    guard key.era == .staged, key.number >= StagedRecipient.firstNumber else { return nil }
    return StagedRecipient.all[key.number - StagedRecipient.firstNumber]
  }

  func recipient(_ key: RecordKey) -> SimulatedRecipient {
    if key.era == .made { return madeRecipient(key) }
    guard let staged = stagedRecipient(key) else { return drawnRecipient(key) }
    return SimulatedRecipient(
      key: key,
      owner: RecordKey(.user, .staged, staged.owner),
      rail: staged.rail,
      culture: .of(staged.alpha3),
      given: staged.given,
      family: staged.family,
      company: nil
    )
  }

  private func madeRecipient(_ key: RecordKey) -> SimulatedRecipient {
    let made = ledger.recipients[key.number]
    let entry = made.entry
    return SimulatedRecipient(
      key: key,
      owner: made.owner,
      rail: entry.accountType.rail,
      culture: Culture(of: entry.alpha2),
      given: Culture.Name(entry.firstName, ""),
      family: Culture.Name(entry.lastName, ""),
      company: entry.isBusiness ? Company(entry.companyName, "", "") : nil,
      entry: entry
    )
  }

  private func drawnRecipient(_ key: RecordKey) -> SimulatedRecipient {
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
    if recipient.key.era == .made { return ledger.recipients[recipient.key.number].created }
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
    recipient(dice.pick(payees(of: account)))
  }

  /// Those of an owner that one account can pay, or one that it has to.
  func payees(of account: SimulatedAccount) -> [RecordKey] {
    let payable = Rail.outbound(from: account.style).map(\.1)
    let keys = recipientKeys(of: account.owner)
    let fitting = keys.filter { payable.contains(rail(ofRecipient: $0)) }
    return fitting.isEmpty ? [keys[0]] : fitting
  }

  private func styles(of user: RecordKey) -> [AccountStyle] {
    let styles: [AccountStyle] =
      switch user.era {
      case .history: role(ofHistoryUser: user.number).styles
      case .staged:
        StagedAccount.all
          .filter { $0.owner == user.number && $0.flow != .savings }.map(\.style)
      case .live, .made: []
      }
    return styles.isEmpty ? [.act] : styles
  }
}
