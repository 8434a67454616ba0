import Kira

extension Deposit: StoredRecord {
  static let ownColumns = [
    "account_id TEXT", "amount INTEGER", "currency TEXT", "fees INTEGER", "fees_currency TEXT",
    "net INTEGER", "net_currency TEXT", "sender TEXT NOT NULL", "rail TEXT NOT NULL",
  ]

  static let borrowedColumns = [
    """
    (SELECT user.name FROM account JOIN user ON user.id = account.user_id
      WHERE account.id = deposit.account_id) AS owner_name
    """
  ]

  var ownValues: [StoredValue] {
    [.text(orNull: accountID?.text)] + .amount(amount) + .amount(fees) + .amount(net)
      + [.text(sender.text), .text(rail.text)]
  }

  init(_ shared: SharedColumns, reading row: inout RowReader) {
    self.init(
      id: Identifier(shared.id),
      accountID: row.optionalIdentifier(),
      amount: row.optionalAmount(),
      fees: row.optionalAmount(),
      net: row.optionalAmount(),
      sender: row.safeText(),
      rail: row.safeText(),
      status: Status(shared.status),
      createdAt: shared.createdAt,
      updatedAt: shared.updatedAt
    )
    ownerName = SafeText(row.optionalText() ?? "")
  }

  var changedAt: Moment? { updatedAt }
  var nameShown: SafeText { sender }
  var amountShown: Amount? { amount }
  var railShown: SafeText { rail }
  var otherShown: [String] { [] }
  var ownerIDs: [String] { [accountID?.text].compactMap(\.self) }

  func completed(from older: Deposit) -> Deposit {
    var deposit = self
    deposit.accountID = accountID ?? older.accountID
    deposit.amount = amount ?? older.amount
    deposit.fees = fees ?? older.fees
    deposit.net = net ?? older.net
    deposit.sender = sender.orElse(older.sender)
    deposit.rail = rail.orElse(older.rail)
    deposit.createdAt = createdAt ?? older.createdAt
    deposit.updatedAt = updatedAt ?? older.updatedAt
    return deposit
  }
}
