import Forms
import Intents
import Kira
import KiraAPI

/// A recipient that a person confirmed, about to be written down: the same for a command and for
/// the dashboard.
struct RecipientDecision {
  let recipient: NewRecipient
  let home: IntentHome
  /// What was passed over, in the person's words.
  var overrides: [SafeText] = []

  /// Sixteen bytes name the intent, and are drawn once.
  func intent(at clocks: Clocks) -> Intent {
    var system = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &system) }
    let order = RecipientOrder(recipient)
    return Intent(
      key: Identifier(IdempotencyKey(randomBytes: bytes).text),
      call: .recipient,
      path: order.path,
      body: order.body,
      home: home,
      author: Person.name,
      armedAt: clocks,
      title: title,
      recipient: confirmed,
      overrides: overrides
    )
  }

  private var title: SafeText {
    let account = recipient.account.number?.masked ?? "····"
    return SafeText("\(recipient.name.text), \(recipient.account.type) \(account)")
  }

  private var confirmed: ConfirmedRecipient {
    ConfirmedRecipient(
      owner: recipient.user,
      name: SafeText(recipient.name.text),
      rail: SafeText(recipient.account.type),
      kind: recipient.name.kind,
      // A number that is too short to show its end is left to the bytes alone.
      ending: SafeText(recipient.account.number?.ending ?? "")
    )
  }
}

extension RecipientOffer {
  /// What a person reviews, from what they answered and from whom the user is known to pay.
  init(_ recipient: NewRecipient, ownerName: SafeText, known: [Recipient]) {
    self.init(
      recipient: recipient,
      ownerName: ownerName,
      alike: Likeness.all(of: recipient, among: known),
      body: RecipientOrder(recipient).maskedLines,
      ending: RecipientForm.ending(of: recipient)
    )
  }
}
