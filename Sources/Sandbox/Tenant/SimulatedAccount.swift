import Kira

/// A virtual account, before it is put into the words of an answer.
struct SimulatedAccount {
  let key: RecordKey
  let owner: RecordKey
  let style: AccountStyle
  let condition: AccountCondition
  let created: Moment
  let life: Life
  /// When a real number takes the place of the missing one; `nil` is never.
  let numberAfter: Int64?

  func hasNumber(at now: Moment) -> Bool {
    guard let numberAfter else { return false }
    return created.moved(by: numberAfter) <= now
  }

  func isFunded(at now: Moment) -> Bool {
    hasNumber(at: now) && life.step(atAge: created.age(at: now)).status == "approved"
  }
}

extension Moment {
  /// In milliseconds.
  func age(at now: Moment) -> Int64 { now.milliseconds - milliseconds }
}

extension Tenant {
  var historyAccountCount: Int { firstAccount(ofHistoryUser: historyUserCount) }

  /// All accounts, newest first.
  func accounts(at now: Moment) -> AccountChronicle {
    let users = users(at: now)
    let live = users.live.reversed().map { RecordKey(.account, .live, $0) }
    return AccountChronicle(
      live: live.filter { account($0).created <= now },
      older: Chronicle(
        kind: .account,
        made: [],
        live: 0..<0,
        staged: options.isEmpty ? 0 : StagedAccount.all.count,
        history: historyAccountCount
      )
    )
  }

  func account(_ key: RecordKey) -> SimulatedAccount {
    switch key.era {
    case .staged: stagedAccount(key)
    case .live: liveAccount(key)
    case .history: historyAccount(key)
    case .made: preconditionFailure("an account that was made is not simulated")
    }
  }

  /// The accounts of one user, oldest first.
  func accounts(of user: RecordKey, at now: Moment) -> [SimulatedAccount] {
    let keys: [RecordKey] =
      switch user.era {
      case .live: [RecordKey(.account, .live, user.number)]
      case .staged:
        StagedAccount.all.indices.filter { StagedAccount.all[$0].owner == user.number }.reversed()
          .map { RecordKey(.account, .staged, $0) }
      case .history: historyAccounts(ofUser: user.number)
      case .made: []
      }
    return keys.map(account).filter { $0.created <= now }
  }

  private func historyAccounts(ofUser number: Int) -> [RecordKey] {
    let first = firstAccount(ofHistoryUser: number)
    let count = role(ofHistoryUser: number).styles.count
    return (first..<(first + count)).map { RecordKey(.account, .history, $0) }
  }

  private func stagedAccount(_ key: RecordKey) -> SimulatedAccount {
    let staged = StagedAccount.all[key.number]
    return makeAccount(
      key,
      owner: RecordKey(.user, .staged, staged.owner),
      style: staged.style,
      condition: staged.condition,
      created: anchor.moved(by: -staged.minutesBefore * Span.minute)
    )
  }

  /// Opened once its owner is verified; one whose owner is turned down never begins.
  private func liveAccount(_ key: RecordKey) -> SimulatedAccount {
    let owner = user(RecordKey(.user, .live, key.number))
    let verified = owner.life.steps.first { $0.status == "VERIFIED" }
    let never = Int64.max / 2
    let wait = verified.map { $0.after + 40 * Span.second } ?? never - owner.created.milliseconds
    return makeAccount(
      key,
      owner: owner.key,
      style: .act,
      condition: .ready,
      created: owner.created.moved(by: wait)
    )
  }

  func condition(ofHistoryAccount key: RecordKey) -> AccountCondition {
    var fate = dice(key, .fate)
    return switch fate.below(100) {
    case ..<93: .ready
    case ..<97: .deactivated
    case ..<99: .declined
    default: .inReview
    }
  }

  private func historyAccount(_ key: RecordKey) -> SimulatedAccount {
    let (user, ordinal) = owner(ofHistoryAccount: key.number)
    let joined = userRhythm.moment(of: user, among: historyUserCount)
    return makeAccount(
      key,
      owner: RecordKey(.user, .history, user),
      style: role(ofHistoryUser: user).styles[ordinal],
      condition: condition(ofHistoryAccount: key),
      created: joined.moved(by: 31 * Span.hour + Int64(ordinal) * 9 * Span.hour)
    )
  }

  private func makeAccount(
    _ key: RecordKey,
    owner: RecordKey,
    style: AccountStyle,
    condition: AccountCondition,
    created: Moment
  ) -> SimulatedAccount {
    var time = dice(key, .time)
    let hasNumber = condition == .ready || condition == .deactivated
    return SimulatedAccount(
      key: key,
      owner: owner,
      style: style,
      condition: condition,
      created: created,
      life: ledger.life(of: key, foreseen: .account(condition)),
      numberAfter: hasNumber ? time.within(2 * Span.minute...5 * Span.minute) : nil
    )
  }
}

/// The accounts, newest first: live ones are few and listed, the others are counted.
struct AccountChronicle {
  let live: [RecordKey]
  let older: Chronicle

  var count: Int { live.count + older.count }

  func keys(from start: Int, limit: Int) -> [RecordKey] {
    let recent = live.dropFirst(start).prefix(limit)
    return recent
      + older.keys(from: max(0, start - live.count), limit: limit - recent.count)
  }

  func contains(_ key: RecordKey) -> Bool { live.contains(key) || older.contains(key) }
}

extension Life {
  static func account(_ condition: AccountCondition) -> Life {
    switch condition {
    case .ready, .stuck: Life([.init(0, "approved")])
    case .inReview: Life([.init(0, "rfi")])
    case .declined: Life([.init(0, "rfi"), .init(Span.day, "declined")])
    case .deactivated: Life([.init(0, "approved"), .init(60 * Span.day, "deactivated")])
    }
  }
}
