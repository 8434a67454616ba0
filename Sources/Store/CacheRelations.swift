package import Kira

extension Cache {
  /// What hangs together with a resource: its owner first, then what it owns, newest first.
  package func related(to record: Record, limit: Int) throws(StoreError) -> [Seen<Record>] {
    switch record {
    case .user(let user): try relatedToUser(user.id.text, limit)
    case .account(let account):
      try one(.user, account.userID?.text)
        + owned(.deposit, by: "account_id", account.id.text, limit)
        + owned(.payout, by: "account_id", account.id.text, limit)
        + recipients(of: account.userID?.text, limit)
    case .deposit(let deposit): try account(deposit.accountID?.text, owner: nil)
    case .payout(let payout):
      try account(payout.accountID?.text, owner: payout.userID?.text)
        + one(.recipient, payout.recipientID.text)
    case .recipient(let recipient):
      try one(.user, recipient.userID?.text) + alike(recipient, limit)
        + owned(.payout, by: "recipient_id", recipient.id.text, limit)
    }
  }

  private func recipients(of user: String?, _ limit: Int) throws(StoreError) -> [Seen<Record>] {
    guard let user else { return [] }
    return try owned(.recipient, by: "user_id", user, limit)
  }

  /// The others that are in all likelihood the same payee.
  private func alike(_ recipient: Recipient, _ limit: Int) throws(StoreError) -> [Seen<Record>] {
    guard let likeness = recipient.likeness else { return [] }
    return try rows(
      .recipient,
      "WHERE likeness = ? AND likeness IS NOT NULL AND id <> ? LIMIT ?",
      [.text(likeness), .text(recipient.id.text), .integer(limit)]
    )
  }

  private func relatedToUser(_ id: String, _ limit: Int) throws(StoreError) -> [Seen<Record>] {
    let accounts = try owned(.account, by: "user_id", id, limit)
    var deposits: [Seen<Record>] = []
    for account in accounts {
      deposits += try owned(.deposit, by: "account_id", account.value.id, limit)
    }
    deposits.sort { SortKeys($0.value).created > SortKeys($1.value).created }
    return try accounts + deposits.prefix(limit) + owned(.payout, by: "user_id", id, limit)
      + recipients(of: id, limit)
  }

  private func account(_ id: String?, owner: String?) throws(StoreError) -> [Seen<Record>] {
    let account = try one(.account, id)
    var owner = owner
    if owner == nil, case .account(let account)? = account.first?.value {
      owner = account.userID?.text
    }
    return try one(.user, owner) + account
  }

  private func one(_ kind: ResourceKind, _ id: String?) throws(StoreError) -> [Seen<Record>] {
    guard let id, let kept = try kept(kind, id: id) else { return [] }
    return [kept.seen]
  }

  private func owned(
    _ kind: ResourceKind,
    by column: String,
    _ id: String,
    _ limit: Int
  ) throws(StoreError) -> [Seen<Record>] {
    let clauses = "WHERE \(column) = ? ORDER BY created_key DESC, id DESC LIMIT ?"
    return try rows(kind, clauses, [.text(id), .integer(limit)])
  }
}
