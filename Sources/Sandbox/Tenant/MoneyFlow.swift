import Kira

/// One of the two directions of money, in what is asked of both alike.
struct MoneyFlow {
  let kind: RecordKey.Kind
  let slots: LiveSlots
  let rhythm: Rhythm
  let historyCount: Int

  private var isPayout: Bool { kind == .payout }

  func created(_ key: RecordKey, _ tenant: Tenant) -> Moment {
    isPayout ? tenant.payoutCreated(key) : tenant.depositCreated(key)
  }

  func account(_ key: RecordKey, _ tenant: Tenant) -> RecordKey {
    isPayout ? tenant.payoutAccount(key) : tenant.depositAccount(key)
  }

  func status(of key: RecordKey, _ tenant: Tenant, at now: Moment) -> String {
    isPayout
      ? tenant.payoutStatus(key, created: tenant.payoutCreated(key), at: now)
      : tenant.depositStatus(key, at: now)
  }

  /// Its place among the fates of its kind, found by a single draw.
  func fate(of key: RecordKey, _ tenant: Tenant) -> Int {
    isPayout ? tenant.payoutFate(key).rawValue : tenant.depositFate(key).rawValue
  }

  func fates(isWatched: Bool, status: String, _ tenant: Tenant) -> FateTable {
    isPayout
      ? tenant.fates(ofPayouts: isWatched, status: status)
      : tenant.fates(ofDeposits: isWatched, status: status)
  }
}

extension Tenant {
  var payoutFlow: MoneyFlow {
    MoneyFlow(
      kind: .payout,
      slots: payoutSlots,
      rhythm: payoutRhythm,
      historyCount: historyPayoutCount
    )
  }

  var depositFlow: MoneyFlow {
    MoneyFlow(
      kind: .deposit,
      slots: depositSlots,
      rhythm: depositRhythm,
      historyCount: historyDepositCount
    )
  }
}
