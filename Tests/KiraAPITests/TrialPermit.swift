import HTTPMessage
import Kira
import KiraAPI

/// Leave to send what a test made up: nothing of it stands in a journal.
struct TrialPermit: ~Copyable, MoneyPermit {
  let key: String
  let path: String
  let body: [UInt8]
}

extension Payouts {
  static func execute(
    _ order: PayoutOrder,
    key: IdempotencyKey,
    code: ValidationCode? = nil
  ) -> Question<PayoutReceipt> {
    do {
      return try execute(TrialPermit(key: key.text, path: order.path, body: order.body), code: code)
    } catch {
      preconditionFailure("a key that was drawn is a key")
    }
  }
}
