import Deck
import Forms
import Intents
import Kira
import KiraAPI
import Store

/// One form from its first review to its end: asked about, offered, confirmed, checked once more,
/// sent.
///
/// Whatever the screen believed is checked again here: this is the last place where something that
/// is not what a person read can be stopped.
struct FormDealing<Thing: Reviewed>: Dealing {
  let ticket: FormTicket
  private let wish: Thing.Wish
  private var stage: Stage
  /// What became of it, once that is in the journal.
  private(set) var outcome: IntentLife?

  private typealias Standing = OfferedThing<Thing>

  private enum Stage {
    case asking(Questioning<Thing.Questions>)
    case offered(Standing)
    case checking(Standing, Approval, Questioning<Thing.Questions>)
    case sending(Standing, Approval)
    case over
  }

  init(
    _ wish: Thing.Wish,
    for ticket: FormTicket,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) {
    self.wish = wish
    self.ticket = ticket
    let questions = Thing.questions(about: wish, from: correspondence.host, at: turn.now)
    stage = .asking(Questioning(questions, through: correspondence, at: turn.now))
  }

  var isSending: Bool { if case .sending = stage { true } else { false } }

  var isOver: Bool { if case .over = stage { true } else { false } }

  var made: (kind: ResourceKind, id: String)? {
    guard case .accepted(let made) = outcome?.state else { return nil }
    return (Thing.kind, made.text)
  }

  var isBusy: Bool {
    switch stage {
    case .asking, .checking, .sending: true
    case .offered(let offered): offered.gate.isOpening
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
extension FormDealing {
  private mutating func offer(
    _ outcome: Questioning<Thing.Questions>.Outcome,
    _ turn: DeskTurn
  ) -> [Event] {
    switch outcome {
    case .pending: return []
    case .failed(let reason): return decline(reason)
    case .told(let findings):
      do throws(Trouble) {
        let thing = try Thing(wish, findings, turn)
        stage = .offered(Standing(thing))
        return [.offered(ticket, thing.offer)]
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
extension FormDealing {
  mutating func execute(_ consent: Consent, _ turn: DeskTurn) -> [Event] {
    // While one is under way a second one is nobody's.
    guard case .offered(let offered) = stage else { return [] }
    if let objection = objection(to: consent, offered, turn) { return [halt(objection)] }
    guard let correspondence = turn.correspondence else {
      return [halt(.notSent("another process talks with Kira"))]
    }
    if let approval = offered.approval {
      // Written down already, and nothing was done: the same bytes under the same key.
      return send(offered, approval, code: consent.code, through: correspondence, turn)
    }
    let approval: Approval
    do throws(JournalError) { approval = try self.approval(consent, offered, turn) } catch {
      return [halt(.notSent(error.wordsWithAdvice))]
    }
    let questions = offered.thing.lastQuestions(from: correspondence.host, at: turn.now)
    let asking = Questioning(questions, through: correspondence, at: turn.now)
    stage = .checking(offered, approval, asking)
    return []
  }

  private func approval(
    _ consent: Consent,
    _ offered: Standing,
    _ turn: DeskTurn
  ) throws(JournalError) -> Approval {
    let now = try turn.books.writing(at: turn.now) { cashier throws(JournalError) in
      try cashier.journal.lastNumber()
    }
    return Approval(
      consent: consent,
      at: turn.now,
      overrides: offered.thing.overrides(consent, turn),
      seen: offered.thing.seen ?? now
    )
  }

  private func objection(
    to consent: Consent,
    _ offered: Standing,
    _ turn: DeskTurn
  ) -> Halt? {
    guard offered.gate.isOpen else {
      return .stale("the review was not on the screen long enough")
    }
    guard turn.books.home.stage == .sandbox else {
      return .notSent("\(Thing.plural) of production are locked in this version")
    }
    guard !offered.gate.isOver(at: turn.now.uptime) else {
      return .stale(
        offered.approval == nil
          ? "what was read is too old to go by" : "it was confirmed over two minutes ago"
      )
    }
    if let mismatch = offered.thing.mismatch(consent) { return mismatch }
    if offered.wantsCode, consent.code.isEmpty { return .wantsCode("a one-time code is wanted") }
    // What was written down was judged when it was.
    return offered.approval == nil ? offered.thing.objection(to: consent, turn) : nil
  }

  /// What changed between the review and the consent sends the person back to the review.
  private mutating func goOn(
    _ offered: Standing,
    _ approval: Approval,
    _ outcome: Questioning<Thing.Questions>.Outcome,
    _ turn: DeskTurn
  ) -> [Event] {
    switch outcome {
    case .pending: return []
    case .failed(let reason):
      stage = .offered(offered)
      return [halt(.notSent("it could not be checked once more: \(reason)"))]
    case .told(let findings):
      stage = .offered(offered)
      do throws(Trouble) {
        if let change = try offered.thing.change(in: findings, approval, turn) {
          return [halt(change)]
        }
        return try arm(offered, approval, turn)
      } catch {
        return [halt(.notSent(error.words))]
      }
    }
  }
}

// On its way.
extension FormDealing {
  private mutating func arm(
    _ offered: Standing,
    _ approval: Approval,
    _ turn: DeskTurn
  ) throws(Trouble) -> [Event] {
    guard let correspondence = turn.correspondence else { return [] }
    var offered = offered
    let intent = try offered.thing.intent(at: turn.clocks, overrides: approval.overrides)
    var dispatch = Dispatch(intent)
    do throws(JournalError) { try dispatch.arm(havingSeen: approval.seen, turn) } catch {
      return [halt(.notSent(error.wordsWithAdvice))]
    }
    (offered.dispatch, offered.approval) = (dispatch, approval)
    offered.gate.prolong(until: approval.endsAt)
    let code = approval.consent.code
    return [.underway(ticket, intent.key)]
      + send(offered, approval, code: code, through: correspondence, turn)
  }

  private mutating func send(
    _ offered: Standing,
    _ approval: Approval,
    code: String,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) -> [Event] {
    var offered = offered
    stage = .offered(offered)
    do throws(Trouble) {
      let isOurs = try offered.send(
        code: code,
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

  private mutating func settle(
    _ offered: Standing,
    _ approval: Approval,
    _ turn: DeskTurn
  ) -> [Event] {
    var offered = offered
    let news = offered.dispatch?.settle(turn) ?? .nothing
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

  private func halt(_ halt: Halt) -> Event { .halted(ticket, halt) }
}
