import Kira

/// Whether the payout has the form that its rail asks for.
enum FormChecks {
  /// Rails that are known to pay out of a dollar account.
  private static let railsFromFiat: Set<String> = [
    "wire", "ach", "swift", "instant_pay", "fednow", "spei", "wallet",
  ]

  static func rail(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let account = facts.account else {
      return .unknown("The account was not read, so that its rails are not known: read it again.")
    }
    if let currency = account.currency, currency != facts.amount.currency {
      return .fail(
        "The account holds \(currency.code) and the payout is in \(facts.amount.currency.code): "
          + "write the amount in \(currency.code)."
      )
    }
    switch (account.mode.state, facts.payee) {
    case (_, nil):
      return .unknown("Nobody is chosen who would be paid: choose a recipient.")
    case (nil, _):
      return .unknown("Nobody here knows what an account of mode “\(account.mode.raw)” can pay.")
    case (.crypto, .recipient):
      return .fail("A crypto account pays to a wallet by instructions: take a fiat account.")
    case (.fiat, .instructions):
      return .fail("A fiat account pays to a recipient: choose one, or take a crypto account.")
    case (.crypto, .instructions):
      return .pass("A crypto account pays to a wallet by instructions.")
    case (.fiat, .recipient(let recipient)): return rail(of: recipient, account, facts)
    }
  }

  private static func rail(
    of recipient: Recipient,
    _ account: VirtualAccount,
    _ facts: PayoutFacts
  ) -> Finding {
    let rail = recipient.rail.text.lowercased()
    guard !rail.isEmpty else {
      return .unknown("The recipient's rail is not told: open the recipient to read it.")
    }
    if let open = facts.outboundRails {
      return open.contains { $0.text.lowercased() == rail }
        ? .pass("\(rail.uppercased()) is open on this account.")
        : .fail(
          "\(rail.uppercased()) is not open on this account: choose another recipient or account."
        )
    }
    guard railsFromFiat.contains(rail) else {
      return .unknown("Nobody here knows whether this account pays by \(rail.uppercased()).")
    }
    guard account.currency != nil else {
      return .unknown("The account's currency is not told: open the account to read it.")
    }
    return .pass("\(rail.uppercased()) is a rail of this account's kind.")
  }

  static func memo(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    let isWritten = facts.memo.map { !$0.text.allSatisfy(\.isWhitespace) }
    if isWritten == true { return .pass("A memo is written.") }
    guard let account = facts.account, let payee = facts.payee else {
      return .unknown("Account or recipient is not known, and so not whether a memo is needed.")
    }
    guard case .recipient(let recipient) = payee else { return .pass("No memo is asked for.") }
    let rail = recipient.rail
    let banks = [account.bank, account.provider].filter { !$0.isEmpty }
    if banks.contains(where: { MemoOnWires.isWanted(by: rail, at: $0) }) {
      return isWritten == nil
        ? .unknown("A wire from this bank needs a memo, and it is not known whether there is one.")
        : .fail("A wire from this bank is refused without a memo: write one.")
    }
    return rail.isEmpty || banks.isEmpty && rail.text.lowercased() == "wire"
      ? .unknown("Rail or bank is not told; a wire from some banks needs a memo: write one.")
      : .pass("No memo is asked for.")
  }

  /// How many documents a payout may carry.
  private static let mostDocuments = 2

  static func documents(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    if let count = facts.documents, count > mostDocuments {
      return .fail("\(count) documents are too many: at most two are taken.")
    }
    guard facts.payee != nil else {
      return .unknown("Nobody is chosen who would be paid, so what papers it needs is not known.")
    }
    guard facts.isPaidFromChain else { return .pass("No document is asked for.") }
    guard let count = facts.documents else {
      return .unknown("A crypto payout needs a document, and nobody knows whether there is one.")
    }
    return count > 0
      ? .pass("There is a document.")
      : .fail("A crypto payout is refused without a document: add an invoice or another paper.")
  }
}
