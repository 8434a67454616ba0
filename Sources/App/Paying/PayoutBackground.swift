import HTTPMessage
import Kira
import KiraAPI

/// What Kira says of the two ends of a payout and of its price, asked just before it is decided.
struct PayoutBackground {
  var account: VirtualAccount
  var recipient: Recipient
  /// Everything that is told of the recipient, as it came: a changed detail is another recipient.
  var recipientBytes: [UInt8]
  var preview: PayoutPreview
  var balance: Balance?
  /// Before the first question was put.
  var askedAt: Now

  /// By Kira's name for it, or its provider where it has none.
  var bank: SafeText { account.bank.isEmpty ? account.provider : account.bank }
}

/// Kira's lists that a payout is compared with, each left out where it could not be read.
struct PayoutLists {
  /// Of the account, not final, and none of them missing.
  var openDeposits: [Deposit]?
  /// Of the account's owner.
  var knownRecipients: [Recipient]?
  var payouts: Walked?
  var askedAt: Now

  /// The newest payouts, perhaps all of them.
  struct Walked {
    var rows: [Payout]
    var isWhole: Bool
  }

  init(askedAt: Now) { self.askedAt = askedAt }
}

extension KiraCall {
  /// The answer to a question, read.
  func told<Answer>(_ question: Question<Answer>) throws(Trouble) -> Answer {
    let response = try response(to: question.request)
    do throws(KiraProblem) {
      return try question.answer(in: response)
    } catch {
      throw Trouble(error)
    }
  }
}
