import Kira

/// Money that came in, before it is put into the words of an answer.
struct SimulatedDeposit {
  let key: RecordKey
  let account: SimulatedAccount
  let amount: Amount
  let sender: String
  let senderAddress: String
  let rail: Rail
  let created: Moment
  let life: Life

  /// In the order of the answer: fixed, a share of the amount, the client's own share.
  var fees: (fixed: Amount, share: Amount, markup: Amount) {
    let units = amount.minorUnits
    return (
      Amount(minorUnits: rail == .wire ? 150 : 25, in: .usd),
      Amount(minorUnits: units / 500, in: .usd),
      Amount(minorUnits: units / 1_000, in: .usd)
    )
  }

  var totalFees: Amount {
    let (fixed, share, markup) = fees
    return Amount(minorUnits: fixed.minorUnits + share.minorUnits + markup.minorUnits, in: .usd)
  }

  var net: Amount { Amount(minorUnits: amount.minorUnits - totalFees.minorUnits, in: .usd) }
}

extension Tenant {
  /// One every six to twelve seconds while one looks on.
  var depositSlots: LiveSlots { LiveSlots(every: 9 * Span.second, seed: seed &+ 12) }

  var historyDepositCount: Int {
    options.isEmpty ? 0 : max(0, options.scale.deposits - StagedDeposit.all.count)
  }

  func deposits(at now: Moment) -> Chronicle {
    let isBare = options.isEmpty || options.scale.deposits == 0
    let isLiving = options.isLiving && !isBare
    return Chronicle(
      kind: .deposit,
      made: ledger.deposits.places[...],
      live: isLiving ? depositSlots.slots(after: anchor, upTo: now) : 0..<0,
      staged: isBare ? 0 : StagedDeposit.all.count,
      history: historyDepositCount
    )
  }

  func depositCreated(_ key: RecordKey) -> Moment {
    switch key.era {
    case .live: depositSlots.moment(of: key.number)
    case .staged: anchor.moved(by: -StagedDeposit.all[key.number].minutesBefore * Span.minute)
    case .history: depositRhythm.moment(of: key.number, among: historyDepositCount)
    case .made: ledger.deposits[key.number].created
    }
  }

  func depositLife(_ key: RecordKey) -> Life {
    var fate = dice(key, .fate)
    let foreseen: Life =
      switch key.era {
      case .staged: StagedDeposit.all[key.number].life
      case .live: .shownDeposit(&fate, mayBeHeld: depositAccount(key).era != .staged)
      case .history: .usualDeposit(&fate)
      case .made: .simulated(ledger.deposits[key.number])
      }
    return ledger.life(of: key, foreseen: foreseen)
  }

  /// The one that whoever tries the API out is sent to.
  static let mainAccount = RecordKey(.account, .staged, 7)

  func depositAccount(_ key: RecordKey) -> RecordKey {
    switch key.era {
    case .live, .history: fundedAccount(at: depositCreated(key), for: key)
    case .staged: RecordKey(.account, .staged, StagedDeposit.all[key.number].account)
    case .made: ledger.deposits[key.number].account
    }
  }

  func deposit(_ key: RecordKey) -> SimulatedDeposit {
    if key.era == .made { return madeDeposit(ledger.deposits[key.number], key) }
    var dice = dice(key, .name)
    let staged = key.era == .staged ? StagedDeposit.all[key.number] : nil
    let drawn = dice.pick(Company.all)
    let company = Company.all.first { $0.name == staged?.sender } ?? drawn
    let culture = Culture.of(company.alpha3)
    let given = dice.pick(culture.given)
    let person = "\(given.written) \(dice.pick(culture.family).written)"
    let place = dice.pick(culture.places)
    let sender = staged?.sender ?? (dice.percent(60) ? company.name : person)
    return SimulatedDeposit(
      key: key,
      account: account(depositAccount(key)),
      amount: staged?.amount ?? amount(of: key, least: 1_000),
      sender: sender,
      senderAddress: "\(dice.below(900) + 1) \(dice.pick(culture.streets)), \(place.city)",
      rail: dice.pick(weighted: Rail.inbound),
      created: depositCreated(key),
      life: depositLife(key)
    )
  }

  func madeDeposit(_ made: MadeDeposit, _ key: RecordKey) -> SimulatedDeposit {
    SimulatedDeposit(
      key: key,
      account: account(made.account),
      amount: made.amount,
      sender: "Sandbox Sender",
      senderAddress: "1 Simulation Way, Austin",
      rail: made.rail,
      created: made.created,
      life: ledger.life(of: key, foreseen: .simulated(made))
    )
  }

  private static let sizes: [(Int, Int64)] = [
    (45, 50_000), (35, 500_000), (17, 2_500_000), (3, 12_000_000),
  ]

  /// Many small sums, few large ones, most of them round; smaller while one looks on, for they are many.
  func amount(of key: RecordKey, least: Int64) -> Amount {
    var dice = dice(key, .amount)
    let most = dice.pick(weighted: Self.sizes)
    let drawn = least + dice.within(0...most / (key.era == .live ? 16 : 1))
    let isRound = dice.percent(60)
    return Amount(minorUnits: isRound ? (drawn / 1_000 + 1) * 1_000 : drawn, in: .usd)
  }
}
