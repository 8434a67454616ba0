import Kira

extension Tenant {
  /// An account through which money can have moved at some moment, drawn for one record.
  func fundedAccount(at moment: Moment, for key: RecordKey) -> SimulatedAccount {
    var dice = dice(key, .account)
    if key.era != .history, dice.percent(30) { return stagedAccount(for: key, &dice) }

    // Whole groups whose youngest user joined long enough ago to have an account by then.
    let groups = historyUserCount / UserRole.all.count
    let joinedBefore = moment.moved(by: -3 * Span.day)
    let young = userRhythm.count(after: joinedBefore, among: historyUserCount)
    let first = (young + UserRole.all.count - 1) / UserRole.all.count
    for _ in 0..<16 where first < groups {
      let group = first + dice.below(groups - first)
      let number =
        group * UserRole.accountsPerGroup + dice.below(UserRole.accountsPerGroup)
      let account = account(RecordKey(.account, .history, number))
      if account.isFunded(at: moment) { return account }
    }
    return oldestReadyAccount(for: key, &dice)
  }

  private func stagedAccount(for key: RecordKey, _ dice: inout Dice) -> SimulatedAccount {
    let fitting = StagedAccount.all.indices.filter { index in
      switch StagedAccount.all[index].flow {
      case .nothing: false
      case .deposits: key.kind == .deposit
      case .depositsAndPayouts: true
      }
    }
    return account(RecordKey(.account, .staged, dice.pick(fitting)))
  }

  /// What is left for the first days of a small tenant, which began with few users.
  private func oldestReadyAccount(for key: RecordKey, _ dice: inout Dice) -> SimulatedAccount {
    let count = historyAccountCount
    for number in (max(0, count - 16)..<count).reversed() {
      let account = account(RecordKey(.account, .history, number))
      if account.condition == .ready { return account }
    }
    return stagedAccount(for: key, &dice)
  }
}
