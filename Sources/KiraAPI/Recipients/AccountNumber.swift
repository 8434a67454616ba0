package import Kira

/// The number of an account at a bank, of plain letters and digits; it prints as dots.
package struct AccountNumber: Hashable, Sendable, CustomStringConvertible {
  package let number: Sensitive

  package init(
    _ text: String,
    atLeast shortest: Int = 1,
    field: String = "account.account_number"
  ) throws(RequestFault) {
    guard text.utf8.count >= shortest, !text.isEmpty else {
      throw RequestFault(field, "an account number has at least \(max(shortest, 1)) characters")
    }
    guard text.utf8.count <= 64, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw RequestFault(field, "an account number has letters and digits, and no blanks")
    }
    number = Sensitive(text)
  }

  package var description: String { number.masked }

  var text: String { number.revealed().text }
}
