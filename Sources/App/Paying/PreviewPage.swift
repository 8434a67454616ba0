import Forms
import JSONText
import Kira
import KiraAPI

/// What a payout would cost, as a command tells it.
struct PreviewPage {
  let wish: PayoutWish
  let background: PayoutBackground

  private var preview: PayoutPreview { background.preview }

  var lines: [String] {
    let fees = preview.fees.map { ("  \($0.label)", $0.value.text) }
    let sums: [(String, String)] =
      [
        ("From", background.account.id.text), ("To", background.recipient.name.text),
        ("You send", wish.amount.text),
      ] + fees + [
        ("Fees together", preview.totalFees?.text ?? "not told"),
        ("They receive", preview.arrives?.text ?? "not told"),
        ("Balance", background.balance?.available?.text ?? "not told"),
      ]
    let width = sums.map(\.0.count).max() ?? 0
    return sums.map { $0.padding(to: width) + "  " + $1 }
  }

  var json: JSON {
    .object([
      .init("account_id", .string(wish.account.text)),
      .init("recipient_id", .string(wish.recipient.text)),
      .init("amount", .string(wish.amount.typed)),
      .init("currency", .string(wish.amount.currency.code)),
      .init("total_fees", Self.amount(preview.totalFees)),
      .init("arrives", Self.amount(preview.arrives)),
      .init("balance", Self.amount(background.balance?.available)),
    ])
  }

  private static func amount(_ amount: Amount?) -> JSON {
    guard let amount else { return .null }
    return .object([
      .init("amount", .string(amount.typed)), .init("currency", .string(amount.currency.code)),
    ])
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
