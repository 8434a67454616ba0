import Intents
import JSONText
import Kira
import Store
import Verdicts

/// What a command says about one intent: a few lines for a person, one object for a program.
struct PayoutReport {
  let found: JournaledIntent
  /// What Kira last said of the payout itself, if it was asked.
  var payout: Payout?

  var exitCode: ExitCode {
    switch found.life.state {
    case .accepted: found.life.alarms.isEmpty ? .done : .failed
    case .armed, .rejected, .closed: .failed
    case .sending, .unknown: .outcomeUnknown
    }
  }

  /// The state in one word, as scripts compare it.
  var word: String {
    switch found.life.state {
    case .armed: "armed"
    case .sending: "sending"
    case .unknown: "unknown"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .closed: "closed"
    }
  }

  /// What it means and what to do, in one sentence.
  var sentence: String {
    switch found.life.state {
    case .armed: "Nothing was sent\(reason). It may be sent, or closed: journal entry \(number)."
    case .sending: "It is being sent by another process at this moment."
    case .unknown:
      "Outcome unknown\(reason). It may have been paid: do not pay it again. "
        + "'kiradeck payout status \(number)' looks for it."
    case .accepted(let payout): "Kira took it as payout \(payout.text)."
    case .rejected(let reason): "Kira refused it: \(reason.text)"
    case .closed(let reason): "Closed by a person: \(reason.text)"
    }
  }

  private var number: Int64 { found.number }

  /// Of the last thing that happened, if it says why.
  private var reason: String {
    switch found.story.last(where: { $0.event != .seenAbsent })?.event {
    case .notSent(let reason), .notExecuted(let reason), .answerLost(let reason, _):
      ": \(reason.text)"
    case .refused(let reason): ": \(reason.text)"
    default: ""
    }
  }

  var lines: [String] {
    var lines = ["\(found.intent.title.text): \(word)", sentence]
    if let tag = found.intent.payout?.tag { lines.append("Our mark \(tag.text)") }
    if let payout {
      lines.append("Payout \(payout.id.text) at Kira: \(payout.status.raw.text)")
    }
    return lines + found.life.alarms.map { "ALARM: \($0.sentence)" }
  }

  var json: JSON {
    let id: Identifier<Payout>? = if case .accepted(let id) = found.life.state { id } else { nil }
    return .object([
      .init("state", .string(word)),
      .init("stage", .string(found.intent.home.stage.rawValue)),
      .init("entry", .number("\(number)")),
      .init("idempotency_key", .string(found.intent.key.text)),
      .init("reference", found.intent.payout.map { .string($0.tag.text) } ?? .null),
      .init("amount", found.intent.payout.map { .string($0.amount.typed) } ?? .null),
      .init("currency", found.intent.payout.map { .string($0.amount.currency.code) } ?? .null),
      .init("attempts", .number("\(found.life.attempts)")),
      .init("payout_id", id.map { .string($0.text) } ?? .null),
      .init("kira_status", payout.map { .string($0.status.raw.text) } ?? .null),
      .init("said", .string(sentence)),
      .init("alarms", .array(found.life.alarms.map { .string($0.sentence) })),
    ])
  }
}

extension IntentLife.Alarm {
  /// What a person must hear, in one sentence.
  var sentence: String {
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
