import Intents
import JSONText
import Kira
import Store

extension Intent {
  /// Who gets money by it, or becomes payable.
  var recipientName: SafeText? { payout?.recipientName ?? recipient?.name }

  /// What was confirmed, every figure an exact text.
  var confirmedJSON: JSON {
    let home: [JSON.Member] = [
      .init("stage", .string(home.stage.rawValue)), .init("client_id", .string(home.client.text)),
      .init("host", .string(home.host.text)), .init("path", .string(path)),
    ]
    if let recipient {
      return .object(
        home + [
          .init("user_id", .string(recipient.owner.text)),
          .init("recipient_name", .string(recipient.name.text)),
          .init("type", .string(recipient.kind.rawValue)),
          .init("rail", .string(recipient.rail.text)),
          .init("account_ending", .string(recipient.ending.text)),
        ]
      )
    }
    guard let payout else { return .object(home) }
    return .object(
      home + [
        .init("account_id", .string(payout.account.text)),
        .init("recipient_id", .string(payout.recipient.text)),
        .init("recipient_name", .string(payout.recipientName.text)),
        .init("recipient_digest", .string(payout.recipientDigest.text)),
        .init("amount", .exactly(payout.amount)), .init("arrives", .exactly(payout.arrives)),
        .init("fees", .exactly(payout.fees)),
        .init("preview_digest", .string(payout.previewDigest.text)),
        .init("reference", .string(payout.tag.text)),
      ]
    )
  }
}

extension JSON {
  /// `{"value": "50.00", "currency": "USD"}`, or nothing where nothing was said.
  fileprivate static func exactly(_ amount: Amount?) -> JSON {
    guard let amount else { return .null }
    return .object([
      .init("value", .string(amount.typed)), .init("currency", .string(amount.currency.code)),
    ])
  }
}

extension [UInt8] {
  /// Two digits a byte.
  var hexadecimal: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
