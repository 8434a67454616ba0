import JSONText
package import Kira

/// Somebody who owns, controls or signs for a business.
package struct AssociatedPerson: Equatable, Sendable {
  /// The one role that the documents name; every business needs somebody who has it.
  package enum Role: String, Sendable { case controlProng = "control_prong" }

  package var firstName: String
  package var lastName: String
  package var birthDate: CalendarDate?
  package var email: EmailAddress?
  package var phone: PhoneNumber?
  package var gender: Gender?
  package var nationality: Alpha3Code?
  package var countryOfBirth: Alpha3Code?
  package var address = UserAddress()
  package var documentType: IdentifyingDocument.Kind?
  package var documentNumber: Sensitive?
  package var documentCountry: Alpha3Code?
  package var ssn: SocialSecurityNumber?
  package var role: Role?
  package var title: String?
  package var occupation: String?
  package var isSigner: Bool?
  package var hasControl: Bool?
  package var hasOwnership: Bool?
  package var ownershipPercentage: Int?
  package var politicalExposure: String?
  package var identification: [IdentifyingItem] = []

  package init(firstName: String, lastName: String) {
    self.firstName = firstName
    self.lastName = lastName
  }

  func check(_ index: Int, of business: BusinessProfile) throws(RequestFault) {
    let place = "associated_persons.\(index)"
    if firstName.isEmpty { throw RequestFault("\(place).first_name", "the first name is missing") }
    if lastName.isEmpty { throw RequestFault("\(place).last_name", "the last name is missing") }
    try birthDate?.check("\(place).birth_date")
    if let ownershipPercentage, !(0...100).contains(ownershipPercentage) {
      throw RequestFault("\(place).ownership_percentage", "a share is between 0 and 100 percent")
    }
    let isForeign = nationality != nil && nationality != .usa && address.country != .usa
    let hasNumber = ssn != nil || identification.contains(where: \.isSocialSecurityNumber)
    if isForeign, business.isOfUSA == false, hasNumber {
      throw RequestFault("\(place).ssn", "only people of the USA have a social security number")
    }
  }

  var body: JSON { .joining(identity, address.body, position) }

  private var identity: JSON {
    .sending([
      "first_name": .string(firstName),
      "last_name": .string(lastName),
      "birth_date": .word(birthDate?.text),
      "email": .word(email?.text),
      "phone_number": .word(phone?.text),
      "gender": .word(gender),
      "nationality": .word(nationality?.letters),
      "country_of_birth": .word(countryOfBirth?.letters),
      "document_type": .word(documentType),
      "document_number": .word(documentNumber?.revealed().text),
      "document_country": .word(documentCountry?.letters),
      "ssn": .word(ssn?.number.revealed().text),
    ])
  }

  private var position: JSON {
    .sending([
      "role": .word(role),
      "title": .word(title),
      "occupation": .word(occupation),
      "is_signer": isSigner.map(JSON.bool),
      "has_control": hasControl.map(JSON.bool),
      "has_ownership": hasOwnership.map(JSON.bool),
      "ownership_percentage": ownershipPercentage.map { .number("\($0)") },
      "pep_status": .word(politicalExposure),
      "identifying_information": .list(identification, \.body),
    ])
  }
}
