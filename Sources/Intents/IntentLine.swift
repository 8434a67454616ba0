package import Kira

/// One intent as a person reads it: what was decided, where it stands, and how that came.
package struct IntentLine: Equatable, Sendable {
  /// One entry of its story; no event in the first, by which it was written down.
  package struct Entry: Equatable, Sendable {
    package var number: Int64
    package var at: Moment
    package var attempt: Int
    package var event: IntentEvent?

    package init(number: Int64, at: Moment, attempt: Int, event: IntentEvent?) {
      self.number = number
      self.at = at
      self.attempt = attempt
      self.event = event
    }
  }

  /// Its first entry in the journal, by which people name it.
  package var number: Int64
  package var intent: Intent
  package var life: IntentLife
  package var story: [Entry]
  /// When it is looked for again without anybody asking.
  package var nextLook: Moment?

  package init(number: Int64, intent: Intent, life: IntentLife, story: [Entry]) {
    self.number = number
    self.intent = intent
    self.life = life
    self.story = story
  }

  package var since: Moment { intent.armedAt.wall }

  /// Whether somebody must look at it before anything else.
  package var needsPerson: Bool { life.isOpen || !life.alarms.isEmpty }

  /// What Kira made of it, once that is known.
  package var made: Identifier<Made>? {
    guard case .accepted(let made) = life.state else { return nil }
    return made
  }

  /// The same where it is a payout.
  package var payout: Identifier<Payout>? {
    intent.call == .payout ? made.map { Identifier($0.text) } : nil
  }

  /// What a person must hear of at once, in sentences.
  package var alarms: [String] { life.alarms.map { $0.sentence(about: intent.call) } }
}

// In words, the same in the dashboard and on the command line.
extension IntentLine {
  /// How it stands, for a column: what is worst first.
  package var words: String {
    if let alarm = alarms.first { return "ALARM: \(alarm)" }
    return switch life.state {
    case .armed: "not sent\(reason)"
    case .sending: "being sent"
    case .unknown: "outcome unknown\(reason)"
    case .accepted: "accepted"
    case .rejected(let reason): "refused: \(reason)"
    case .closed(let reason): "closed: \(reason)"
    }
  }

  /// What it means and what to do, in one sentence.
  package var sentence: String {
    switch life.state {
    case .armed where wantsCode:
      "Nothing was done\(reason). The same again with --code CODE sends the same bytes; or close"
        + " journal entry \(number)."
    case .armed:
      "Nothing was \(life.attempts == 0 ? "sent" : "done")\(reason). It may be sent, or closed:"
        + " journal entry \(number)."
    case .sending: "It is being sent by another process at this moment."
    case .unknown: "Outcome unknown\(reason). \(doubt)"
    case .accepted(let made) where story.contains { $0.event == .existed(made) }:
      "Kira had it already, as \(intent.call.noun) \(made.text); none was made now."
    case .accepted(let made): "Kira took it as \(intent.call.noun) \(made.text)."
    case .rejected(let reason): "Kira refused it: \(reason.text)"
    case .closed(let reason): "Closed by a person: \(reason.text)"
    }
  }

  private var doubt: String {
    guard intent.call.movesMoney else {
      return "It may have been done. 'kiradeck journal resolve \(number) --look' looks for it."
    }
    return "It may have been paid: do not pay it again. "
      + "'kiradeck payout status \(number)' looks for it."
  }

  /// How a reason begins where Kira wanted a one-time code before it does anything.
  package static let codeWanted = "a one-time code is wanted"

  /// Whether it only lacks the code.
  package var wantsCode: Bool {
    guard life.state == .armed, case .notExecuted(let reason)? = story.last?.event else {
      return false
    }
    return reason.text.hasPrefix(Self.codeWanted)
  }

