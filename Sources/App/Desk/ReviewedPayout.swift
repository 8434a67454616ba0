import Forms
import Intents
import JSONText
import Kira
import KiraAPI
import Store
import Verdicts

/// A payout as it stands on a review.
struct ReviewedPayout: Reviewed {
  static let kind = ResourceKind.payout
  static let plural = "payouts"

  private let payout: PayoutOffer
  private let decision: PayoutDecision
  private let finding: PayoutFactFinding
  private let facts: PayoutFacts

  init(
    _ wish: PayoutWish,
    _ findings: PayoutInquest.Findings,
    _ turn: DeskTurn
  ) throws(Trouble) {
    let home = turn.books.home
    let background = findings.background
    finding = PayoutFactFinding(
      wish: wish,
      background: background,
      lists: findings.lists,
      past: try Self.past(of: wish, turn),
      stage: home.stage,
      boot: turn.boot
    )
    facts = try finding.facts()
    let seal = try finding.seal()
    decision = PayoutDecision(wish: wish, background: background, home: home, seal: seal)
    let order = try decision.order()
    payout = PayoutOffer(
      wish: wish,
      tag: decision.tag,
      account: background.account,
      recipient: background.recipient,
      preview: background.preview,
      balance: background.balance?.available,
      preflight: Preflight(of: facts, at: turn.time),
      askedAt: background.askedAt.moment,
      body: Self.lines(of: order)
    )
  }

  var offer: Offer { .payout(payout) }
  var seen: Int64? { finding.past.seen }

  static func questions(
    about wish: PayoutWish,
    from host: String,
    at now: Now
  ) -> PayoutInquest {
    PayoutInquest(wish, .whole, from: host, at: now)
  }

  /// The lists of the review are young enough.
  func lastQuestions(from host: String, at now: Now) -> PayoutInquest {
    PayoutInquest(payout.wish, .price, from: host, at: now)
  }

  var goodUntil: Uptime? {
    finding.background.askedAt.uptime.advanced(byMilliseconds: PreviewSeal.life * 1_000)
  }

  private static func past(
    of wish: PayoutWish,
    _ turn: DeskTurn
  ) throws(Trouble) -> PayoutPast {
    do throws(JournalError) {
      return try turn.books.writing(at: turn.now) { cashier throws(JournalError) in
        try PayoutPast(of: wish, in: cashier.journal, at: turn.now.moment)
      }
    } catch {
      throw Trouble(.failed, error.wordsWithAdvice)
    }
  }

  /// The very bytes, laid out for a person: a member a line.
  private static func lines(of order: PayoutOrder) -> [SafeText] {
    let json = try? JSON(parsing: order.body)
    return json.map { $0.indentedLines.map { SafeText($0) } }
      ?? [SafeText(String(decoding: order.body, as: UTF8.self))]
  }
}

// What stands against sending it.
extension ReviewedPayout {
  func mismatch(_ consent: Consent) -> Halt? {
    let amount = payout.wish.amount
    return Amount(typed: consent.typed, in: amount.currency) == amount
      ? nil : .notSent("what was typed is not \(amount.typed)")
  }

  func objection(to consent: Consent, _ turn: DeskTurn) -> Halt? {
    objection(preflight(at: turn), to: consent)
  }

  func overrides(_ consent: Consent, _ turn: DeskTurn) -> [SafeText] {
    preflight(at: turn).overridable.map { SafeText("\($0.check.rawValue): \(consent.reason)") }
  }

  /// By what was read for the review, judged now.
  private func preflight(at turn: DeskTurn) -> Preflight {
    var facts = facts
    facts.confirmedAt = turn.time.steady
    return Preflight(of: facts, at: turn.time)
  }

  private func objection(_ preflight: Preflight, to consent: Consent) -> Halt? {
    if let stop = preflight.stopping.first {
      return payout.preflight[stop.check].stops ? .notSent(stop.sentence) : .stale(stop.sentence)
    }
    // What nobody was warned of, nobody can have passed over.
    let new = preflight.overridable.first { !payout.preflight[$0.check].asksForOverride }
    if let new { return .stale(new.sentence) }
    guard preflight.needsOverride, consent.reason.allSatisfy(\.isWhitespace) else { return nil }
    return .notSent("nobody said why it is paid in spite of the warnings")
  }

  func change(
    in findings: PayoutInquest.Findings,
    _ approval: Approval,
    _ turn: DeskTurn
  ) throws(Trouble) -> Halt? {
    var finding = finding
    finding.background = findings.background
    finding.past = try Self.past(of: payout.wish, turn)
    var facts = try finding.facts()
    facts.reviewed = decision.seal
    facts.confirmedAt = approval.at.steady(in: turn.boot)
    let preflight = Preflight(of: facts, at: turn.time)
    if let objection = objection(preflight, to: approval.consent) { return objection }
    let named = Set(preflight.overridable.map(\.check))
    return preflight.canSend(overriding: named) ? nil : .stale(preflight[.confirmation].sentence)
  }

  func intent(at clocks: Clocks, overrides: [SafeText]) throws(Trouble) -> Intent {
    try decision.intent(at: clocks, overrides: overrides)
  }
}
