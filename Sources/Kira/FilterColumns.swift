extension Filter {
  /// What of a record is text and can be asked for by itself.
  package enum TextField: String, CaseIterable, Sendable {
    case id, name, email, country, kind, bank, provider, mode, sender, recipient, rail, currency
    /// The reference of a payout, and what a record of any kind is mentioned by.
    case reference = "ref"
    /// The user it belongs to: the id, or as the cache knows them the name and the e-mail.
    case user
    /// The account it belongs to: the id, or the end of the account number.
    case account

    /// Whether the whole must be equal, as of a code, and not only some part of it.
    package var isWhole: Bool {
      switch self {
      case .country, .kind, .mode, .rail, .currency: true
      case .id, .name, .email, .bank, .provider, .sender, .recipient, .reference, .user, .account:
        false
      }
    }
  }

  /// What of a record is a sum of money.
  package enum FigureField: String, CaseIterable, Sendable {
    case amount, net, fees, arrives
  }

  /// What of a record is a point in time.
  package enum TimeField: String, CaseIterable, Sendable {
    case created, changed
  }
}

extension Filter {
  /// Whether a text is as long as ids are, and so one of them whole rather than a part of it.
  package static func isWholeID(_ text: String) -> Bool {
    text.utf8.count >= 32 && text.allSatisfy { $0 == "-" || $0.isASCII && $0.isHexDigit }
  }
}

extension ResourceKind {
  /// The statuses Kira names for this kind, in lower case.
  package var knownStatuses: [String] {
    switch self {
    case .user: User.State.allCases.map(\.rawValue)
    case .account: VirtualAccount.State.allCases.map(\.rawValue)
    case .deposit: Deposit.State.allCases.map(\.rawValue)
    case .payout: Payout.State.allCases.map(\.rawValue)
    case .recipient: []
    }
  }

  /// Several of them, as a person says it.
  package var plural: String {
    switch self {
    case .user: "users"
    case .account: "accounts"
    case .deposit: "deposits"
    case .payout: "payouts"
    case .recipient: "recipients"
    }
  }
}
