import Kira

extension Recipient: StoredRecord {
  static let ownColumns = [
    "user_id TEXT", "kind TEXT NOT NULL", "name TEXT NOT NULL", "email TEXT NOT NULL",
    "rail TEXT NOT NULL", "bank TEXT NOT NULL", "account TEXT", "address TEXT",
    "bank_address TEXT", "likeness TEXT",
  ]

  /// Whoever looks like many others looks like a hundred: a row may not cost a walk through them.
  static let borrowedColumns = [
    "(SELECT user.name FROM user WHERE user.id = recipient.user_id) AS owner_name",
    """
    (SELECT count(*) FROM (SELECT 1 FROM recipient AS other
      WHERE other.likeness = recipient.likeness AND other.likeness IS NOT NULL LIMIT 101))
      AS alike
    """,
  ]

  var ownValues: [StoredValue] {
    [
      .text(orNull: userID?.text), .text(kind.raw.text), .text(name.text), .text(email.text),
      .text(rail.text), .text(bank.text), .text(orNull: account?.masked),
      .text(orNull: address?.masked), .text(orNull: bankAddress?.masked),
      .text(orNull: likeness),
    ]
  }

  init(_ shared: SharedColumns, reading row: inout RowReader) {
    self.init(
      id: Identifier(shared.id),
      userID: row.optionalIdentifier(),
      kind: Status(row.text()),
      name: row.safeText(),
      email: row.safeText(),
      rail: row.safeText(),
      bank: row.safeText(),
      account: row.optionalText().map { Sensitive($0) },
      address: row.optionalText().map { Sensitive($0) },
      bankAddress: row.optionalText().map { Sensitive($0) },
      createdAt: shared.createdAt,
      updatedAt: shared.updatedAt
    )
    _ = row.optionalText()
    ownerName = SafeText(row.optionalText() ?? "")
    alike = max(0, Int(row.integer()) - 1)
  }

  var changedAt: Moment? { updatedAt }
  var nameShown: SafeText { name }
  var railShown: SafeText { rail }
  var otherShown: [String] {
    [email.text, kind.words, bank.text, account?.masked ?? ""]
  }
  var ownerIDs: [String] { [userID?.text].compactMap(\.self) }

  func completed(from older: Recipient) -> Recipient {
    var recipient = self
    recipient.userID = userID ?? older.userID
    if kind.raw.isEmpty { recipient.kind = older.kind }
    recipient.name = name.orElse(older.name)
    recipient.email = email.orElse(older.email)
    recipient.rail = rail.orElse(older.rail)
    recipient.bank = bank.orElse(older.bank)
    recipient.account = account ?? older.account
    recipient.address = address ?? older.address
    recipient.bankAddress = bankAddress ?? older.bankAddress
    recipient.createdAt = createdAt ?? older.createdAt
    recipient.updatedAt = updatedAt ?? older.updatedAt
    return recipient
  }
}
