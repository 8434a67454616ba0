import JSONText
import Kira

extension JSON {
  /// The same answer with its last four characters left of whatever is sensitive.
  ///
  /// Quirk.accountNumbersUnmasked: Kira sends them whole where its documents show them masked.
  var masked: JSON {
    switch self {
    case .array(let items): .array(items.map(\.masked))
    case .object(let members):
      .object(members.map { Member($0.name, Self.masked($0.value, named: $0.name)) })
    case .null, .bool, .number, .string: self
    }
  }

  private static func masked(_ value: JSON, named name: String) -> JSON {
    if secretNames.contains(where: { isSameName($0, name) }) {
      return hidden(value) { _ in "····" }
    }
    guard sensitiveNames.contains(where: { isSameName($0, name) }) else { return value.masked }
    return hidden(value, maskedNumber)
  }

  /// Hides every text and number inside, however deep: a list of numbers is as sensitive as one.
  static func hidden(_ value: JSON, _ mask: (String) -> String) -> JSON {
    switch value {
    case .string(let text) where text.isEmpty: value
    case .string(let text), .number(let text): .string(mask(text))
    case .array(let items): .array(items.map { hidden($0, mask) })
    case .object, .null, .bool: value.masked
    }
  }

  /// Account numbers, tax and identity numbers, wallets and addresses.
  static let sensitiveNames = [
    "account_number", "bank_account_number", "iban", "clabe", "pix_key", "cbu", "ssn", "ein",
    "itin", "tin", "tax_id", "number", "document_number", "doc_number", "birth_date", "address",
    "address_street", "street_line_1", "street_line_2", "street_name", "beneficiary_address",
    "answer_value",
  ]

  /// Links that let their reader in, and what stands in their place elsewhere.
  static let secretNames = [
    "verification_link", "verification_url", "provider_link", "liveness_link", "url",
    "explorer_url", "file",
    "session_id", "access_token", "secret", "password",
  ]
}

/// The last four characters behind dots.
///
/// What stands where no number is yet is a word: it hides nothing, and says something.
func maskedNumber(_ text: String) -> String {
  text.lowercased().hasPrefix("pending") ? text : Sensitive(text).masked
}
