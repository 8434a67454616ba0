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
  package func sentence(about call: MutatingCall) -> String {
    switch self {
    case .duplicate(let one, let other):
      "Two \(call.noun)s exist for one intent, \(one.text) and \(other.text)"
        + (call.movesMoney ? ": call Kira now." : ": use one of them.")
    case .existsAfterAll(let made):
      "\(call.noun.capitalised) \(made.text) exists although this was refused or closed."
    case .foreign(let made):
      "An answer named \(call.noun) \(made.text), which is not what was confirmed."
    }
  }
}

extension IntentEvent {
  /// The beginning of every story.
  package static func words(ofArmingBy author: SafeText) -> String {
    "written down by \(author); nothing was sent yet"
  }

  /// What happened, as a person tells it.
  package func words(attempt: Int, of call: MutatingCall) -> String {
    switch self {
    case .claimed: "attempt \(attempt): being sent"
    case .sentAgain(let person): "attempt \(attempt): sent again, because \(person) said so"
    case .notSent(let reason): "not one byte left: \(reason)"
    case .notExecuted(let reason): "turned away before anything was done: \(reason)"
    case .accepted(let made): "Kira took it as \(call.noun) \(made.text)"
    case .existed(let made): "Kira had it already, as \(call.noun) \(made.text)"
    case .refused(let reason): "Kira refused it: \(reason)"
    case .answerLost(let reason, nil): "nobody knows what became of it: \(reason)"
    case .answerLost(let reason, let foreign?):
      "nobody knows what became of it: \(reason); the answer named \(call.noun) \(foreign.text)"
    case .found(let made): "found in Kira's list as \(call.noun) \(made.text)"
    case .seenAbsent: "looked for, and not in Kira's list, which proves nothing"
    case .seenDiffering(let made):
      "\(call.noun) \(made.text) has our mark and is not what was confirmed"
    case .closed(let person, let reason): "closed by \(person): \(reason)"
    }
  }
}

extension IntentLine.Entry {
  /// What happened, as a person tells it.
  package func words(of intent: Intent) -> String {
    event?.words(attempt: attempt, of: intent.call)
      ?? IntentEvent.words(ofArmingBy: intent.author)
  }
}

extension String {
  /// As a sentence begins.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
