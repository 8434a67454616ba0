import Kira

extension Tenant {
  /// An account through which money can have moved at some moment, drawn for one record.
  ///
  /// It is asked for every row that a filter looks at, so that only the key is found here.
  func fundedAccount(at moment: Moment, for key: RecordKey) -> RecordKey {
    fundedAccount(since: key.era == .history ? oldEnough.group(at: moment) : 0, for: key)
  }

  /// The same if it is known which group of users was the youngest to have accounts by then.
  func fundedAccount(since first: Int, for key: RecordKey) -> RecordKey {
    var dice = dice(key, .account)
    if key.era != .history, dice.percent(30) { return stagedAccount(for: key, &dice) }

    let groups = historyUserCount / UserRole.all.count
    for _ in 0..<16 where first < groups {
      let group = first + dice.below(groups - first)
      let number = group * UserRole.accountsPerGroup + dice.below(UserRole.accountsPerGroup)
      let account = RecordKey(.account, .history, number)
      if condition(ofHistoryAccount: account) == .ready { return account }
    }
    return oldestReadyAccount(for: key, &dice)
  }

  private func stagedAccount(for key: RecordKey, _ dice: inout Dice) -> RecordKey {
    let fitting = key.kind == .deposit ? Self.takingDeposits : Self.payingOut
    return RecordKey(.account, .staged, dice.pick(fitting))
  }

  private static let payingOut = StagedAccount.all.indices.filter {
    StagedAccount.all[$0].flow == .depositsAndPayouts
  }

  private static let takingDeposits = StagedAccount.all.indices.filter {
    [.deposits, .depositsAndPayouts].contains(StagedAccount.all[$0].flow)
  }

  /// What is left for the first days of a small tenant, which began with few users.
  private func oldestReadyAccount(for key: RecordKey, _ dice: inout Dice) -> RecordKey {
    oldestReady ?? stagedAccount(for: key, &dice)
  }

  /// Among the first few; looked for once.
  func findOldestReady() -> RecordKey? {
    let oldest = (max(0, historyAccountCount - 16)..<historyAccountCount).reversed()
    let keys = oldest.map { RecordKey(.account, .history, $0) }
    return keys.first { condition(ofHistoryAccount: $0) == .ready }
  }
}

/// Since when whole groups of users have had their accounts, day by day; looked up for every record.
struct OldEnough {
  private let end: Moment
  /// The youngest group that had its accounts so many days before the end.
  private let groups: [Int]

  init(_ users: Rhythm, among count: Int, end: Moment, days: Int) {
    self.end = end
    groups = (0...days).map { day in
      let joinedBefore = end.moved(by: -Int64(day + 1) * Span.day - 3 * Span.day)
      let young = users.count(after: joinedBefore, among: count)
      return (young + UserRole.all.count - 1) / UserRole.all.count
    }
  }

  func group(at moment: Moment) -> Int {
    group(ofDay: Int(max(0, moment.age(at: end)) / Span.day))
  }

  func group(ofDay day: Int) -> Int { groups[min(day, groups.count - 1)] }

  /// How many of some records fall on a day or on a later one.
  func count(ofDaysUpTo day: Int, _ rhythm: Rhythm, among count: Int) -> Int {
    guard day < groups.count - 1 else { return count }
    return rhythm.count(after: end.moved(by: -Int64(day + 1) * Span.day), among: count)
  }
}
