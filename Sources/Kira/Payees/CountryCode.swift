/// A country by its two letters, as recipients have it; users take three.
package struct CountryCode: Hashable, Sendable {
  package let letters: String

  package init(_ text: String) throws(Misfit) {
    let letters = text.uppercased()
    if letters.utf8.count == 3, letters.isAllCapitals {
      throw Misfit("a recipient's country has two letters, such as MX; three are for users")
    }
    guard letters.utf8.count == 2, letters.isAllCapitals else {
      throw Misfit("a country has two letters here, such as MX")
    }
    self.letters = letters
  }
}
