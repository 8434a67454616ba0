import Kira

extension Tenant {
  /// A fixed figure of the provider, to which only the newest dialect adds what is simulated.
  func balance(of account: SimulatedAccount, at now: Moment) -> Amount {
    let fixed = fixedBalance(of: account)
    guard dialect.simulatedDeposit == .credited else { return fixed }
    let credited = ledger.deposits.indices.reduce(Int64(0)) { sum, index in
      let deposit = ledger.deposits[index]
      guard deposit.account == account.key else { return sum }
      let isIn = depositStatus(RecordKey(.deposit, .made, index), at: now) == "COMPLETED"
      return isIn ? sum + deposit.amount.minorUnits : sum
    }
    return Amount(minorUnits: fixed.minorUnits + credited, in: .usd)
  }

  private func fixedBalance(of account: SimulatedAccount) -> Amount {
    switch account.key.era {
    case .live: return .zero(in: .usd)
    case .staged where StagedAccount.all[account.key.number].flow == .nothing:
      return .zero(in: .usd)
    case .made:
      // Where deposits are credited, an account begins without money.
      let isCredited = dialect.simulatedDeposit == .credited
      return isCredited ? .zero(in: .usd) : Amount(minorUnits: 500_000, in: .usd)
    case .staged, .history:
      var dice = dice(account.key, .amount)
      return Amount(minorUnits: dice.within(1_200...6_000_000), in: .usd)
    }
  }
}