  /// Of the last thing that happened, if it says why.
  private var reason: String {
    switch story.last(where: { $0.event != .seenAbsent })?.event {
    case .notSent(let reason), .notExecuted(let reason), .answerLost(let reason, _):
      ": \(reason.text)"
    case .refused(let reason): ": \(reason.text)"
    default: ""
    }
  }

  /// What a person saw and typed, and by what it is known.
  package var confirmed: [(label: String, value: String)] {
    let facts = intent.payout?.facts ?? intent.recipient?.facts ?? []
    let home = intent.home
    return facts + [
      ("key", intent.key.text),
      ("for", "\(home.stage.word) \(home.client.text) at \(home.host.text)"),
    ]
  }

  /// What a person can do about it on the command line, with what each does.
  package var remedies: [(command: String, purpose: String)] {
    let resolve = "kiradeck journal resolve \(number)"
    return switch life.state {
    case .unknown:
      [
        ("\(resolve) --look", "looks for it now"),
        ("\(resolve) --send-again", sendingAgain),
        ("\(resolve) --close --because TEXT", "says it is over"),
      ]
    case .armed: [("\(resolve) --close --because TEXT", "says it is over")]
    case .accepted(let made): [("kiradeck show \(made.text)", "shows how it stands")]
    case .sending, .rejected, .closed: []
    }
  }

  /// Kira was seen to give the first answer again on the route of recipients, and on no other.
  private var sendingAgain: String {
    intent.call == .recipient
      ? "sends it once more: the same key makes no second one" : "sends it once more"
  }
}

// What a person must know before it is sent again.
extension IntentLine {
  /// Keys are said to be kept for a day; of the last hour nobody can be sure.
  private static let keyLife: Int64 = 23 * 3_600

  /// When bytes of it may have left last, by the clock that can be set.
  package var lastSent: Moment? {
    story.last { entry in
      switch entry.event {
      case .claimed, .sentAgain: true
      default: false
      }
    }?.at
  }

  /// `nil` for seconds that nobody knows.
  package func perils(secondsSinceSent seconds: Int64?) -> [String] {
    let sent = life.attempts == 1 ? "once" : "\(life.attempts) times"
    let looked =
      life.looksInVain == 0 ? "never looked for" : "looked for in vain \(life.looksInVain)×"
    return [
      "It was sent \(sent) and \(looked): an empty list proves nothing, for Kira's lists may lag.",
      risk(isFresh: (seconds ?? .max) < Self.keyLife),
    ]
  }

  /// Kira was seen to replay a key on the route of recipients, and on no other.
  private func risk(isFresh: Bool) -> String {
    guard intent.call.movesMoney else {
      return isFresh
        ? "The same key and bytes go out: Kira answers with the one it made, if it made one."
        : "Kira may have forgotten the key by now: then a second one is made, and no money moves."
    }
    return isFresh
      ? "Same key, same bytes: if Kira ignores the key, it is paid a second time."
      : "Kira may have forgotten the key by now: then the same payout is made a second time."
  }
}

extension Intent {
  /// What a person types to have it sent again, so that it is never done by one key.
  package var confirmation: String {
    if let payout { return payout.amount.typed }
    let ending = recipient?.ending.text ?? ""
    return ending.isEmpty ? "again" : ending
  }
}

extension ConfirmedPayout {
  fileprivate var facts: [(label: String, value: String)] {
    [
      ("amount", amount.text), ("arrives", arrives?.text ?? "not said"),
      ("fees", fees?.text ?? "not said"), ("out of", account.text),
      ("to", "\(recipientName.text), \(recipient.text)"),
      ("recipient's digest", recipientDigest.text), ("preview's digest", previewDigest.text),
      ("mark", tag.text),
    ]
  }
}

extension ConfirmedRecipient {
  fileprivate var facts: [(label: String, value: String)] {
    [
      ("name", "\(name.text) (\(kind.rawValue))"), ("rail", rail.text),
      ("account", "ends in \(ending.text)"), ("payable by", owner.text),
    ]
  }
}
