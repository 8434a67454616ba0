import App
import HTTPMessage
import Intents
import Kira
import Store

/// The way between a process and Kira, on which nothing is certain but that nothing is doubled.
extension World {
  private static let deadline: Int64 = 30_000
  private static let connectDeadline: Int64 = 5_000

  /// Puts on the wire whatever may go now, and comes back when more may.
  func pump(_ desk: Desk) {
    let now = clock(desk).uptime
    for (ticket, answer) in desk.session.giveUpWaiting(at: now) {
      take(answer, of: ticket, contradicts: false, on: desk)
    }
    guard desk.isAlive else { return }
    for order in desk.session.orders(at: now) { start(order, on: desk) }
    guard let next = desk.session.nextChance(after: now) else { return }
    let wait = max(1, next.milliseconds(since: now))
    guard self.now + wait < desk.wakesAt else { return }
    desk.wakesAt = self.now + wait
    at(wait, for: desk) { [self] in
      desk.wakesAt = .max
      pump(desk)
    }
  }

  private func start(_ order: Session.Order, on desk: Desk) {
    wireNumber += 1
    let number = wireNumber
    desk.purposes[number] = order.purpose
    let decision = payout(in: order, on: desk)
    if let decision, !mayLeave(decision, on: desk) {
      return takeBack(order, number, decision, desk)
    }
    let fault = drawFault(decision, on: desk)
    if let decision { Oracle(self).look(at: order.request, of: decision, on: desk) }
    guard desk.isAlive else { return }
    let name = decision.map { "payout \($0.name)" } ?? order.request.path
    tell(.wire, "\(desk.name) sends \(number), \(name)\(fault.map { ": \($0.name)" } ?? "")")
    let parcel = Parcel(number: number, order: order, fault: fault, desk: desk)
    carry(parcel)
  }

  /// Asks once more at the last moment; nothing leaves where nobody knows.
  private func mayLeave(_ decision: Decision, on desk: Desk) -> Bool {
    if mutant == .sendBeforeDurable { return true }
    var may = false
    attempt(desk) { () throws(JournalError) in may = try desk.cashier.mayLeave(decision.key) }
    return may
  }

  private func takeBack(_ order: Session.Order, _ number: Int, _ decision: Decision, _ desk: Desk) {
    tally.note(.total, "found before it was sent again")
    tell(.wire, "\(desk.name) does not send \(decision.name) any more")
    let parcel = Parcel(number: number, order: order, fault: nil, desk: desk)
    end(parcel, .unanswered(.unwanted), after: 0)
  }

  /// One request under way.
  struct Parcel {
    let number: Int
    let order: Session.Order
    let fault: WireFault?
    let desk: Desk
  }

  private func payout(in order: Session.Order, on desk: Desk) -> Decision? {
    guard case .request(let ticket) = order.purpose,
      case .sending(let key, let notAfter)? = desk.errands[ticket]
    else { return nil }
    if notAfter < clock(desk).uptime { breach("I10", "a payout leaves after its time") }
    return decision(key)
  }

  private func drawFault(_ decision: Decision?, on desk: Desk) -> WireFault? {
    guard !isEnding else { return nil }
    if now < desk.deniedUntil { return .denied }
    let share = decision == nil ? circumstances.faultyReadings : circumstances.faultyPayouts
    guard dice.percent(share) else { return nil }
    let faults =
      decision == nil
      ? WireFault.ofReadings : dice.percent(15) ? WireFault.ofKeys : WireFault.ofPayouts
    let fault = dice.pick(faults)
    tally.note(.fault, fault.name(isPayout: decision != nil))
    if fault.isLasting { desk.deniedUntil = now + dice.within(2_000...90_000) }
    return fault
  }

  private func carry(_ parcel: Parcel) {
    let way = dice.within(20...800)
    switch parcel.fault?.way {
    case .notSent(let reason):
      let wait = reason == .timedOut ? Self.connectDeadline : dice.within(5...400)
      end(parcel, .unanswered(silence(reason, sent: false)), after: wait)
    case .silent(let reason, let arrival):
      let wait = reason == .timedOut ? Self.deadline : dice.within(1_000...9_000)
      arrive(parcel, arrival, way)
      end(parcel, .unanswered(silence(reason, sent: true)), after: wait)
    case .replaced(let arrival, let make):
      let response = make(&dice)
      arrive(parcel, arrival, way)
      end(parcel, .answered(response), after: way + dice.within(20...800))
    case .altered, .foreignReceipt, nil:
      arrive(parcel, .inTime, way)
    }
  }

