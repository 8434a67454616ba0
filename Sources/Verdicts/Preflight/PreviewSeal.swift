package import Kira

/// A preview bound to what it was asked for: whatever changes makes another one of it.
package struct PreviewSeal: Hashable, Sendable {
  /// What the payout would be made with.
  package struct Inputs: Hashable, Sendable {
    package var account: Identifier<VirtualAccount>
    /// `nil` for a wallet that is paid by instructions.
    package var recipient: Identifier<Recipient>?
    /// Over everything that is known of the recipient.
    package var recipientDigest: SafeText
    package var amount: Amount

    package init(
      account: Identifier<VirtualAccount>,
      recipient: Identifier<Recipient>?,
      recipientDigest: SafeText,
      amount: Amount
    ) {
      self.account = account
      self.recipient = recipient
      self.recipientDigest = recipientDigest
      self.amount = amount
    }
  }

  /// How long a preview is good for, in seconds.
  package static let life: Int64 = 60
  /// How long what a person confirmed may be sent, in seconds.
  package static let confirmationLife: Int64 = 120

  package let inputs: Inputs
  /// As the preview said it.
  package let amount: Amount?
  package let arrives: Amount?
  package let totalFees: Amount?
  package let quoteExpiresAt: Moment?
  /// When it was asked for, which is earlier than when it was answered.
  package let askedAt: SteadyMoment
  /// Everything that it was asked with and that it said, as one text: equal for nothing else.
  ///
  /// The time is not in it: the same preview asked for again is the same.
  package let text: String

  /// The rate as it came, empty where none was told.
  package init(
    _ preview: PayoutPreview,
    for inputs: Inputs,
    rate: SafeText = "",
    askedAt: SteadyMoment
  ) {
    self.inputs = inputs
    amount = preview.amount
    arrives = preview.arrives
    totalFees = preview.totalFees
    quoteExpiresAt = preview.quoteExpiresAt
    self.askedAt = askedAt
    text = Self.text(inputs, preview, rate)
  }

  /// Letter by letter: two texts that are only written alike are not the same.
  package func isSame(as other: PreviewSeal) -> Bool { text.utf8.elementsEqual(other.text.utf8) }

  package func isFresh(at now: SteadyMoment) -> Bool {
    now.isWithin(seconds: Self.life, of: askedAt)
  }

  private static func text(_ inputs: Inputs, _ preview: PayoutPreview, _ rate: SafeText) -> String {
    var text = SealedText()
    text.add("account", inputs.account.text)
    text.add("recipient", inputs.recipient?.text)
    text.add("recipient digest", inputs.recipientDigest.text)
    text.add("amount", inputs.amount)
    text.add("previewed", preview.amount)
    text.add("arrives", preview.arrives)
    text.add("fees", preview.totalFees)
    for line in preview.fees {
      text.add("fee", line.label.text)
      text.add("is", line.value.text)
      text.add("note", line.note.text)
    }
    text.add("rate", rate.text)
    text.add("quote", preview.quoteID?.text)
    text.add("until", preview.quoteExpiresAt.map { String($0.milliseconds) })
    return text.whole
  }
}

/// Fields written so that no two lists of fields give the same text: each value with its length.
private struct SealedText {
  private(set) var whole = "kiradeck preview 1\n"

  mutating func add(_ name: String, _ value: String?) {
    guard let value else {
      whole += "\(name) -\n"
      return
    }
    whole += "\(name) \(value.utf8.count):\(value)\n"
  }

  mutating func add(_ name: String, _ amount: Amount?) {
    add(name, amount.map { "\($0.minorUnits)/\($0.currency.digits) \($0.currency.code)" })
  }
}
