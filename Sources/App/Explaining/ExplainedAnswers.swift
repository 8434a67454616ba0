import Kira
import KiraAPI
import Verdicts

extension Explanation {
  /// A status that was only guessed is not told.
  init(of problem: KiraProblem, showsStatus: Bool = true) {
    self.init(happened: problem.happened, meaning: problem.meaning, advice: problem.advice)
    facts = [
      ("status", showsStatus ? "\(problem.status)" : ""), ("code", problem.code.text),
      ("to tell Kira", problem.supportReference.text),
    ].filter { !$0.1.isEmpty }
    facts += problem.fields.map { complaint in
      (complaint.path.isEmpty ? "said" : complaint.path.text, complaint.message.text)
    }
  }

  /// An event is a hint: what it says is told as what it says, and where to look is told besides.
  init(of event: WebhookEvent, at now: Moment) {
    self.init(
      happened: "event \(event.name)",
      meaning: event.meaning.text,
      advice: "An event is a hint that may come late, twice or forged; Kira's answer is the truth."
    )
    let about: [(String, String?)] = [
      ("user", event.userID?.text), ("account", event.accountID?.text),
      ("deposit", event.depositID?.text), ("payout", event.payoutID?.text),
      ("request", event.requestID?.text),
    ]
    let told: [(String, String?)] = [
      ("event id", event.id?.text),
      ("happened", event.happenedAt.map { "\($0.dateAndTime) UTC, \(Age.text(of: $0, at: now))" }),
      ("status", status(of: event)), ("before", event.previousStatus?.text),
      ("returned", event.returned.map { "\($0.code) \($0.reason)" }),
    ]
    facts = (told + about).compactMap { label, value in value.map { (label, $0) } }
    facts += event.reasons.map { ("reason", $0.text) }
    let id = event.payoutID?.text ?? event.accountID?.text ?? event.userID?.text
    if let id { facts.append(("look", "kiradeck show \(id) --ask")) }
  }

  private func status(of event: WebhookEvent) -> String? {
    event.status.map { status in
      event.statusSource == .impliedByName ? "\(status), which only its name says" : status.text
    }
  }
}
