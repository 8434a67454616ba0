/// A country as Kira lists it.
package struct Country: Equatable, Sendable {
  /// A part of a country that addresses name.
  package struct Subdivision: Equatable, Sendable {
    package let name: SafeText
    package let code: SafeText

    package init(name: SafeText, code: SafeText) {
      self.name = name
      self.code = code
    }
  }

  package let name: SafeText
  package let alpha3: SafeText
  /// A pattern of Ruby's, with `\A` and `\Z`: kept to be shown, never run.
  package let postalCodePattern: SafeText
  package let subdivisions: [Subdivision]

  package init(
    name: SafeText,
    alpha3: SafeText,
    postalCodePattern: SafeText = "",
    subdivisions: [Subdivision] = []
  ) {
    self.name = name
    self.alpha3 = alpha3
    self.postalCodePattern = postalCodePattern
    self.subdivisions = subdivisions
  }
}

/// All countries that Kira knows, to be found by name or by their three letters.
package struct Countries: Equatable, Sendable {
  package let all: [Country]

  package init(_ all: [Country]) { self.all = all }

  /// The country of these three letters, in either casing.
  package func country(alpha3: String) -> Country? {
    let wanted = alpha3.uppercased()
    return all.first { $0.alpha3.text.uppercased() == wanted }
  }

  /// The country of this name, without regard to casing and accents.
  package func country(named name: String) -> Country? {
    let wanted = Folding.folded(name)
    return all.first { Folding.folded($0.name.text) == wanted }
  }
}
