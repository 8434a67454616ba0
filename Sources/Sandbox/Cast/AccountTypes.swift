/// The kinds of account that a recipient can have, and what each asks for.
struct AccountType: Equatable, Sendable {
  /// What can stand in a field.
  enum Content: Equatable, Sendable {
    case text
    case digits(Int)
    case word([String])
    case longerThan(Int)
    case swiftCode
    /// A line of at most so many characters.
    case line(Int)
    case address
    case country
    case walletAddress
    /// Known to the sandbox are the codes of this list; with an empty one no bank is.
    case bankCode([String])
  }

  /// One field of an account.
  struct Field: Equatable, Sendable {
    let name: String
    let content: Content
    let isRequired: Bool

    static func needs(_ name: String, _ content: Content = .text) -> Field {
      Field(name: name, content: content, isRequired: true)
    }

    static func may(_ name: String, _ content: Content = .text) -> Field {
      Field(name: name, content: content, isRequired: false)
    }
  }

  let name: String
  let fields: [Field]
  /// How money gets there; what is regional goes by a local transfer.
  let rail: Rail
  /// The country whose banks are meant.
  let country: String

  var needsEmail: Bool { ["WIRE", "ACH", "SWIFT"].contains(name) }
  var needsPhone: Bool { name == "SWIFT" }
  var needsAddress: Bool { ["ACH", "WIRE", "SWIFT", "INSTANT_PAY"].contains(name) }

  private init(_ name: String, by rail: Rail = .spei, in country: String = "US", _ fields: [Field])
  {
    self.name = name
    self.rail = rail
    self.country = country
    self.fields = fields
  }

  static func named(_ name: String) -> AccountType? { all.first { $0.name == name } }

  private static let documents = ["id", "dni", "passport", "ein"]

  private static func domestic(bankAddress: Content) -> [Field] {
    [
      .needs("routing_number", .digits(9)), .needs("account_number"),
      .needs("type", .word(["checking", "savings"])), .needs("bank_name"),
      .needs("bank_address", bankAddress), .needs("doc_type", .word(documents)),
      .needs("doc_number"),
    ]
  }

  private static func regional(
    account: Content = .text,
    bankCodes: [String] = [],
    _ documents: Content = .text,
    _ more: Field...
  ) -> [Field] {
    [.needs("account_number", account), .needs("bank_code", .bankCode(bankCodes))] + more + [
      .may("bank_name"), .may("doc_type", documents), .may("doc_number"),
      .may("doc_country_code", .country),
    ]
  }

  static let all = [
    AccountType("ACH", by: .ach, domestic(bankAddress: .line(500))),
    AccountType("INSTANT_PAY", by: .instant, domestic(bankAddress: .line(500))),
    AccountType(
      "WIRE",
      by: .wire,
      domestic(bankAddress: .address) + [.may("swift_code", .swiftCode)]
    ),
    AccountType(
      "SWIFT",
      by: .swift,
      [
        .needs("account_number", .longerThan(3)), .needs("swift_code", .swiftCode),
        .needs("bank_name"), .needs("bank_address", .address),
        .may("doc_type", .word(documents)), .may("doc_number"), .may("doc_country_code", .country),
      ]
    ),
    AccountType(
      "WALLET",
      by: .wallet,
      [
        .needs("token", .word(["USDC", "USDT"])), .needs("address", .walletAddress),
        .needs("network", .word(["solana", "polygon", "tron"])), .may("doc_type"),
        .may("doc_number"),
      ]
    ),
    AccountType(
      "SPEI",
      in: "MX",
      [
        .needs("clabe", .digits(18)), .may("doc_type", .word(["rfc", "curp"])),
        .may("doc_number"),
      ]
    ),
    AccountType(
      "PSE",
      in: "CO",
      regional(bankCodes: colombianBanks, .text, .may("type"))
    ),
    AccountType(
      "ARS",
      in: "AR",
      [
        .needs("account_number"), .needs("bank_code", .bankCode([])), .may("bank_name"),
        .may("doc_type"), .needs("doc_number", .digits(11)), .may("doc_country_code", .country),
      ]
    ),
    AccountType(
      "BRL",
      in: "BR",
      [
        .needs("account_number"),
        .needs(
          "pix_key_type",
          .word(["code_cpf", "code_cnpj", "email", "random_key", "phone_number"])
        ),
        .needs("pix_key"), .needs("city"), .needs("doc_type", .word(["cpf", "cnpj"])),
        .may("doc_number"), .needs("doc_country_code", .country),
      ]
    ),
    AccountType(
      "CLP",
      in: "CL",
      regional(
        .text,
        .needs(
          "type",
          .word(["Cuenta Corriente", "Cuenta Vista", "Cuenta de Ahorro", "Cuenta RUT"])
        )
      )
    ),
    AccountType(
      "CRC",
      in: "CR",
      [
        .needs("account_number", .digits(22)), .needs("bank_name"),
        .needs("doc_type", .word(["ci", "cr", "cj"])), .may("doc_number"),
        .needs("doc_country_code", .country),
      ]
    ),
    AccountType("DOP", in: "DO", regional()),
    AccountType("ECUSD", in: "EC", regional()),
    AccountType("GTQ", in: "GT", regional(bankCodes: ["001"], .word(["dpi"]))),
    AccountType("PAUSD", in: "PA", regional()),
    AccountType("PEN", in: "PE", regional(account: .digits(20))),
    AccountType("PEUSD", in: "PE", regional(account: .digits(20))),
    AccountType("PYG", in: "PY", regional()),
    AccountType("SVUSD", in: "SV", regional(bankCodes: ["001"], .word(["dui"]))),
    AccountType("UYU", in: "UY", regional()),
    AccountType(
      "USD",
      by: .wire,
      [
        .needs("account_number"), .may("routing_number", .digits(9)), .may("type"),
        .needs("bank_name"), .needs("bank_address", .line(500)), .may("doc_type"),
        .may("doc_number"),
      ]
    ),
  ]

  /// Those that the list of banks names, the only one that works.
  private static let colombianBanks = [
    "001", "002", "006", "007", "009", "012", "013", "019", "023", "031", "032", "040", "047",
    "049", "051", "052", "053", "058", "059", "060", "061", "062", "063", "065", "066", "067",
    "069", "070", "071", "121", "283", "289", "291", "292", "303", "370", "507", "551", "558",
    "637", "801", "804", "811",
  ]
}
