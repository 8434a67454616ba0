package import JSONText
import Kira

extension JSON {
  /// The same answer with its last four characters left of whatever is sensitive.
  ///
  /// Quirk.accountNumbersUnmasked: Kira sends them whole where its documents show them masked.
  package var masked: JSON {
    // Most rows of a list have nothing to hide, and a sync reads a great many.
    guard holdsSecrets else { return self }
    return switch self {
    case .array(let items): .array(items.map(\.masked))
    case .object(let members): .object(members.map { $0.with(Self.masked($0)) })
    case .null, .bool, .number, .string: self
    }
  }

  private var holdsSecrets: Bool {
    switch self {
    case .array(let items): items.contains(where: \.holdsSecrets)
    case .object(let members):
      members.contains { Self.hiddenKeys.contains($0.key) || $0.value.holdsSecrets }
    case .null, .bool, .number, .string: false
    }
  }

  private static func masked(_ member: Member) -> JSON {
    guard hiddenKeys.contains(member.key) else { return member.value.masked }
    return secretKeys.contains(member.key)
      ? hidden(member.value) { _ in "····" } : hidden(member.value, maskedNumber)
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

extension JSON {
  private static let secretKeys = Set(secretNames.map { NameKey($0) })
  private static let hiddenKeys = secretKeys.union(sensitiveNames.map { NameKey($0) })
}

/// The last four characters behind dots.
///
/// What stands where no number is yet is a word: it hides nothing, and says something.
func maskedNumber(_ text: String) -> String {
  text.lowercased().hasPrefix("pending") ? text : Sensitive(text).masked
}
