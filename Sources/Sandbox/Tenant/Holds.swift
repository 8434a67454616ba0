import Kira

extension Tenant {
  /// Whether a deposit is being looked into: as long as one is, nothing leaves its account.
  func isHeld(_ account: RecordKey, at now: Moment) -> Bool {
    let amended = ledger.amendments.keys.filter { $0.kind == .deposit }
    // Left alone, no deposit is held for longer than a few days.
    let recent = deposits(at: now).all.prefix { depositCreated($0).age(at: now) < 6 * Span.day }
    return amended.contains { isHeld(deposit: $0, on: account, at: now) }
      || recent.contains { isHeld(deposit: $0, on: account, at: now) }
  }

  private func isHeld(deposit: RecordKey, on account: RecordKey, at now: Moment) -> Bool {
    depositAccount(deposit) == account && depositStatus(deposit, at: now) == "KYT_PENDING"
  }

  func depositStatus(_ key: RecordKey, at now: Moment) -> String {
    depositLife(key).step(atAge: depositCreated(key).age(at: now)).status
  }
}
