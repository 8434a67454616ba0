import Kira

/// A virtual account, before it is put into the words of an answer.
struct SimulatedAccount {
  let key: RecordKey
  let owner: RecordKey
  let style: AccountStyle
  let condition: AccountCondition
  let created: Moment
  /// In Kira's own statuses, which no dialect but the newest shows as they are.
  let life: Life
  /// What was asked for, if it came through the API.
  var order: AccountOrder?

  /// When a real number takes the place of the missing one; `nil` is never.
  var numberAfter: Int64? { life.steps.first { $0.status == "active" }?.after }

  func hasNumber(at now: Moment) -> Bool {
    guard let numberAfter else { return false }
    return created.moved(by: numberAfter) <= now
  }

  func status(at now: Moment) -> String { life.step(atAge: created.age(at: now)).status }

  func isFunded(at now: Moment) -> Bool { status(at: now) == "active" }
}

extension Moment {
  /// In milliseconds.
  func age(at now: Moment) -> Int64 { now.milliseconds - milliseconds }
}

extension Tenant {
  var historyAccountCount: Int { firstAccount(ofHistoryUser: historyUserCount) }

  /// All accounts, newest first.
  func accounts(at now: Moment) -> AccountChronicle {
    let live = users(at: now).live.map { RecordKey(.account, .live, $0) }
    let made = ledger.accounts.indices.map { RecordKey(.account, .made, $0) }
    let recent = (live + made).map { (key: $0, created: account($0).created) }
    return AccountChronicle(
      recent: recent.filter { $0.created <= now }.reversed().sorted { $0.created > $1.created }
        .map(\.key),
      older: Chronicle(
        kind: .account,
        made: [],
        live: 0..<0,
        staged: options.isEmpty ? 0 : StagedAccount.all.count,
        history: historyAccountCount
      )
    )
  }

  /// Found without going through the list.
  func holds(account key: RecordKey, at now: Moment) -> Bool {
    guard key.kind == .account else { return false }
    switch key.era {
    case .staged: return !options.isEmpty && key.number < StagedAccount.all.count
    case .history: return key.number < historyAccountCount
    case .made: return key.number < ledger.accounts.count
    case .live:
      let isOfUser = users(at: now).contains(RecordKey(.user, .live, key.number))
      return isOfUser && account(key).created <= now
    }
  }

  func account(_ key: RecordKey) -> SimulatedAccount {
    switch key.era {
    case .staged: stagedAccount(key)
    case .live: liveAccount(key)
    case .history: historyAccount(key)
    case .made: madeAccount(key)
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
    let made = ledger.accounts.indices.filter { ledger.accounts[$0].owner == user }
      .map { RecordKey(.account, .made, $0) }
    return (keys + made).map(account).filter { $0.created <= now }
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

  private func madeAccount(_ key: RecordKey) -> SimulatedAccount {
    let made = ledger.accounts[key.number]
    var account = makeAccount(
      key,
      owner: made.owner,
      style: made.order.style,
      condition: made.isStuck(number: key.number) ? .stuck : .ready,
      created: made.created
    )
    account.order = made.order
    return account
  }

  func condition(ofHistoryAccount key: RecordKey) -> AccountCondition {
    // Two in every sixty-four are what chance alone would leave out of a small tenant.
    if key.number % 64 == 40 { return .frozen }
    if key.number % 64 == 41 { return .deactivated }
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
    let activation = time.within(2 * Span.minute...5 * Span.minute)
    let foreseen = Life.account(condition, activeAfter: activation, startsPending: showsRawStates)
    return SimulatedAccount(
      key: key,
      owner: owner,
      style: style,
      condition: condition,
      created: created,
      life: ledger.life(of: key, foreseen: foreseen)
    )
  }

  /// The version that clients pin calls a new account approved at once.
  private var showsRawStates: Bool { dialect.accountWords.isEmpty }
}

/// The accounts, newest first: recent ones are few and listed, the others are counted.
struct AccountChronicle {
  let recent: [RecordKey]
  let older: Chronicle

  var count: Int { recent.count + older.count }

  func keys(from start: Int, limit: Int) -> [RecordKey] {
    let recent = recent.dropFirst(start).prefix(limit)
    return recent
      + older.keys(from: max(0, start - self.recent.count), limit: limit - recent.count)
  }
}

extension Life {
  static func account(
    _ condition: AccountCondition,
    activeAfter: Int64,
    startsPending: Bool
  ) -> Life {
    let first: [Step] =
      startsPending
      ? [.init(0, "pending"), .init(20 * Span.second, "activating")] : [.init(0, "activating")]
    let ready = first + [.init(activeAfter, "active")]
    return switch condition {
    case .ready: Life(ready)
    case .stuck: Life(first)
    case .inReview: Life([.init(0, "pending")])
    case .declined: Life([.init(0, "pending"), .init(Span.day, "failed")])
    case .deactivated: Life(ready + [.init(60 * Span.day, "deactivated")])
    case .frozen: Life(ready + [.init(30 * Span.day, "frozen")])
    }
  }
}
