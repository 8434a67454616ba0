import JSONText

/// What a bank asks besides; a question without an answer is sent without one, and counts as no.
package struct AdditionalAnswers: Equatable, Sendable {
  package var hasUSBankAccount: YesNo?
  package var hasDeniedBankAccount: YesNo?
  /// Questions of other products, by Kira's names for them.
  package var others: [String: YesNo]

  package init(
    hasUSBankAccount: YesNo? = nil,
    hasDeniedBankAccount: YesNo? = nil,
    others: [String: YesNo] = [:]
  ) {
    self.hasUSBankAccount = hasUSBankAccount
    self.hasDeniedBankAccount = hasDeniedBankAccount
    self.others = others
  }

  var body: JSON? {
    let known = JSON.sending([
      "has_us_bank_account": .word(hasUSBankAccount),
      "has_denied_bank_account": .word(hasDeniedBankAccount),
    ])
    return JSON.joining(known, .texts(others.mapValues(\.rawValue))).unlessEmpty
  }
}

extension JSON {
  /// An object of texts, in the order of its names, so that the same content is the same bytes.
  static func texts(_ texts: [String: String]) -> JSON {
    .object(texts.sorted { $0.key < $1.key }.map { Member($0.key, .string($0.value)) })
  }
}
