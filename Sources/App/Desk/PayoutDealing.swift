import Deck
import Forms
import Intents
import JSONText
import Kira
import KiraAPI
import Store
import Verdicts

/// One payout from the form to its end: asked about, offered, confirmed, checked once more, sent.
///
/// Whatever the screen believed is checked again here: this is the last place where a payout that
/// is not what a person read can be stopped.
struct PayoutDealing {
  let ticket: FormTicket
  private let wish: PayoutWish
  private var stage: Stage
  /// What became of it, once that is in the journal.
  private var outcome: IntentLife?

  private enum Stage {
    case asking(PayoutQuestioning)
    case offered(OfferedPayout)
    case checking(OfferedPayout, Approval, PayoutQuestioning)
    case sending(OfferedPayout, Approval)
    case over
  }

  /// What a person said, and when.
  struct Approval {
    let consent: Consent
    let at: Now
    let overrides: [SafeText]

    /// What was confirmed is not sent later than this.
    var endsAt: Uptime {
      at.uptime.advanced(byMilliseconds: PreviewSeal.confirmationLife * 1_000)
    }
  }

  init(
    _ wish: PayoutWish,
    for ticket: FormTicket,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) {
    self.wish = wish
    self.ticket = ticket
    stage = .asking(
      PayoutQuestioning(about: wish, .whole, through: correspondence, at: turn.now)
    )
  }

  /// Nothing may be begun beside it, and nobody may end it.
  var isSending: Bool { if case .sending = stage { true } else { false } }

  var isOver: Bool { if case .over = stage { true } else { false } }

  /// The journal tells what became of it.
  var isSettled: Bool { outcome != nil }

  /// What Kira made of it.
  var payout: Identifier<Payout>? {
    guard case .accepted(let made) = outcome?.state else { return nil }
    return Identifier(made.text)
  }

  /// Something is expected within moments.
  var isBusy: Bool {
    switch stage {
    case .asking, .checking, .sending: true
    case .offered(let offered): offered.gate.nextChance != nil && !offered.gate.isOpen
    case .over: false
    }
  }

  var nextChance: Uptime? {
    switch stage {
    case .offered(let offered): offered.gate.nextChance
    case .sending(let offered, _): offered.dispatch?.nextChance
    case .asking, .checking, .over: nil
    }
  }

  mutating func openReview(at now: Uptime) {
    guard case .offered(var offered) = stage else { return }
    offered.gate.shut(at: now)
    stage = .offered(offered)
  }

  mutating func keyPressed(at now: Uptime) {
    guard case .offered(var offered) = stage else { return }
    offered.gate.keyPressed(at: now)
    stage = .offered(offered)
  }

  /// Nobody wants it any more; what was sent is not called back.
  mutating func withdraw(_ turn: DeskTurn) {
    switch stage {
    case .asking(var questions), .checking(_, _, var questions): questions.giveUp()
    case .offered(let offered): offered.dispatch?.withdraw(turn)
    case .sending, .over: return
    }
    stage = .over
  }

  mutating func turn(_ turn: DeskTurn) -> [Event] {
    switch stage {
    case .asking(var questions):
      let outcome = questions.turn(turn)
      stage = .asking(questions)
      return offer(outcome, turn)
    case .offered(var offered):
      let events = offered.gate.turn(at: turn.now.uptime, of: ticket)
      stage = .offered(offered)
      return events
    case .checking(let offered, let approval, var questions):
      let outcome = questions.turn(turn)
      stage = .checking(offered, approval, questions)
      return goOn(offered, approval, outcome, turn)
    case .sending(let offered, let approval): return settle(offered, approval, turn)
    case .over: return []
    }
  }
}

// From questions to an offer.
extension PayoutDealing {
  private mutating func offer(
    _ outcome: PayoutQuestioning.Outcome,
    _ turn: DeskTurn
  ) -> [Event] {
    switch outcome {
    case .pending: return []
    case .failed(let reason): return decline(reason)
    case .told(let background, let lists):
      do throws(Trouble) {
        let offered = try OfferedPayout(wish, background, lists, turn)
        stage = .offered(offered)
        return [.offered(ticket, .payout(offered.offer))]
      } catch {
        return decline(error.words)
      }
    }
  }

  private mutating func decline(_ reason: String) -> [Event] {
    stage = .over
    return [.declined(ticket, reason)]
  }
}

