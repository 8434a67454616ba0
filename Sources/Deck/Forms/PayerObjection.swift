import Kira
import Verdicts

/// Why no payout that can be filled in here leaves an account, which is known before Kira is asked.
struct PayerObjection {
  /// Beside the account.
  let words: String
  /// To whoever goes on with it.
  let reason: String

  init?(to record: Record, at now: Moment) {
    guard case .account(let account) = record else { return nil }
    let truth = Truth(of: record, at: now)
    if [.failed, .closed].contains(truth.grade) {
      (words, reason) = (truth.words, "\(truth.words): no payout leaves it")
    } else if account.mode.state == .crypto {
      words = "pays no recipient"
      reason = "a crypto account pays a wallet by instructions: take a fiat account"
    } else {
      return nil
    }
  }
}
