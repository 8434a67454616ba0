import Kira

/// Whether what a person read is still what would happen.
enum PreviewChecks {
  /// What was confirmed in time stays so while it is being sent: from then on the life of the
  /// confirmation counts.
  static func age(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let preview = facts.preview else {
      return .unknown("There is no preview: ask for one.")
    }
    if [preview, facts.reviewed].compactMap(\.?.quoteExpiresAt).contains(where: { $0 <= time.wall })
    {
      return .fail("The quote has expired: ask for a new preview.")
    }
    let used = facts.confirmedAt ?? time.steady
    // That both say the same is another check's business.
    guard preview.isFresh(at: used) || facts.reviewed?.isFresh(at: used) == true else {
      return .fail(
        "The preview is not known to be younger than the \(PreviewSeal.life) s that it is good for: "
          + "ask for a new one."
      )
    }
    return .pass("The preview is fresh.")
  }

  static func change(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let preview = facts.preview else {
      return .unknown("There is no preview to compare with: ask for one.")
    }
    guard let account = facts.account, let payee = facts.payee else {
      return .unknown("Account or recipient is not known: the preview cannot be compared.")
    }
    if let changed = changed(since: preview.inputs, facts, account, payee) { return changed }
    if case .recipient = payee, facts.recipientDigest == nil {
      return .unknown("The recipient was not read again: their details may have changed.")
    }
    guard preview.amount == facts.amount else {
      return preview.amount == nil
        ? .unknown("The preview does not repeat the amount: ask for it again.")
        : .fail("The preview is of another amount: ask for a new one.")
    }
    if let reviewed = facts.reviewed, !reviewed.isSame(as: preview) {
      return .fail("Fees, rate or another figure changed since the review: read it again.")
    }
    return .pass("Nothing changed since the preview.")
  }

  private static func changed(
    since inputs: PreviewSeal.Inputs,
    _ facts: PayoutFacts,
    _ account: VirtualAccount,
    _ payee: PayoutFacts.Payee
  ) -> Finding? {
    let again = "since the preview: ask for a new one."
    if inputs.account != account.id { return .fail("The account changed \(again)") }
    if inputs.amount != facts.amount { return .fail("The amount changed \(again)") }
    guard case .recipient(let recipient) = payee else {
      return inputs.recipient == nil ? nil : .fail("The recipient changed \(again)")
    }
    if inputs.recipient != recipient.id { return .fail("The recipient changed \(again)") }
    guard let digest = facts.recipientDigest, digest != inputs.recipientDigest else { return nil }
    return .fail("The recipient's details changed \(again)")
  }

  static func confirmation(_ facts: PayoutFacts, _ time: PreflightTime) -> Finding {
    guard let confirmedAt = facts.confirmedAt else {
      return .unknown("Not confirmed yet: the amount is asked for after the review.")
    }
    guard facts.reviewed != nil else {
      return .fail("What was confirmed is not known: review the payout again.")
    }
    guard time.steady.isWithin(seconds: PreviewSeal.confirmationLife, of: confirmedAt) else {
      return .fail(
        "The confirmation is older than the \(PreviewSeal.confirmationLife) s that it is good for: "
          + "review the payout again."
      )
    }
    return .pass("Confirmed.")
  }
}
