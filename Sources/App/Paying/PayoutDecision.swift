import Digest
import Intents
import Kira
import KiraAPI
import Verdicts

/// A payout that a person confirmed, about to be written down.
struct PayoutDecision {
  let wish: PayoutWish
  let background: PayoutBackground
  let home: IntentHome
  let seal: PreviewSeal
  /// What was passed over, in the person's words.
  var overrides: [SafeText] = []

  /// Sixteen bytes name the intent, ten mark it in Kira's list; both are drawn once.
  func intent(at clocks: Clocks) throws(Trouble) -> Intent {
    let key = IdempotencyKey(randomBytes: Self.random(16))
    let tag = IntentTag(randomBytes: Self.random(10))
    let order = try wish.order(tag, background)
    return Intent(
      key: Identifier(key.text),
      call: .payout,
      path: order.path,
      body: order.body,
      home: home,
      author: Person.name,
      armedAt: clocks,
      title: SafeText("\(wish.amount.text) → \(background.recipient.name.text)"),
      payout: try confirmed(tag),
      overrides: overrides
    )
  }

  private func confirmed(_ tag: IntentTag) throws(Trouble) -> ConfirmedPayout {
    ConfirmedPayout(
      account: wish.account,
      recipient: wish.recipient,
      recipientDigest: try Self.digest(of: background.recipientBytes),
      recipientName: background.recipient.name,
      amount: wish.amount,
      arrives: background.preview.arrives,
      fees: background.preview.totalFees,
      previewDigest: try Self.digest(of: Array(seal.text.utf8)),
      tag: tag
    )
  }

  private static func random(_ count: Int) -> [UInt8] {
    var system = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &system) }
  }

  /// The first half of a SHA-256 in hexadecimal: enough to tell two apart, short enough to show.
  static func digest(of bytes: [UInt8]) throws(Trouble) -> SafeText {
    let digest: [UInt8]
    do throws(CryptoMissing) {
      digest = try Crypto().sha256(of: bytes)
    } catch {
      throw Trouble(.failed, "nothing is paid without digests: \(error.reason)")
    }
    return SafeText(
      digest.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    )
  }
}
