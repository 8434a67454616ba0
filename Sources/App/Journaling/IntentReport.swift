import Intents
import JSONText
import Kira
import Store
import Verdicts

/// What a command says about one intent: a few lines for a person, one object for a program.
struct IntentReport {
  let found: JournaledIntent
  /// What Kira last said of the payout itself, if it was asked.
  var payout: Payout?

  var exitCode: ExitCode {
    switch found.life.state {
    // A script that takes an alarm for a failure would send it anew.
    case .accepted: found.life.alarms.isEmpty ? .done : .outcomeUnknown
    case .armed where found.line.wantsCode: .confirmationNeeded
    case .armed, .rejected, .closed: .failed
    case .sending, .unknown: .outcomeUnknown
    }
  }

  /// The state in one word, as scripts compare it.
  var word: String { found.life.state.word }

  /// What it means and what to do, in one sentence.
  var sentence: String { found.line.sentence }

  private var number: Int64 { found.number }

  var lines: [String] {
    var lines = ["\(found.intent.title.text): \(word)", sentence]
    if let tag = found.intent.payout?.tag { lines.append("Our mark \(tag.text)") }
    if let payout {
      lines.append("Payout \(payout.id.text) at Kira: \(payout.status.raw.text)")
    }
    return lines + found.line.alarms.map { "ALARM: \($0)" }
  }

  var json: JSON {
    let members: [JSON.Member] = [
      .init("state", .string(word)),
      .init("stage", .string(found.intent.home.stage.rawValue)),
      .init("entry", .number("\(number)")),
      .init("idempotency_key", .string(found.intent.key.text)),
      .init("attempts", .number("\(found.life.attempts)")),
    ]
    return .object(
      members + subject + [
        .init("said", .string(sentence)),
        .init("alarms", .array(found.line.alarms.map { .string($0) })),
      ]
    )
  }

  /// What it is about, and what Kira made of it.
  private var subject: [JSON.Member] {
    guard found.intent.call == .recipient else { return money }
    let recipient = found.intent.recipient
    return [
      .init("user_id", recipient.map { .string($0.owner.text) } ?? .null),
      .init("rail", recipient.map { .string($0.rail.text) } ?? .null),
      .init("account_ending", recipient.map { .string($0.ending.text) } ?? .null),
      .init("recipient_id", found.line.made.map { .string($0.text) } ?? .null),
    ]
  }

  private var money: [JSON.Member] {
    let confirmed = found.intent.payout
    return [
      .init("reference", confirmed.map { .string($0.tag.text) } ?? .null),
      .init("amount", confirmed.map { .string($0.amount.typed) } ?? .null),
      .init("currency", confirmed.map { .string($0.amount.currency.code) } ?? .null),
      .init("payout_id", found.line.payout.map { .string($0.text) } ?? .null),
      .init("kira_status", payout.map { .string($0.status.raw.text) } ?? .null),
    ]
  }
}
