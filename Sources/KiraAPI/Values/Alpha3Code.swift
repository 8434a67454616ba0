/// A country by its three letters, as users have it; recipients take two.
package struct Alpha3Code: Hashable, Sendable {
  package let letters: String

  package init(_ letters: String, field: String = "address_country") throws(RequestFault) {
    let letters = letters.uppercased()
    guard letters.utf8.count == 3, letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw RequestFault(field, "a country has three letters here, such as MEX")
    }
    self.letters = letters
  }

  private init(known letters: String) { self.letters = letters }

  package static let usa = Alpha3Code(known: "USA")
}
