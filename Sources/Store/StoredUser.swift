import Kira

extension User: StoredRecord {
  static let ownColumns = [
    "kind TEXT NOT NULL", "name TEXT NOT NULL", "email TEXT NOT NULL", "country TEXT NOT NULL",
    "verification_status TEXT NOT NULL", "products TEXT",
  ]

  var ownValues: [StoredValue] {
    [
      .text(kind.raw.text), .text(name.text), .text(email.text), .text(country.text),
      .text(verificationStatus.text), .text(orNull: products.map(Self.line)),
    ]
  }

  init(_ shared: SharedColumns, reading row: inout RowReader) {
    self.init(
      id: Identifier(shared.id),
      kind: Status(row.text()),
      name: row.safeText(),
      email: row.safeText(),
      country: row.safeText(),
      status: Status(shared.status),
      verificationStatus: row.safeText(),
      createdAt: shared.createdAt,
      updatedAt: shared.updatedAt,
      products: row.optionalText().map(Self.products)
    )
  }

  var changedAt: Moment? { updatedAt }
  var nameShown: SafeText { name }
  var otherShown: [String] { [email.text, country.text, kind.words] }

  var ownerIDs: [String] { [] }

  func completed(from older: User) -> User {
    var user = self
    if kind.raw.isEmpty { user.kind = older.kind }
    user.name = name.orElse(older.name)
    user.email = email.orElse(older.email)
    user.country = country.orElse(older.country)
    user.verificationStatus = verificationStatus.orElse(older.verificationStatus)
    user.createdAt = createdAt ?? older.createdAt
    user.updatedAt = updatedAt ?? older.updatedAt
    user.products = products ?? older.products
    return user
  }
}

extension User {
  /// Products in one text: safe text holds no control characters, so two of them can separate.
  private static func line(of products: [Product]) -> String {
    products.map { product in
      ([product.code.text, product.isEligible ? "1" : "0"] + product.missing.map(\.text))
        .joined(separator: "\u{1F}")
    }.joined(separator: "\u{1E}")
  }

  private static func products(of line: String) -> [Product] {
    line.split(separator: "\u{1E}").map { product in
      let fields = product.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      return Product(
        code: SafeText(String(fields[0])),
        isEligible: fields.count > 1 && fields[1] == "1",
        missing: fields.dropFirst(2).map { SafeText(String($0)) }
      )
    }
  }
}
