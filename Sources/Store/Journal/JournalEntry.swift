package import Intents
package import Kira

/// One line of the journal as it stands on disk.
package struct JournalEntry: Equatable, Sendable {
  package enum Happening: Equatable, Sendable {
    /// The intent was written down.
    case armed
    case event(IntentEvent)
    /// An earlier journal is gone, and a person took note of it.
    case lossAcknowledged(by: SafeText, reason: SafeText)
  }

  package var number: Int64
  package var key: Identifier<Intent>
  package var happening: Happening
  package var attempt: Int
  package var at: Clocks
  package var process: ProcessMark
}

extension JournalEntry.Happening {
  /// How it is written: its name, and the three texts that some of them have.

  package var told: (name: String, reason: String, payout: String, person: String) {
    switch self {
    case .armed: ("armed", "", "", "")
    case .lossAcknowledged(let person, let reason):
      ("lossAcknowledged", reason.text, "", person.text)
    case .event(let event): event.columns
    }
  }

  /// `nil` for a name that this version does not know.
  init?(name: String, reason: String, payout: String, person: String) {
    switch name {
    case "armed": self = .armed
    case "lossAcknowledged":
      self = .lossAcknowledged(by: SafeText(person), reason: SafeText(reason))
    default:
      guard
        let event = IntentEvent(name: name, reason: reason, payout: payout, person: person)
      else { return nil }
      self = .event(event)
    }
  }
}

extension IntentEvent {
  fileprivate var columns: (name: String, reason: String, payout: String, person: String) {
    switch self {
    case .claimed: ("claimed", "", "", "")
    case .notSent(let reason): ("notSent", reason.text, "", "")
    case .notExecuted(let reason): ("notExecuted", reason.text, "", "")
    case .accepted(let payout): ("accepted", "", payout.text, "")
    case .existed(let made): ("existed", "", made.text, "")
    case .refused(let reason): ("refused", reason.text, "", "")
    case .answerLost(let reason, let foreign):
      ("answerLost", reason.text, foreign?.text ?? "", "")
    case .found(let payout): ("found", "", payout.text, "")
    case .seenAbsent: ("seenAbsent", "", "", "")
    case .seenDiffering(let payout): ("seenDiffering", "", payout.text, "")
    case .sentAgain(let person): ("sentAgain", "", "", person.text)
    case .closed(let person, let reason): ("closed", reason.text, "", person.text)
    }
  }

  fileprivate init?(name: String, reason: String, payout: String, person: String) {
    let (reason, person) = (SafeText(reason), SafeText(person))
    switch name {
    case "claimed": self = .claimed
    case "notSent": self = .notSent(reason: reason)
    case "notExecuted": self = .notExecuted(reason: reason)
    case "accepted": self = .accepted(Identifier(payout))
    case "existed": self = .existed(Identifier(payout))
    case "refused": self = .refused(reason: reason)
    case "answerLost":
      self = .answerLost(reason: reason, foreign: payout.isEmpty ? nil : Identifier(payout))
    case "found": self = .found(Identifier(payout))
    case "seenAbsent": self = .seenAbsent
    case "seenDiffering": self = .seenDiffering(Identifier(payout))
    case "sentAgain": self = .sentAgain(by: person)
    case "closed": self = .closed(by: person, reason: reason)
    default: return nil
    }
  }
}
