import Kira

/// Money that is sent out, before it is put into the words of an answer.
struct SimulatedPayout {
  let key: RecordKey
  let account: SimulatedAccount
  /// `nil` where crypto comes in and nobody was named.
  let recipient: SimulatedRecipient?
  let price: Price
  let created: Moment
  let life: Life
  let origin: String
  let reference: String?
  let memo: String?
  /// Set if it came through the API.
  var made: MadePayout?

  var rail: Rail { price.rail }
}

extension Tenant {
  /// One every fifteen to thirty seconds while one looks on.
  var payoutSlots: LiveSlots { LiveSlots(every: 22 * Span.second, seed: seed &+ 13) }

  var historyPayoutCount: Int {
    options.isEmpty ? 0 : max(0, options.scale.payouts - StagedPayout.all.count)
  }

  func payouts(at now: Moment) -> Chronicle { payouts(at: now, made: ledger.payouts.places[...]) }

  /// Without those that came through the API too short a time ago to be listed.
  func listedPayouts(at now: Moment) -> Chronicle {
    guard options.listLag > 0 else { return payouts(at: now) }
    let known = now.moved(by: -options.listLag * Span.second)
    return payouts(at: now, made: ledger.payouts.places.prefix(ledger.payouts.count(upTo: known)))
  }

  private func payouts(at now: Moment, made: ArraySlice<Int>) -> Chronicle {
    let isBare = options.isEmpty || options.scale.payouts == 0
    let isLiving = options.isLiving && !isBare
    return Chronicle(
      kind: .payout,
      made: made,
      live: isLiving ? payoutSlots.slots(after: anchor, upTo: now) : 0..<0,
      staged: isBare ? 0 : StagedPayout.all.count,
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
    switch key.era {
    case .live, .history: fundedAccount(at: payoutCreated(key), for: key)
    case .staged: RecordKey(.account, .staged, StagedPayout.all[key.number].account)
    case .made: ledger.payouts[key.number].account
    }
  }

  static let origins = [(85, "payout"), (10, "api"), (5, "deposit")]

  /// `INV-2026-0042`.
  func invoice(of moment: Moment, _ dice: inout Dice) -> String {
    let year = CalendarDate(Day(moment)).year
    return String(unsafeUninitializedCapacity: 13) { buffer in
      var place = 0
      for byte in "INV-".utf8 {
        buffer[place] = byte
        place += 1
      }
      buffer.write(year, width: 4, from: 4, then: "-")
      for place in 9..<13 { buffer[place] = UInt8(ascii: "0") + UInt8(dice.below(10)) }
      return 13
    }
  }

  func payout(_ key: RecordKey) -> SimulatedPayout {
    if key.era == .made { return madePayout(key) }
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
      price: Price(of: staged?.amount ?? amount(of: key, least: 3_000), by: recipient.rail),
      created: created,
      life: ledger.life(
        of: key,
        foreseen: staged?.life ?? payoutLife(key, from: account.style, by: recipient.rail)
      ),
      origin: words.pick(weighted: Self.origins),
      reference: invoice(of: created, &words),
      memo: words.pick(Wording.memos)
    )
  }

  private func madePayout(_ key: RecordKey) -> SimulatedPayout {
    let made = ledger.payouts[key.number]
    return SimulatedPayout(
      key: key,
      account: account(made.account),
      recipient: made.recipient.map(recipient),
      price: made.price,
      created: made.created,
      life: ledger.life(of: key, foreseen: made.life),
      origin: made.origin,
      reference: made.notes.reference,
      memo: made.notes.memo,
      made: made
    )
  }

  func payoutLife(_ key: RecordKey, from style: AccountStyle, by rail: Rail) -> Life {
    var dice = dice(key, .fate)
    let fate = PayoutFate(isWatched: key.era == .live, &dice)
    let pace = PayoutPace(
      isWatched: key.era == .live,
      isScreened: style == .crypto && dialect.screensCrypto
    )
    return .payout(fate, by: rail, pace, &dice)
  }

  func payoutStatus(_ key: RecordKey, created: Moment, at now: Moment) -> String {
    guard key.era == .history else {
      return payout(key).life.step(atAge: created.age(at: now)).status
    }
    if let end = endOfStory(of: key, created: created, at: now) { return end }
    let parties = parties(of: fundedAccount(at: created, for: key))
    var choice = dice(key, .recipient)
    let rail = parties.payees[choice.below(parties.payees.count)].rail
    return status(of: key, created, parties.style, rail, at: now)
  }

  func payoutFate(_ key: RecordKey) -> PayoutFate {
    var dice = dice(key, .fate)
    return PayoutFate(isWatched: key.era == .live, &dice)
  }

  /// What a payout of the history has come to, told by its fate without the rest; `nil` while
  /// something can still happen to it.
  func endOfStory(of key: RecordKey, created: Moment, at now: Moment) -> String? {
    guard created.age(at: now) > PayoutFate.longestStory,
      ledger.amendments.isEmpty || ledger.amendments[key] == nil
    else { return nil }
    let fate = payoutFate(key)
    // Crypto that never came has another word for it, so that its account has to be known.
    return fate == .cancelled && dialect.screensCrypto ? nil : fate.end
  }
}
