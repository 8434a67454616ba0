import Intents
import JSONText
import Kira
import Store

extension JournalEntry {
  /// What happened, as a person tells it.
  func words(by author: SafeText) -> String {
    switch happening {
    case .armed: "written down by \(author); nothing was sent yet"
    case .lossAcknowledged(let person, let reason):
      "an earlier journal was lost, says \(person): \(reason)"
    case .event(let event): event.words(attempt: attempt)
    }
  }

  var json: JSON {
    let told = happening.told
    return .object([
      .init("entry", .number("\(number)")),
      .init("at", .string(MomentText.text(of: at.wall))),
      .init("event", .string(told.name)), .init("attempt", .number("\(attempt)")),
      .init("reason", Self.text(told.reason)), .init("payout_id", Self.text(told.payout)),
      .init("person", Self.text(told.person)), .init("process", .string(process.text.text)),
    ])
  }

  static func text(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
}

extension IntentEvent {
  fileprivate func words(attempt: Int) -> String {
    switch self {
    case .claimed: "attempt \(attempt): being sent"
    case .sentAgain(let person): "attempt \(attempt): sent again, because \(person) said so"
    case .notSent(let reason): "not one byte left: \(reason)"
    case .notExecuted(let reason): "turned away before anything was done: \(reason)"
    case .accepted(let payout): "Kira took it as payout \(payout.text)"
    case .refused(let reason): "Kira refused it: \(reason)"
    case .answerLost(let reason, nil): "nobody knows what became of it: \(reason)"
    case .answerLost(let reason, let foreign?):
      "nobody knows what became of it: \(reason); the answer named payout \(foreign.text)"
    case .found(let payout): "found in Kira's list as payout \(payout.text)"
    case .seenAbsent: "looked for, and not in Kira's list, which proves nothing"
    case .seenDiffering(let payout):
      "payout \(payout.text) has our mark and is not what was confirmed"
    case .closed(let person, let reason): "closed by \(person): \(reason)"
    }
  }
}
