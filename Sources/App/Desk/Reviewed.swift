import Forms
import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store

/// Something that a person reads before it is done, with all that it must still be when it is sent.
protocol Reviewed {
  associatedtype Wish
  associatedtype Questions: Inquest

  /// In which list of the cache it will stand.
  static var kind: ResourceKind { get }
  /// All of its sort, in words.
  static var plural: String { get }

  /// What is asked for an offer.
  static func questions(about wish: Wish, from host: String, at now: Now) -> Questions
  init(_ wish: Wish, _ findings: Questions.Findings, _ turn: DeskTurn) throws(Trouble)

  var offer: Offer { get }
  /// How far the journal went when it was read for the review; `nil` where it was not.
  var seen: Int64? { get }
  /// How long what was read may be consented to; `nil` for what does not grow old.
  var goodUntil: Uptime? { get }

  /// Why what was typed confirms nothing.
  func mismatch(_ consent: Consent) -> Halt?
  /// Why nothing happens on this consent, by what was read for the review.
  func objection(to consent: Consent, _ turn: DeskTurn) -> Halt?
  /// What was passed over, in the person's words.
  func overrides(_ consent: Consent, _ turn: DeskTurn) -> [SafeText]
  /// What is asked once more when a person has consented.
  func lastQuestions(from host: String, at now: Now) -> Questions
  /// What is not any more as the person read it.
  func change(
    in findings: Questions.Findings,
    _ approval: Approval,
    _ turn: DeskTurn
  ) throws(Trouble) -> Halt?
  /// Always the same one, but for what was passed over.
  func intent(at clocks: Clocks, overrides: [SafeText]) throws(Trouble) -> Intent
}

/// What a person said on a review, and when.
struct Approval {
  let consent: Consent
  let at: Now
  let overrides: [SafeText]
  /// How far the journal went when it was weighed.
  let seen: Int64

  /// What was confirmed is not sent later than this, in milliseconds.
  static let life: Int64 = 120_000

  var endsAt: Uptime { at.uptime.advanced(byMilliseconds: Self.life) }
}
