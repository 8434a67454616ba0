import Kira

extension Tenant {
  /// Whether a deposit is being looked into: as long as one is, nothing leaves its account.
  func isHeld(_ account: RecordKey, at now: Moment) -> Bool {
    let amended = ledger.amendments.keys.filter { $0.kind == .deposit }
    if amended.contains(where: { isHeld(deposit: $0, on: account, at: now) }) { return true }
    let test = StatusTest("KYT_PENDING", of: depositFlow, self, at: now)
    return unsettledDeposits(at: now).contains { run in
      (0..<run.count).lazy.map(run.key(at:)).contains {
        test.isPassed(by: $0) && depositAccount($0) == account
      }
    }
  }

  /// Those to which something can still happen by itself; a simulated one is there at once.
  private func unsettledDeposits(at now: Moment) -> [RecordRun] {
    let all = deposits(at: now)
    let runs = [
      RecordRun(kind: .deposit, era: .live, first: all.live.upperBound - 1, count: all.live.count),
      RecordRun(kind: .deposit, era: .history, first: 0, count: all.history),
    ]
    let unsettled = runs.map { run in
      let longest = DepositFate.longestStory(isWatched: run.era == .live)
      return run.within(now.moved(by: -longest)...now) { depositCreated($0) }
    }
    return unsettled + [RecordRun(kind: .deposit, era: .staged, first: 0, count: all.staged)]
  }

  private func isHeld(deposit: RecordKey, on account: RecordKey, at now: Moment) -> Bool {
    depositAccount(deposit) == account && depositStatus(deposit, at: now) == "KYT_PENDING"
  }

  func depositStatus(_ key: RecordKey, at now: Moment) -> String {
    depositLife(key).step(atAge: depositCreated(key).age(at: now)).status
  }
}
