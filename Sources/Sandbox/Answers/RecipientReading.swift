import Kira

/// Reads what is said of a recipient, and gathers what is wrong with it.
///
/// What nobody asks for is dropped without a word.
struct RecipientReading {
  private var inspection: Inspection
  private(set) var complaints: [Complaint] = []

  init(_ tree: JSONTree) { inspection = Inspection(tree) }

  /// The user's id and the rest; `nil` where there are complaints.
  mutating func read() -> (user: String, entry: RecipientEntry)? {
    let user = inspection.text("user_id", or: "Invalid user ID format") { uuidHalves($0) != nil }
    let isBusiness =
      inspection.word("type", among: ["individual", "business"], isRequired: false) == "business"
    let first = inspection.text("first_name", isRequired: !isBusiness)
    let last = inspection.text("last_name", isRequired: !isBusiness)
    let company = inspection.text("company_name", isRequired: isBusiness)
    let type = accountType()
    let contact = contact(for: type)
    let details = type.flatMap { type in account(of: type) }
    let metadata = inspection.tree.given("metadata")
    complaints = inspection.complaints
    guard complaints.isEmpty, let user, let type, let details else { return nil }
    let entry = RecipientEntry(
      isBusiness: isBusiness,
      firstName: first ?? "",
      lastName: last ?? "",
      companyName: company ?? "",
      email: contact.email,
      phone: contact.phone,
      address: contact.address,
      accountType: type,
      details: details,
      metadata: metadata ?? .object([])
    )
    return (user, entry)
  }

  private mutating func accountType() -> AccountType? {
    inspection.object("account") { account in
      guard let type = account.tree["account_type"]?.text.flatMap(AccountType.named) else {
        let list = AccountType.all.map { "'\($0.name)'" }.joined(separator: " | ")
        let words = "Invalid discriminator value. Expected \(list)"
        account.complain("account_type", words, code: "invalid_union_discriminator")
        return nil
      }
      return type
    }
  }

  private mutating func contact(
    for type: AccountType?
  ) -> (email: String?, phone: String?, address: JSONTree?) {
    let email = inspection.text(
      "email",
      isRequired: type?.needsEmail == true,
      or: "Invalid email"
    ) {
      $0.split(separator: "@", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count == 2
    }
    let phone = inspection.text(
      "phone",
      isRequired: type?.needsPhone == true,
      or: "String must contain at most 16 character(s)",
      code: "too_big"
    ) { $0.count <= 16 }
    return (email, phone, address(for: type))
  }

  private mutating func address(for type: AccountType?) -> JSONTree? {
    let given = inspection.tree.given("address")
    guard let type, type.needsAddress else {
      if case .text = given { return given }
      return inspection.object("address", isRequired: false) { $0.streetAddress() }
    }
    if given == nil, type.name == "SWIFT" {
      inspection.complain(
        "address",
        "address is required for SWIFT accounts (structured object with street_name, city, "
          + "state, postal_code, country)"
      )
      return nil
    }
    return inspection.object("address") { $0.streetAddress() }
  }

  private mutating func account(of type: AccountType) -> [JSONTree.Member]? {
    inspection.object("account") { account in
      var details = type.fields.compactMap { field in
        account.detail(field).map { JSONTree.Member(name: field.name, value: $0) }
      }
      // Wherever it was said to be, it is in Mexico.
      if type.name == "SPEI" {
        details.append(JSONTree.Member(name: "doc_country_code", value: .text("MX")))
      }
      return details
    }
  }
}

extension Inspection {
  /// An address in parts; its country has two letters here.
  mutating func streetAddress() -> JSONTree? {
    let parts = ["street_name", "city", "state", "postal_code"].compactMap { name in
      text(name, isRequired: true).map { JSONTree.Member(name: name, value: .text($0)) }
    }
    let country = letters(2, "country", "Country must be a 2-character ISO code", isRequired: true)
    guard let country, parts.count == 4 else { return nil }
    return .object(parts + [JSONTree.Member(name: "country", value: .text(country))])
  }

  private mutating func letters(
    _ count: Int,
    _ name: String,
    _ message: String,
    isRequired: Bool
  ) -> String? {
    guard let text = text(name, isRequired: isRequired) else { return nil }
    guard text.count == count else {
      complain(name, message, code: text.count > count ? "too_big" : "too_small")
      return nil
    }
    return text
  }

  /// One field of an account, as it will be told again.
  mutating func detail(_ field: AccountType.Field) -> JSONTree? {
    switch field.content {
    case .address: return object(field.name, isRequired: field.isRequired) { $0.streetAddress() }
    case .word(let words):
      return word(field.name, among: words, isRequired: field.isRequired).map(JSONTree.text)
    case .country:
      let words = "Document country code must be exactly 2 characters"
      return letters(2, field.name, words, isRequired: field.isRequired).map(JSONTree.text)
    default: return line(field).map(JSONTree.text)
    }
  }

  private mutating func line(_ field: AccountType.Field) -> String? {
    guard let text = text(field.name, isRequired: field.isRequired) else { return nil }
    guard let (message, code) = fault(of: text, as: field) else { return text }
    complain(field.name, message, code: code)
    return nil
  }

  private func fault(
    of text: String,
    as field: AccountType.Field
  ) -> (message: String, code: String)? {
    switch field.content {
    case .digits(let count) where !text.hasDigits(count):
      ("\(field.name) must be exactly \(count) digits", "invalid_string")
    case .longerThan(let count) where text.count <= count:
      ("String must contain at least \(count + 1) character(s)", "too_small")
    case .line(let most) where text.count > most:
      ("String must contain at most \(most) character(s)", "too_big")
    case .swiftCode where text.count != 8 && text.count != 11:
      ("SWIFT code must be 8 or 11 characters", "invalid_string")
    case .walletAddress where tree["network"]?.text == "tron" && !TronAddress.isValid(text):
      (
        "Tron wallet address must start with T and be 34 characters long (base58check encoded)",
        "custom"
      )
    default: text.isEmpty && field.isRequired ? ("Required", "too_small") : nil
    }
  }
}

extension String {
  func hasDigits(_ count: Int) -> Bool {
    utf8.count == count && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
