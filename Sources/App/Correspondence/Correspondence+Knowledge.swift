import Kira
import Store

// What those who ask want to know besides, as far as the cache knows.
extension Correspondence {
  /// Whose account it is.
  func owner(of account: Identifier<VirtualAccount>) -> Identifier<User>? {
    guard case .account(let account)? = known(.account, account.text) else { return nil }
    return account.userID
  }

  /// How Kira said last that it stands.
  func status(of payout: Identifier<Payout>) -> Status<Payout.State>? {
    guard case .payout(let payout)? = known(.payout, payout.text) else { return nil }
    return payout.status
  }

  private func known(_ kind: ResourceKind, _ id: String) -> Record? {
    ((try? cache.record(kind, id: id)) ?? nil)?.seen.value
  }
}
