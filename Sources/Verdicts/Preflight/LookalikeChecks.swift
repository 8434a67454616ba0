package import Kira

/// Whether this recipient may be taken for another one.
enum LookalikeChecks {
  static func lookalike(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    RecipientChecks.judge(facts) { recipient in
      let skeleton = Skeleton(recipient.name)
      guard let known = facts.knownRecipients, !skeleton.isEmpty else {
        return .unknown("They were not compared with other recipients: check bank and account.")
      }
      let alike = known.filter { other in
        other.id != recipient.id && skeleton.looksLike(Skeleton(other.name))
      }
      if let other = alike.first(where: { recipient.surelyPaysElsewhere(than: $0) }) {
        return .warn(
          "\(told(other)) reads the same and has another account than \(told(recipient)): "
            + "be sure which one is meant."
        )
      }
      if let other = alike.first(where: { recipient.accountLikeness(to: $0) != .same }) {
        return .unknown(
          "\(told(other)) reads the same, and nobody here can tell whether it is the same account: "
            + "compare both numbers."
        )
      }
      return .pass("No other recipient reads the same and has another account.")
    }
  }

  static func otherName(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    RecipientChecks.judge(facts) { recipient in
      let skeleton = Skeleton(recipient.name)
      guard let known = facts.knownRecipients, recipient.account != nil, !skeleton.isEmpty else {
        return .unknown("Their account was not compared with other recipients: check the name.")
      }
      let others = known.filter { other in
        other.id != recipient.id && recipient.accountLikeness(to: other).mayBeSame
          && !other.name.isEmpty && !skeleton.looksLike(Skeleton(other.name))
      }
      guard let other = others.first else {
        return .pass("No other name is known for their account.")
      }
      let isSure = recipient.accountLikeness(to: other) == .same
      return .warn(
        "\(told(other)) has \(isSure ? "the same account" : "what seems the same account"): "
          + "ask whose it is before paying \(recipient.name)."
      )
    }
  }

  static func mixedScript(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    RecipientChecks.judge(facts) { recipient in
      guard !recipient.name.isEmpty else {
        return .unknown("Their name is not told: open the recipient to read it.")
      }
      let scripts = WrittenScripts(of: recipient.name)
      guard !scripts.isPlain else { return .pass("The name is written in one script.") }
      return .warn(
        "The name mixes letters that look alike (\(scripts.names.joined(separator: ", "))): "
          + "go by bank and account, not by the name."
      )
    }
  }

  private static func told(_ recipient: Recipient) -> String {
    let account = recipient.account.map { " \($0.masked)" } ?? ""
    let bank = recipient.bank.isEmpty ? "" : " \(recipient.bank)"
    return "“\(recipient.name)”\(bank)\(account)"
  }
}

extension Recipient {
  /// A wallet with a wanted end is made in minutes, so that the end of one proves nothing.
  fileprivate func surelyPaysElsewhere(than other: Recipient) -> Bool {
    switch accountLikeness(to: other) {
    case .different: true
    case .maybe: rail.text.lowercased() == "wallet"
    case .same, .unknown: false
    }
  }
}

extension Recipient {
  /// Those with whom this one may be mixed up: whoever else is known changes no verdict.
  ///
  /// A review is judged every second, and need not look through everybody each time.
  package func neighbours(among known: [Recipient]) -> [Recipient] {
    let skeleton = Skeleton(name)
    return known.filter { other in
      other.id != id
        && (accountLikeness(to: other).mayBeSame || skeleton.looksLike(Skeleton(other.name)))
    }
  }
}
