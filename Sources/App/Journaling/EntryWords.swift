import Intents
import JSONText
import Kira
import Store

extension JournalEntry {
  /// What happened, as a person tells it.
  func words(of intent: Intent) -> String {
    switch happening {
    case .armed: IntentEvent.words(ofArmingBy: intent.author)
    case .lossAcknowledged(let person, let reason):
      "an earlier journal was lost, says \(person): \(reason)"
    case .event(let event): event.words(attempt: attempt, of: intent.call)
    }
  }

  var json: JSON {
    let told = happening.told
    return .object([
      .init("entry", .number("\(number)")),
      .init("at", .string(MomentText.text(of: at.wall))),
      .init("event", .string(told.name)), .init("attempt", .number("\(attempt)")),
      .init("reason", Self.text(told.reason)), .init("made_id", Self.text(told.payout)),
      .init("person", Self.text(told.person)), .init("process", .string(process.text.text)),
    ])
  }

  static func text(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
}
