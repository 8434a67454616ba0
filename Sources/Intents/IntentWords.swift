package import Kira

extension IntentLife.State {
  /// In one word, as scripts compare it.
  package var word: String {
    switch self {
    case .armed: "armed"
    case .sending: "sending"
    case .unknown: "unknown"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .closed: "closed"
    }
  }
}

extension IntentLife.Alarm {
  /// What a person must hear, in one sentence.
  package var sentence: String {
    switch self {
    case .duplicate(let one, let other):
      "Two payouts exist for one intent, \(one.text) and \(other.text): call Kira now."
    case .existsAfterAll(let payout):
      "Payout \(payout.text) exists although this was refused or closed."
    case .foreign(let payout):
      "An answer named payout \(payout.text), which is not what was confirmed."
    }
  }
}

extension IntentEvent {
  /// The beginning of every story.
  package static func words(ofArmingBy author: SafeText) -> String {
    "written down by \(author); nothing was sent yet"
  }

  /// What happened, as a person tells it.
  package func words(attempt: Int) -> String {
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

extension IntentLine.Entry {
  /// What happened, as a person tells it.
  package func words(by author: SafeText) -> String {
    event?.words(attempt: attempt) ?? IntentEvent.words(ofArmingBy: author)
  }
}
