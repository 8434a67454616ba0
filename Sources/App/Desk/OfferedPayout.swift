import Deck
import Forms
import Intents
import JSONText
import Kira
import KiraAPI
import Store
import Verdicts

/// A payout as it stands on a review, with all that it must still be when it is sent.
struct OfferedPayout {
  let decision: PayoutDecision
  let offer: PayoutOffer
  private let finding: PayoutFactFinding
  private let facts: PayoutFacts
  var gate: ReviewGate
  /// There once it was written down.
  private(set) var dispatch: Dispatch?
  private(set) var approval: PayoutDealing.Approval?
  private var wantsCode = false

  init(
    _ wish: PayoutWish,
    _ background: PayoutBackground,
    _ lists: PayoutLists,
    _ turn: DeskTurn
  ) throws(Trouble) {
    let home = turn.books.home
    finding = PayoutFactFinding(
      wish: wish,
      background: background,
      lists: lists,
      past: try Self.past(of: wish, turn),
      stage: home.stage,
      boot: turn.boot
    )
    facts = try finding.facts()
    let seal = try finding.seal()
    decision = PayoutDecision(wish: wish, background: background, home: home, seal: seal)
    let order = try decision.order()
    let preflight = Preflight(of: facts, at: turn.time)
    offer = PayoutOffer(
      wish: wish,
      tag: decision.tag,
      account: background.account,
      recipient: background.recipient,
      preview: background.preview,
      balance: background.balance?.available,
      preflight: preflight,
      askedAt: background.askedAt.moment,
      body: Self.lines(of: order)
    )
    let life = PreviewSeal.life * 1_000
    gate = ReviewGate(endsAt: background.askedAt.uptime.advanced(byMilliseconds: life))
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
extension OfferedPayout {
  /// By what was read for the review, judged now.
  func preflight(at turn: DeskTurn) -> Preflight {
    var facts = facts
    facts.confirmedAt = turn.time.steady
    return Preflight(of: facts, at: turn.time)
  }

  /// Why nothing happens on this consent, before anything is asked once more.
  func objection(to consent: Consent, _ turn: DeskTurn) -> Halt? {
    guard gate.isOpen else { return .stale("the review was not on the screen long enough") }
    guard turn.books.home.stage == .sandbox else {
      return .notSent("payouts of production are locked in this version")
    }
    let amount = offer.wish.amount
    guard Amount(typed: consent.typed, in: amount.currency) == amount else {
      return .notSent("what was typed is not \(amount.typed)")
    }
    guard !gate.isOver(at: turn.now.uptime) else {
      return .stale(
        approval == nil
          ? "the preview is older than the \(PreviewSeal.life) s that it is good for"
          : "it was confirmed more than \(PreviewSeal.confirmationLife) s ago"
      )
    }
    if wantsCode, consent.code.isEmpty { return .wantsCode("a one-time code is wanted") }
    return approval == nil ? objection(preflight(at: turn), to: consent) : nil
  }

  private func objection(_ preflight: Preflight, to consent: Consent) -> Halt? {
    if let stop = preflight.stopping.first {
      return offer.preflight[stop.check].stops ? .notSent(stop.sentence) : .stale(stop.sentence)
    }
    // What nobody was warned of, nobody can have passed over.
    let new = preflight.overridable.first { !offer.preflight[$0.check].asksForOverride }
    if let new { return .stale(new.sentence) }
    guard preflight.needsOverride, consent.reason.allSatisfy(\.isWhitespace) else { return nil }
    return .notSent("nobody said why it is paid in spite of the warnings")
  }

  /// What is not any more as the person read it.
  func change(
    in background: PayoutBackground,
    _ approval: PayoutDealing.Approval,
    _ turn: DeskTurn
  ) throws(Trouble) -> Halt? {
    var finding = finding
    finding.background = background
    finding.past = try Self.past(of: offer.wish, turn)
    var facts = try finding.facts()
    facts.reviewed = decision.seal
    facts.confirmedAt = approval.at.steady(in: turn.boot)
    let preflight = Preflight(of: facts, at: turn.time)
    if let objection = objection(preflight, to: approval.consent) { return objection }
    let named = Set(preflight.overridable.map(\.check))
    return preflight.canSend(overriding: named) ? nil : .stale(preflight[.confirmation].sentence)
  }
}

// On its way.
extension OfferedPayout {
  mutating func use(_ dispatch: Dispatch, _ approval: PayoutDealing.Approval) {
    self.dispatch = dispatch
    self.approval = approval
    gate.prolong(until: approval.endsAt)
  }

  mutating func send(
    code: ValidationCode?,
    notAfter: Uptime,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) throws(Trouble) -> Bool {
    guard var dispatch else { return false }
    defer { self.dispatch = dispatch }
    do throws(JournalError) {
      return try dispatch.send(
        code: code,
        notAfter: notAfter,
        through: correspondence,
        turn
      )
    } catch {
      throw Trouble(.failed, error.wordsWithAdvice)
    }
  }

  mutating func settle(_ turn: DeskTurn) -> Dispatch.News {
    guard var dispatch else { return .nothing }
    defer { self.dispatch = dispatch }
    return dispatch.settle(turn)
  }

  /// Why nothing was done; from then on a wanted code must come with the next consent.
  mutating func obstacle(in answer: Session.Answer) -> Halt {
    guard let intent = dispatch?.intent else { return .notSent("nothing was sent") }
    if let reason = Cashier.wantedCode(in: answer, to: intent) {
      wantsCode = true
      return .wantsCode(reason)
    }
    switch Cashier.event(answer, to: intent, afterDoubt: false) {
    case .notSent(let reason), .notExecuted(let reason): return .notSent(reason.text)
    default: return .notSent("nothing was done")
    }
  }
}