  private func silence(_ reason: Silence.Reason, sent: Bool) -> Silence {
    Silence(reason, mayHaveBeenSent: sent, words: reason.rawValue)
  }

  /// The request reaches Kira, unless its process died while it was sending.
  private func arrive(_ parcel: Parcel, _ arrival: WireFault.Arrival, _ way: Int64) {
    switch arrival {
    case .never: return
    case .inTime: break
    case .late:
      let delay = Self.deadline + dice.within(1_000...1_200_000)
      return at(delay) { [self] in reach(parcel, isHeard: false) }
    }
    at(way) { [self] in
      if !parcel.desk.isAlive, dice.percent(50) {
        tell(.wire, "\(parcel.number) was cut off with its process")
        return
      }
      let isHeard =
        switch parcel.fault?.way {
        case .altered, .foreignReceipt, nil: true
        default: false
        }
      reach(parcel, isHeard: isHeard)
    }
  }

  private func reach(_ parcel: Parcel, isHeard: Bool) {
    let order = parcel.order
    var response = kira.answer(order.request, token: order.token, at: now)
    tell(.kira, "Kira answers \(parcel.number) with \(response.status)")
    collectNews()
    let receipt = order.request.method == .post && response.status == 201
    let other = receipts.last { $0.of != decisionKey(order) }?.body
    if receipt { receipts.append((decisionKey(order), response.body)) }
    if isHeard { change(&response, parcel.fault, other) }
    if receipt, isHeard, !response.hasReference {
      decision(Identifier(decisionKey(order)))?.hasLostItsMark = true
    }
    if isHeard { end(parcel, .answered(response), after: dice.within(20...800)) }
  }

  private func decisionKey(_ order: Session.Order) -> String {
    order.request.headers.first { $0.name == "Idempotency-Key" }?.value ?? ""
  }

  private func change(
    _ response: inout HTTPResponse,
    _ fault: WireFault?,
    _ other: [UInt8]?
  ) {
    switch fault?.way {
    case .altered(let alter): alter(&response, &dice)
    case .foreignReceipt where response.status == 201:
      // Where nobody was paid yet, there is none to be mixed up.
      response = other.map { HTTPResponse(status: 201, body: $0) } ?? .said(500, "")
    default: break
    }
  }

  private func end(_ parcel: Parcel, _ outcome: HTTPOutcome, after delay: Int64) {
    let desk = parcel.desk
    at(delay, for: desk) { [self] in
      guard let purpose = desk.purposes.removeValue(forKey: parcel.number) else { return }
      let answers = desk.session.finished(
        purpose,
        outcome,
        at: clock(desk).uptime,
        chance: dice.below(1_000)
      )
      for (ticket, answer) in answers {
        let contradicts = contradicts(parcel, outcome)
        take(answer, of: ticket, contradicts: contradicts, on: desk)
      }
      pump(desk)
    }
  }

  private func contradicts(_ parcel: Parcel, _ outcome: HTTPOutcome) -> Bool {
    guard parcel.fault?.contradicts ?? false, case .answered(let response) = outcome,
      response.status == 201
    else { return false }
    guard case .foreignReceipt? = parcel.fault?.way,
      let decision = decision(Identifier(decisionKey(parcel.order))),
      let receipt = receipts.first(where: { $0.body == response.body })
    else { return true }
    return !isMistakable(receiptOf: receipt.of, for: decision)
  }

  private func take(
    _ answer: Session.Answer,
    of ticket: Session.Ticket,
    contradicts: Bool,
    on desk: Desk
  ) {
    guard desk.isAlive, let errand = desk.errands.removeValue(forKey: ticket) else { return }
    switch errand {
    case .looking(let looking): take(answer, to: looking, on: desk)
    case .sending(let key, _):
      guard let decision = decision(key) else { return }
      settle(decision, answer, contradicts: contradicts, on: desk)
    }
  }
}

extension HTTPResponse {
  fileprivate var hasReference: Bool {
    String(decoding: body, as: UTF8.self).contains(#""reference":"KD-"#)
  }
}
