import Kira
import KiraAPI

// Each field of a new recipient, once, whichever rails ask for it.
extension RecipientForm {
  /// The names by which answers, drafts and options of the command line find them.
  enum Name {
    static let firstName: FieldName = "first-name"
    static let lastName: FieldName = "last-name"
    static let companyName: FieldName = "company-name"
    static let accountNumber: FieldName = "account-number"
    static let routingNumber: FieldName = "routing-number"
    static let accountUse: FieldName = "account-use"
    static let swiftCode: FieldName = "swift-code"
    static let clabe: FieldName = "clabe"
    static let token: FieldName = "token"
    static let network: FieldName = "network"
    static let walletAddress: FieldName = "wallet-address"
    static let bankName: FieldName = "bank-name"
    static let bankLine: FieldName = "bank-address"
    static let email: FieldName = "email"
    static let phone: FieldName = "phone"
    static let document: FieldName = "document"
    static let documentNumber: FieldName = "document-number"
    static let documentCountry: FieldName = "document-country"
    static let mexicanDocument: FieldName = "tax-document"
    static let mexicanNumber: FieldName = "tax-number"
  }

  static let userField = Field(
    user,
    "Paid by",
    hint: "the user who may pay them: name, e-mail or id",
    .record(.user, owner: nil)
  )

  static let railField = Field(
    rail,
    "Rail",
    hint: "how the money travels; it decides what else is asked",
    .choice(Rail.allCases.map { Field.Choice($0.rawValue, $0.words) })
  )

  static let kindField = Field(
    kind,
    "They are",
    hint: "a person or a company",
    .choice([
      Field.Choice(User.Kind.individual.rawValue, "a person"),
      Field.Choice(User.Kind.business.rawValue, "a company"),
    ])
  )

  static let firstName = Field(
    Name.firstName,
    "First name",
    hint: "as their bank has it",
    misfit: line
  )
  static let lastName = Field(
    Name.lastName,
    "Last name",
    hint: "as their bank has it",
    misfit: line
  )
  static let companyName = Field(
    Name.companyName,
    "Company",
    hint: "its legal name, as its bank has it",
    misfit: line
  )

  static let accountNumber = Field(
    Name.accountNumber,
    "Account number",
    hint: "digits, without blanks",
    isSensitive: true,
    misfit: misfitOfAccountNumber
  )

  static func internationalNumber(_ answers: Answers) -> Field {
    let country = countryOfBank(answers)
    return Field(
      Name.accountNumber,
      "Account or IBAN",
      hint: "an IBAN is checked as you type",
      isSensitive: true,
      misfit: { misfitOfInternationalNumber($0, bankIn: country) },
      remark: remarkOnInternationalNumber
    )
  }

  /// As far as it is told: by name, or by the code of the bank.
  private static func countryOfBank(_ answers: Answers) -> String {
    let named = answers[Place.bank.country]
    return (named.isEmpty ? String(answers[Name.swiftCode].dropFirst(4).prefix(2)) : named)
      .uppercased()
  }

  static let routingNumber = Field(
    Name.routingNumber,
    "Routing number",
    hint: "nine digits of the bank, as ABA gives it",
    misfit: misfitOfRoutingNumber
  )

  static let accountUse = Field(
    Name.accountUse,
    "Account is for",
    hint: "checking or savings",
    .choice(AccountUse.allCases.map { Field.Choice($0.rawValue, $0.rawValue) })
  )

  static func swiftCode(isNeeded: Bool) -> Field {
    Field(
      Name.swiftCode,
      "SWIFT code",
      hint: isNeeded ? "BIC of their bank: 8 or 11 characters" : "BIC of their bank, if known",
      isNeeded: isNeeded,
      misfit: misfitOfSwiftCode,
      remark: remarkOnSwiftCode
    )
  }

  static let clabe = Field(
    Name.clabe,
    "CLABE",
    hint: "18 digits",
    isSensitive: true,
    misfit: misfitOfCLABE,
    remark: remarkOnCLABE
  )

  static let token = Field(
    Name.token,
    "Token",
    hint: "what stands for a dollar",
    .choice(Stablecoin.allCases.map { Field.Choice($0.rawValue, $0.rawValue) })
  )

  /// Not every token is on every chain.
  static func network(_ answers: Answers) -> Field {
    let token = Stablecoin(rawValue: answers[Name.token])
    let chains = StablecoinPair.allCases.filter { token == nil || $0.token == token }
      .map(\.network)
    let choices = Chain.allCases.filter(chains.contains).map {
      Field.Choice($0.rawValue, $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst())
    }
    return Field(Name.network, "Network", hint: "the chain it is paid on", .choice(choices))
  }

  static func walletAddress(_ answers: Answers) -> Field {
    let chain = Chain(rawValue: answers[Name.network])
    return Field(
      Name.walletAddress,
      "Wallet address",
      hint: "paste it: one wrong letter and the money is gone",
      isSensitive: true,
      isPublic: true,
      misfit: { misfitOfWallet($0, on: chain) },
      remark: { remarkOnWallet($0, on: chain) }
    )
  }

  static func bankName(isNeeded: Bool) -> Field {
    Field(
      Name.bankName,
      "Bank",
      hint: "its name",
      isNeeded: isNeeded,
      misfit: line
    )
  }

  static let bankLine = Field(
    Name.bankLine,
    "Bank's address",
    hint: "in one line: street, city, state and code, country",
    misfit: { misfitOfLine($0, atMost: 500) }
  )

  static func email(isNeeded: Bool) -> Field {
    Field(
      Name.email,
      "E-mail",
      hint: isNeeded ? "this rail demands it: ana@example.com" : "ana@example.com",
      isNeeded: isNeeded,
      misfit: misfitOfEmail
    )
  }

  static func phone(isNeeded: Bool) -> Field {
    Field(
      Name.phone,
      "Telephone",
      hint: isNeeded ? "this rail demands it: +525512345678" : "+525512345678",
      isNeeded: isNeeded,
      misfit: misfitOfPhone
    )
  }

  /// A social security number is refused for a recipient, and so none can be given.
  static func document(isNeeded: Bool) -> Field {
    let words: KeyValuePairs<PayeeDocument.Kind, String> = [
      .id: "identity card", .dni: "DNI", .passport: "passport", .ein: "EIN of a company",
    ]
    return Field(
      Name.document,
      "Document",
      hint: "by which their bank knows them",
      .choice(words.map { Field.Choice($0.key.rawValue, $0.value) }),
      isNeeded: isNeeded
    )
  }

  static let documentNumber = Field(
    Name.documentNumber,
    "Its number",
    hint: "as it stands on the document",
    isSensitive: true,
    misfit: line
  )

  static let documentCountry = Field(
    Name.documentCountry,
    "Issued by",
    hint: "country of the document, by name or code",
    .country,
    misfit: misfitOfCountry,
    remark: nameOfCountry
  )

  static let mexicanDocument = Field(
    Name.mexicanDocument,
    "Document",
    hint: "nobody demands it for SPEI",
    .choice([Field.Choice("rfc", "RFC, of a taxpayer"), Field.Choice("curp", "CURP, of a person")]),
    isNeeded: false
  )

  static let mexicanNumber = Field(
    Name.mexicanNumber,
    "Its number",
    hint: "as it stands on the document",
    isSensitive: true,
    misfit: line
  )
}
