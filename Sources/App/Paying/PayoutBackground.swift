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
  var readAt: Now

  /// By Kira's name for it, or its provider where it has none.
  var bank: SafeText { account.bank.isEmpty ? account.provider : account.bank }

  init(_ wish: PayoutWish, by call: KiraCall) throws(Trouble) {
    let account = try call.told(VirtualAccounts.get(wish.account))
    let recipient = try call.told(Recipients.get(wish.recipient))
    self.account = account.value
    self.recipient = recipient.value
    recipientBytes = recipient.raw
    preview = try call.told(Payouts.preview(try wish.query()))
    balance = try? call.told(VirtualAccounts.balance(of: wish.account, in: account.value.currency))
    readAt = call.now
  }
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
