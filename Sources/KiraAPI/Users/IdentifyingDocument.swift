import JSONText
package import Kira

/// A document with a photo in it, by which a person is recognised.
package struct IdentifyingDocument: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case passport, visa
    case nationalID = "national_id"
    case driversLicense = "drivers_license"
    case permanentResidencyID = "permanent_residency_id"
    case stateOrProvincialID = "state_or_provincial_id"
    case militaryID = "military_id"
    case matriculateID = "matriculate_id"
  }

  package let kind: Kind
  package let country: Alpha3Code
  package let number: Sensitive
  package let expiration: CalendarDate?
  package let photos: [DocumentPhoto]

  /// Photos may follow later; once there are any, the front must be there, and the back unless it
  /// is a passport, which has none.
  package init(
    _ kind: Kind,
    of country: Alpha3Code,
    number: Sensitive,
    expiration: CalendarDate? = nil,
    photos: [DocumentPhoto] = []
  ) throws(RequestFault) {
    self.kind = kind
    self.country = country
    self.number = number
    self.expiration = expiration
    self.photos = photos
    try check()
  }

  private func check() throws(RequestFault) {
    let place = "identifying_information"
    if number.revealed().isEmpty { throw RequestFault("\(place).number", "the number is missing") }
    try expiration?.check("\(place).expiration")
    let sides = photos.map(\.side)
    if Set(sides).count < sides.count {
      throw RequestFault("\(place).documents", "one photo of each side")
    }
    guard !photos.isEmpty else { return }
    if !sides.contains(.front) {
      throw RequestFault("\(place).documents", "the photo of the front is missing")
    }
    if kind != .passport, !sides.contains(.back) {
      throw RequestFault("\(place).documents", "the photo of the back is missing")
    }
  }

  var body: JSON {
    .sending([
      "type": .word(kind),
      "issuing_country": .word(country.letters),
      "number": .word(number.revealed().text),
      "expiration": .word(expiration?.text),
      "documents": .list(photos, \.body),
    ])
  }
}
