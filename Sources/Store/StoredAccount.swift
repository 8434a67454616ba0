import Kira

extension VirtualAccount: StoredRecord {
  static let ownColumns = [
    "user_id TEXT", "bank TEXT NOT NULL", "provider TEXT NOT NULL", "mode TEXT NOT NULL",
    "currency TEXT", "number TEXT", "has_number INTEGER NOT NULL", "routing_number TEXT NOT NULL",
    "destination TEXT NOT NULL",
  ]

  static let borrowedColumns = [
    "(SELECT user.name FROM user WHERE user.id = account.user_id) AS owner_name"
  ]

  var ownValues: [StoredValue] {
    [
      .text(orNull: userID?.text), .text(bank.text), .text(provider.text), .text(mode.raw.text),
      .text(orNull: currency?.code), .text(orNull: numberAtRest),
      .integer(hasRealNumber ? 1 : 0), .text(routingNumber.text), .text(destination.text),
    ]
  }

  init(_ shared: SharedColumns, reading row: inout RowReader) {
    self.init(
      id: Identifier(shared.id),
      userID: row.optionalIdentifier(),
      bank: row.safeText(),
      provider: row.safeText(),
      mode: Status(row.text()),
      status: Status(shared.status),
      currency: row.optionalText().map { Currency($0) },
      accountNumber: row.optionalText().map { Sensitive($0) },
      createdAt: shared.createdAt,
      updatedAt: shared.updatedAt
    )
    _ = row.integer()
    routingNumber = row.safeText()
    destination = row.safeText()
    ownerName = SafeText(row.optionalText() ?? "")
  }

  var changedAt: Moment? { updatedAt }
  var nameShown: SafeText { bank }
  var otherShown: [String] {
    [
      provider.text, mode.words, currency?.code ?? "", numberAtRest ?? "", destination.text,
    ]
  }
  var ownerIDs: [String] { [userID?.text].compactMap(\.self) }

  /// Masking a masked number changes nothing, so lists read the same from the cache; what stands
  /// in place of a number is no secret and must be known again as what it is.
  private var numberAtRest: String? {
    hasRealNumber ? accountNumber?.masked : accountNumber?.revealed().text
  }

  func completed(from older: VirtualAccount) -> VirtualAccount {
    var account = self
    account.userID = userID ?? older.userID
    account.bank = bank.orElse(older.bank)
    account.provider = provider.orElse(older.provider)
    if mode.raw.isEmpty { account.mode = older.mode }
    account.currency = currency ?? older.currency
    account.accountNumber = accountNumber ?? older.accountNumber
    account.routingNumber = routingNumber.orElse(older.routingNumber)
    account.destination = destination.orElse(older.destination)
    account.createdAt = createdAt ?? older.createdAt
    account.updatedAt = updatedAt ?? older.updatedAt
    return account
  }
}
