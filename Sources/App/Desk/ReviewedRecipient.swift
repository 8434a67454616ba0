import Forms
import Intents
import Kira
import KiraAPI

/// A new recipient as it stands on a review.
struct ReviewedRecipient: Reviewed {
  static let kind = ResourceKind.recipient
  static let plural = "new recipients"

  private let recipient: RecipientOffer
  private let home: IntentHome

  init(
    _ wish: NewRecipient,
    _ findings: RecipientInquest.Findings,
    _ turn: DeskTurn
  ) throws(Trouble) {
    recipient = RecipientOffer(wish, ownerName: findings.ownerName, known: findings.known)
    home = turn.books.home
    guard !recipient.ending.isEmpty else {
      throw Trouble(.failed, "this kind of account has no end that could be typed")
    }
  }

  static func questions(
    about wish: NewRecipient,
    from host: String,
    at now: Now
  ) -> RecipientInquest {
    RecipientInquest(wish, from: host)
  }

  func lastQuestions(from host: String, at now: Now) -> RecipientInquest {
    RecipientInquest(recipient.recipient, from: host)
  }

  var offer: Offer { .recipient(recipient) }
  var goodUntil: Uptime? { nil }
  var seen: Int64? { nil }

  func mismatch(_ consent: Consent) -> Halt? {
    consent.typed == recipient.ending
      ? nil : .notSent("what was typed is not the end of the account")
  }

  func objection(to consent: Consent, _ turn: DeskTurn) -> Halt? {
    guard !recipient.alike.isEmpty, consent.reason.allSatisfy(\.isWhitespace) else { return nil }
    return .notSent("nobody said why they are created beside those who are like them")
  }

  func overrides(_ consent: Consent, _ turn: DeskTurn) -> [SafeText] {
    recipient.alike.isEmpty ? [] : [SafeText("alike: \(consent.reason)")]
  }

  /// Somebody who is like them and was not on the review.
  func change(
    in findings: RecipientInquest.Findings,
    _ approval: Approval,
    _ turn: DeskTurn
  ) throws(Trouble) -> Halt? {
    let known = Set(recipient.alike.map(\.recipient.id))
    let now = RecipientOffer.Likeness.all(of: recipient.recipient, among: findings.known)
    return now.first { !known.contains($0.recipient.id) }.map { new in
      .stale("\(new.recipient.name.text) \(new.words).")
    }
  }

  func intent(at clocks: Clocks, overrides: [SafeText]) throws(Trouble) -> Intent {
    RecipientDecision(recipient: recipient.recipient, home: home, overrides: overrides)
      .intent(at: clocks)
  }
}