// From what a person said to the request.
extension PayoutDealing {
  /// Takes what a person said on the review; while one is under way a second one is nobody's.
  mutating func execute(_ consent: Consent, _ turn: DeskTurn) -> [Event] {
    guard case .offered(let offered) = stage else {
      return isOver ? [halt(.stale("this was offered no longer"))] : []
    }
    if let objection = offered.objection(to: consent, turn) { return [halt(objection)] }
    guard let correspondence = turn.correspondence else {
      return [halt(.notSent("another process talks with Kira"))]
    }
    if let approval = offered.approval {
      // Written down already, and nothing was done: the same bytes under the same key.
      return send(offered, approval, code: consent.code, through: correspondence, turn)
    }
    let approval = Approval(
      consent: consent,
      at: turn.now,
      overrides: offered.preflight(at: turn).overridable.map {
        SafeText("\($0.check.rawValue): \(consent.reason)")
      }
    )
    let questions = PayoutQuestioning(about: wish, .price, through: correspondence, at: turn.now)
    stage = .checking(offered, approval, questions)
    return []
  }

  /// What changed between the review and the consent sends the person back to the review.
  private mutating func goOn(
    _ offered: OfferedPayout,
    _ approval: Approval,
    _ outcome: PayoutQuestioning.Outcome,
    _ turn: DeskTurn
  ) -> [Event] {
    guard case .told(let background, _) = outcome else {
      guard case .failed(let reason) = outcome else { return [] }
      stage = .offered(offered)
      return [halt(.notSent("it could not be checked once more: \(reason)"))]
    }
    stage = .offered(offered)
    do throws(Trouble) {
      if let change = try offered.change(in: background, approval, turn) { return [halt(change)] }
      guard let correspondence = turn.correspondence else { return [] }
      return try arm(offered, approval, through: correspondence, turn)
    } catch {
      return [halt(.notSent(error.words))]
    }
  }

  private mutating func arm(
    _ offered: OfferedPayout,
    _ approval: Approval,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) throws(Trouble) -> [Event] {
    var offered = offered
    let intent = try offered.decision.intent(at: turn.clocks, overrides: approval.overrides)
    var dispatch = Dispatch(intent)
    do throws(JournalError) {
      try dispatch.arm(turn)
    } catch {
      return [halt(.notSent(error.wordsWithAdvice))]
    }
    offered.use(dispatch, approval)
    let code = approval.consent.code
    return [.underway(ticket, intent.key)]
      + send(offered, approval, code: code, through: correspondence, turn)
  }

  private mutating func send(
    _ offered: OfferedPayout,
    _ approval: Approval,
    code: String,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) -> [Event] {
    var offered = offered
    stage = .offered(offered)
    do throws(Trouble) {
      let isOurs = try offered.send(
        code: try Self.code(code),
        notAfter: approval.endsAt,
        through: correspondence,
        turn
      )
      stage = isOurs ? .sending(offered, approval) : .over
      return isOurs ? [] : [halt(.notSent("it is not to be sent from here any more"))]
    } catch {
      return [halt(.notSent(error.words))]
    }
  }

  private static func code(_ text: String) throws(Trouble) -> ValidationCode? {
    guard !text.isEmpty else { return nil }
    do throws(RequestFault) { return try ValidationCode(text) } catch {
      throw Trouble(.usage, "the code: \(error.reason)")
    }
  }

  private func halt(_ halt: Halt) -> Event { .halted(ticket, halt) }
}

// From the answer to what stands in the journal.
extension PayoutDealing {
  private mutating func settle(
    _ offered: OfferedPayout,
    _ approval: Approval,
    _ turn: DeskTurn
  ) -> [Event] {
    var offered = offered
    let news = offered.settle(turn)
    stage = .sending(offered, approval)
    switch news {
    case .nothing: return []
    case .unwritten(let error):
      let words = "Kira answered, and it cannot be written down. \(error.wordsWithAdvice)"
      return [.noticed(Notice(.trouble, words))]
    case .settled(let life, let answer):
      guard life.state == .armed else {
        stage = .over
        outcome = life
        return []
      }
      // Nothing was done, and while the confirmation holds the same may be sent again.
      let obstacle = offered.obstacle(in: answer)
      stage = .offered(offered)
      return [halt(obstacle)]
    }
  }
}
