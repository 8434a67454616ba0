extension Record {
  /// What a person may know it by, each with what that is called; its mentions come on top.
  package var handles: [Mention] {
    let handles: [(label: SafeText, text: String?)] =
      switch self {
      case .user(let user):
        [("id", user.id.text), ("name", user.name.text), ("e-mail", user.email.text)]
      case .account(let account):
        [
          ("id", account.id.text), ("account number", account.accountNumber?.masked),
          ("owner's id", account.userID?.text), ("owner", account.ownerName.text),
          ("bank", account.bank.text), ("routing number", account.routingNumber.text),
          ("destination", account.destination.text),
        ]
      case .deposit(let deposit):
        [
          ("id", deposit.id.text), ("sender", deposit.sender.text),
          ("account's id", deposit.accountID?.text), ("owner", deposit.ownerName.text),
        ]
      case .payout(let payout):
        [
          ("id", payout.id.text), ("reference", payout.reference.text),
          ("recipient", payout.recipientName.text), ("recipient's id", payout.recipientID.text),
          ("user's id", payout.userID?.text), ("account's id", payout.accountID?.text),
        ]
      case .recipient(let recipient):
        [
          ("id", recipient.id.text), ("name", recipient.name.text),
          ("e-mail", recipient.email.text), ("account", recipient.account?.masked),
          ("bank", recipient.bank.text), ("user's id", recipient.userID?.text),
          ("user", recipient.ownerName.text),
        ]
      }
    return handles.compactMap { label, text in
      text.flatMap { $0.isEmpty ? nil : Mention(label, SafeText($0)) }
    }
  }

  /// The sums of it, each with what it is called.
  package var sums: [(label: SafeText, amount: Amount)] {
    let sums: [(label: SafeText, amount: Amount?)] =
      switch self {
      case .user, .account, .recipient: []
      case .deposit(let deposit):
        [("amount", deposit.amount), ("credited", deposit.net), ("fees", deposit.fees)]
      case .payout(let payout): [("amount", payout.amount), ("arrives", payout.arrives)]
      }
    return sums.compactMap { label, amount in amount.map { (label, $0) } }
  }
}
