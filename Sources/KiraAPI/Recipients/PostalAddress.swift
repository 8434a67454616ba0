import JSONText
package import Kira

/// Where the one who is paid lives, or where a bank is; the street is `street_name` here.
package struct PostalAddress: Equatable, Sendable {
  package let street: String
  package let city: String
  package let state: String
  package let postalCode: String
  package let country: CountryCode

  /// Not every country has states and postal codes; they are sent in any case, empty if need be.
  package init(
    street: String,
    city: String,
    state: String = "",
    postalCode: String = "",
    country: CountryCode
  ) throws(RequestFault) {
    self.street = try filled(street, "address.street_name")
    self.city = try filled(city, "address.city")
    self.state = state
    self.postalCode = postalCode
    self.country = country
  }

  var body: JSON {
    .sending([
      "street_name": .string(street),
      "city": .string(city),
      "state": .string(state),
      "postal_code": .string(postalCode),
      "country": .string(country.letters),
    ])
  }
}
