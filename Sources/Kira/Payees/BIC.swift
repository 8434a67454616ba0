/// The code of a bank in the SWIFT network, of eight or eleven characters.
package struct BIC: Hashable, Sendable {
  package let text: String

  package init(_ text: String) throws(Misfit) {
    let code = text.uppercased()
    guard code.utf8.count == 8 || code.utf8.count == 11 else {
      throw Misfit("a SWIFT code has 8 or 11 characters")
    }
    let rest = code.dropFirst(6).utf8
    guard code.prefix(6).isAllCapitals,
      rest.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) })
    else {
      throw Misfit("a SWIFT code begins with six letters: four of the bank, two of the country")
    }
    self.text = code
  }
}
