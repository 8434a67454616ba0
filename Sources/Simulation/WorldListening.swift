import Digest
import Intents
import Kira
import KiraAPI
import Store

/// Listening for events: whatever one says, it may only make a process look.
extension World {
  func receive(_ delivery: Delivery) {
    let machine = machines[0]
    let awake = machine.desks.compactMap { $0 }.first { $0.isAlive && $0.suspendedUntil <= now }
    guard let desk = awake else { return tally.note(.fault, EventFault.unheard.rawValue) }
    let isTaken = isSigned(delivery)
    if isTaken != delivery.isGenuine {
      breach("I6", isTaken ? "a forged event was taken" : "an event of Kira's was refused")
    }
    guard isTaken else { return tell(.post, "\(desk.name) refuses a forged event") }
    // Nobody says that it was taken before that is on disk; Kira tries once, and looking finds it.
    guard !machine.disk.isFull else {
      return tally.note(.fault, EventFault.storeFailed.rawValue)
    }
    guard let event = try? WebhookEvent(parsing: delivery.body) else {
      return tell(.post, "\(desk.name) cannot read an event")
    }
    let isNew = event.id.map { machine.heard.insert($0.text).inserted } ?? true
    guard isNew else { return tell(.post, "\(desk.name) knows that event") }
    tell(.post, "\(desk.name) hears \(event.name)")
    look(because: event, on: desk)
  }

  private func isSigned(_ delivery: Delivery) -> Bool {
    guard let signature = try? WebhookSignature(header: delivery.signature),
      let crypto = try? Crypto()
    else { return false }
    return signature.signs(delivery.body, withAnyOf: [kira.webhookSecret], by: crypto)
  }

  /// Only about a payout that no intent here is known to have made, and only for what was sent and
  /// is not known to be settled.
  private func look(because event: WebhookEvent, on desk: Desk) {
    guard let payout = event.payoutID else { return }
    var sent: [JournaledIntent] = []
    attempt(desk) { () throws(JournalError) in
      guard try desk.journal.maker(of: Identifier(payout)) == nil else { return }
      sent = try desk.journal.unfinished().filter { $0.life.attempts > 0 }
    }
    for found in sent where desk.isAlive {
      if found.life.state == .sending { tally.note(.fault, EventFault.early.rawValue) }
      begin(found.intent, on: desk)
    }
  }
}

extension Crypto: WebhookSignature.Codes {}
