import Kira

/// Money that is sent out, before it is put into the words of an answer.
struct SimulatedPayout {
  let key: RecordKey
  let account: SimulatedAccount
  let recipient: SimulatedRecipient
  let amount: Amount
  let created: Moment
  let life: Life
  let origin: String
  let reference: String
  let memo: String

  var rail: Rail { recipient.rail }

  var price: Price { Price(of: amount, by: rail) }

  /// What the recipient gets, in the recipient's currency.
  var arrives: Amount { price.arrives }
}

extension Tenant {
  /// One every fifteen to thirty seconds while one looks on.
  var payoutSlots: LiveSlots { LiveSlots(every: 22 * Span.second, seed: seed &+ 13) }

  private var historyPayoutCount: Int {
    options.isEmpty ? 0 : max(0, options.scale.payouts - StagedPayout.all.count)
  }

  func payouts(at now: Moment) -> Chronicle {
    let isQuiet = options.isEmpty || options.scale.payouts == 0
    return Chronicle(
      kind: .payout,
      made: ledger.payouts.map(\.place),
      live: isQuiet ? 0..<0 : payoutSlots.slots(after: anchor, upTo: now),
      staged: isQuiet ? 0 : StagedPayout.all.count,
      history: historyPayoutCount
    )
  }

  func payoutCreated(_ key: RecordKey) -> Moment {
    switch key.era {
    case .live: payoutSlots.moment(of: key.number)
    case .staged: anchor.moved(by: -StagedPayout.all[key.number].minutesBefore * Span.minute)
    case .history: payoutRhythm.moment(of: key.number, among: historyPayoutCount)
    case .made: ledger.payouts[key.number].created
    }
  }

  func payoutAccount(_ key: RecordKey) -> RecordKey {
    guard key.era == .staged else { return fundedAccount(at: payoutCreated(key), for: key) }
    return RecordKey(.account, .staged, StagedPayout.all[key.number].account)
  }

  func payout(_ key: RecordKey) -> SimulatedPayout {
    let account = account(payoutAccount(key))
    var choice = dice(key, .recipient)
    let recipient = recipient(for: account, &choice)
    var words = dice(key, .wording)
    let created = payoutCreated(key)
    let staged = key.era == .staged ? StagedPayout.all[key.number] : nil
    return SimulatedPayout(
      key: key,
      account: account,
      recipient: recipient,
      amount: staged?.amount ?? amount(of: key, least: 3_000),
      created: created,
      life: ledger.life(
        of: key,
        foreseen: staged?.life ?? payoutLife(key, by: recipient.rail)
      ),
      origin: words.pick(weighted: [(85, "payout"), (10, "api"), (5, "deposit")]),
      reference: "INV-\(created.compactDay.prefix(4))-\(words.digits(4))",
      memo: words.pick(Wording.memos)
    )
  }

  private func payoutLife(_ key: RecordKey, by rail: Rail) -> Life {
    var dice = dice(key, .fate)
    let fate = PayoutFate(isWatched: key.era == .live, &dice)
    return .payout(fate, by: rail, isWatched: key.era == .live, &dice)
  }

  /// The status of a payout; once all is long over, its fate tells it without the rest.
  func payoutStatus(_ key: RecordKey, created: Moment, at now: Moment) -> String {
    guard key.era == .history, ledger.amendments[key] == nil,
      created.age(at: now) > PayoutFate.longestStory
    else {
      return payout(key).life.step(atAge: created.age(at: now)).status
    }
    var dice = dice(key, .fate)
    return PayoutFate(isWatched: false, &dice).end
  }
}
