import JSONText

/// Where a person lives or a business is registered; what is not set is not sent.
///
/// Quirk.addressIsRenamed: `address_street` goes out, `residential_address.street_line_1` comes
/// back, so that what was sent is never expected to return.
package struct UserAddress: Equatable, Sendable {
  package var street: String?
  package var city: String?
  package var state: String?
  package var zipCode: String?
  package var country: Alpha3Code?

  package init(
    street: String? = nil,
    city: String? = nil,
    state: String? = nil,
    zipCode: String? = nil,
    country: Alpha3Code? = nil
  ) {
    self.street = street
    self.city = city
    self.state = state
    self.zipCode = zipCode
    self.country = country
  }

  var body: JSON {
    .sending([
      "address_street": .word(street),
      "address_city": .word(city),
      "address_state": .word(state),
      "address_zip_code": .word(zipCode),
      "address_country": .word(country?.letters),
    ])
  }
}
