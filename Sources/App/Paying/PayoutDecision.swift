import Digest
import Forms
import Intents
import Kira
import KiraAPI
import Verdicts

/// A payout that a person is asked to confirm: its key and its mark are drawn once, with it.
struct PayoutDecision {
  let wish: PayoutWish
  let background: PayoutBackground
  let home: IntentHome
  let seal: PreviewSeal
  /// Sixteen random bytes name the intent.
  let key = Identifier<Intent>(IdempotencyKey(randomBytes: Self.random(16)).text)
  /// Ten random bytes mark it in Kira's list.
  let tag = IntentTag(randomBytes: Self.random(10))

  /// Byte for byte what will be sent.
  func order() throws(Trouble) -> PayoutOrder { try wish.order(tag, background) }

  /// Always the same one; `overrides` is what was passed over, in the person's words.
  func intent(at clocks: Clocks, overrides: [SafeText] = []) throws(Trouble) -> Intent {
    let order = try order()
    return Intent(
      key: key,
      call: .payout,
      path: order.path,
      body: order.body,
      home: home,
      author: Person.name,
      armedAt: clocks,
      title: SafeText("\(wish.amount.text) → \(background.recipient.name.text)"),
      payout: try confirmed(),
      overrides: overrides
    )
  }

  /// Whether that is this very payout, byte for byte, at the same price and to the same details.
  static func isThis(_ intent: Intent, _ wish: PayoutWish, _ background: PayoutBackground) -> Bool {
    guard let payout = intent.payout, let order = try? wish.order(payout.tag, background),
      let digest = try? digest(of: background.recipientBytes)
    else { return false }
    return intent.path == order.path && intent.body == order.body
      && payout.recipientDigest == digest
      && payout.arrives == background.preview.arrives
      && payout.fees == background.preview.totalFees
  }

  private func confirmed() throws(Trouble) -> ConfirmedPayout {
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
