import Kira

extension Payout: StoredRecord {
  static let ownColumns = [
    "user_id TEXT", "account_id TEXT", "recipient_id TEXT NOT NULL",
    "recipient_name TEXT NOT NULL", "amount INTEGER", "currency TEXT", "arrives INTEGER",
    "arrives_currency TEXT", "rail TEXT NOT NULL", "reference TEXT NOT NULL",
  ]

  var ownValues: [StoredValue] {
    [
      .text(orNull: userID?.text), .text(orNull: accountID?.text), .text(recipientID.text),
      .text(recipientName.text),
    ] + .amount(amount) + .amount(arrives) + [.text(rail.text), .text(reference.text)]
  }

  init(_ shared: SharedColumns, reading row: inout RowReader) {
    self.init(
      id: Identifier(shared.id),
      userID: row.optionalIdentifier(),
      accountID: row.optionalIdentifier(),
      recipientID: row.safeText(),
      recipientName: row.safeText(),
      amount: row.optionalAmount(),
      arrives: row.optionalAmount(),
      rail: row.safeText(),
      status: Status(shared.status),
      reference: row.safeText(),
      createdAt: shared.createdAt,
      updatedAt: shared.updatedAt
    )
  }

  var changedAt: Moment? { updatedAt }
  var nameShown: SafeText { recipientName }
  var amountShown: Amount? { amount }
  var railShown: SafeText { rail }
  var otherShown: [String] { [reference.text] + SearchText.figures(arrives) }
  var ownerIDs: [String] {
    [userID?.text, accountID?.text, recipientID.text].compactMap(\.self)
  }

  func completed(from older: Payout) -> Payout {
    var payout = self
    payout.userID = userID ?? older.userID
    payout.accountID = accountID ?? older.accountID
    payout.recipientID = recipientID.orElse(older.recipientID)
    payout.recipientName = recipientName.orElse(older.recipientName)
    payout.amount = amount ?? older.amount
    payout.arrives = arrives ?? older.arrives
    payout.rail = rail.orElse(older.rail)
    payout.reference = reference.orElse(older.reference)
    payout.createdAt = createdAt ?? older.createdAt
    payout.updatedAt = updatedAt ?? older.updatedAt
    return payout
  }
}
