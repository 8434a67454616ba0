package import Kira

/// The social security number of a person in the USA; it prints as dots.
package struct SocialSecurityNumber: Hashable, Sendable {
  package let number: Sensitive

  package init(_ text: String, field: String = "ssn") throws(RequestFault) {
    try checkNineDigits(text, field, "a social security number has nine digits: 222-22-2222")
    number = Sensitive(text)
  }
}

/// The number under which a business pays taxes in the USA; it prints as dots.
package struct EmployerNumber: Hashable, Sendable {
  package let number: Sensitive

  package init(_ text: String, field: String = "ein") throws(RequestFault) {
    try checkNineDigits(text, field, "an employer number has nine digits: 12-3456789")
    number = Sensitive(text)
  }
}

/// Hyphens may stand between the digits, and are sent as they were written.
private func checkNineDigits(
  _ text: String,
  _ field: String,
  _ reason: String
) throws(RequestFault) {
  let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
  guard digits.count == 9, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
    throw RequestFault(field, reason)
  }
}
