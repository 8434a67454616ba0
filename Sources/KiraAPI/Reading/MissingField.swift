/// A token such as `associated_persons:identifying_information:back:unless_doc_type:passport`.
package struct MissingField {
  private let name: String
  private let isOfPersons: Bool
  private let condition: [Substring]

  package init(_ token: String) {
    let parts = token.split(separator: ":")
    let end = parts.firstIndex { $0.hasPrefix("unless_") || $0.hasPrefix("when_") } ?? parts.count
    name = parts[..<end].last.map(String.init) ?? token
    isOfPersons = parts.first == "associated_persons" && end > 1
    condition = Array(parts[end...])
  }

  /// What a customer is asked for: `back of the identity document, unless it is a passport`.
  package var words: String {
    var words = Self.names[name] ?? Self.document(name) ?? Self.plain(name)
    if isOfPersons { words += " of each associated person" }
    if let clause { words += ", \(clause)" }
    return words
  }

  private var clause: String? {
    guard let test = condition.first else { return nil }
    let value = condition.dropFirst().map { Self.plain(String($0)) }.joined(separator: " ")
    let isUnless = test.hasPrefix("unless_")
    let field = String(test.dropFirst(isUnless ? 7 : 5))
    let word = isUnless ? "unless" : "when"
    return field == "doc_type"
      ? "\(word) it is a \(value)" : "\(word) \(Self.plain(field)) is \(value)"
  }

  private static func document(_ name: String) -> String? {
    name.hasPrefix("file_") ? "document: \(plain(String(name.dropFirst(5))))" : nil
  }

  static func plain(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

  /// Where the bare name would not tell a customer what is wanted.
  private static let names = [
    "front": "front of the identity document",
    "back": "back of the identity document",
    "selfie": "photo of the person with the identity document",
    "identifying_information": "an identity document",
    "associated_persons": "the people who own or control the business",
    "doing_business_as": "trade name",
    "business_industry": "industry of the business",
    "ssn": "US social security number",
    "ein": "US employer number",
    "document_number": "number of the identity document or tax registration",
    "address_street": "street", "address_city": "city", "address_state": "state or province",
    "address_zip_code": "postal code", "address_country": "country",
    "birth_date": "date of birth",
    "account_purpose": "what the account is for",
    "source_of_funds": "where the money comes from",
    "expected_monthly_volume": "expected amount a month",
    "has_us_bank_account": "whether there is a US bank account",
    "has_denied_bank_account": "whether a bank account was ever denied",
    "pep_status": "whether this is a politically exposed person",
  ]
}
