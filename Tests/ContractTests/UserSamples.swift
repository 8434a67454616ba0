import Kira
import KiraAPI

extension Caller {
  /// Who plays a part, as a user.
  func user(as role: String) throws -> Identifier<User> { Identifier(try contact.id(role)) }
}

extension Identifier {
  /// A UUID that no tenant ever gave.
  static var ofNobody: Self { Self("6ba7b810-9dad-11d1-80b4-00c04fd430c8") }
}

extension IndividualProfile {
  /// The person of the brief, key for key: without source of funds, and without occupation.
  static var brief: IndividualProfile {
    get throws {
      var profile = IndividualProfile()
      profile.firstName = "Maria"
      profile.lastName = "Gonzalez"
      profile.birthDate = try CalendarDate("1990-05-15", field: "birth_date")
      profile.email = try EmailAddress("maria@example.com")
      profile.phone = try PhoneNumber("+525512345678")
      profile.nationality = try Alpha3Code("MEX")
      profile.address = UserAddress(
        street: "Av. Reforma 123",
        city: "Ciudad de Mexico",
        state: "CDMX",
        zipCode: "06600",
        country: try Alpha3Code("MEX")
      )
      profile.documentType = .passport
      profile.documentNumber = Sensitive("G12345678")
      profile.documentCountry = try Alpha3Code("MEX")
      profile.immigrationStatus = .nonResident
      profile.employmentStatus = .employed
      profile.currentEmployer = "Self"
      profile.identification = [.document(try passport())]
      profile.additional = AdditionalAnswers(hasUSBankAccount: .no, hasDeniedBankAccount: .no)
      profile.accountPurpose = .receivePayments
      return profile
    }
  }

  /// The same with what verification asks for.
  static var funded: IndividualProfile {
    get throws {
      var profile = try brief
      profile.sourceOfFunds = .salary
      return profile
    }
  }

  /// The same with all that ACT asks for.
  static var complete: IndividualProfile {
    get throws {
      var profile = try funded
      profile.occupation = "engineer"
      return profile
    }
  }

  /// Everything that `complete` has, and a photo of so many bytes.
  static func photographed(_ count: Int) throws -> IndividualProfile {
    var profile = try complete
    let photo = try FileContent(.jpeg, [UInt8](repeating: 0xFF, count: count), field: "file")
    profile.identification = [.document(try passport([DocumentPhoto(.front, .file(photo))]))]
    return profile
  }

  private static func passport(_ photos: [DocumentPhoto] = []) throws -> IdentifyingDocument {
    try IdentifyingDocument(
      .passport,
      of: Alpha3Code("MEX"),
      number: Sensitive("G12345678"),
      expiration: CalendarDate("2030-05-15", field: "expiration"),
      photos: photos
    )
  }
}

extension BusinessProfile {
  /// The business of the brief, key for key.
  static var brief: BusinessProfile {
    get throws {
      var profile = BusinessProfile()
      profile.legalName = "Acme Trading LLC"
      profile.tradeName = "Acme"
      profile.type = .llc
      profile.industries = [try Industry("merchant_wholesalers_nondurable_goods")]
      profile.formationDate = try CalendarDate("2020-01-15", field: "formation_date")
      profile.formationCountry = .usa
      profile.email = try EmailAddress("ops@acme.com")
      profile.phone = try PhoneNumber("+14155559999")
      profile.address = UserAddress(
        street: "1 Market Street",
        city: "San Francisco",
        state: "CA",
        zipCode: "94105",
        country: .usa
      )
      profile.registration = .employerNumber(try EmployerNumber("12-3456789"))
      profile.people = [try .alice]
      return profile
    }
  }

  /// The same with what verification and ACT ask for.
  static var complete: BusinessProfile {
    get throws {
      var profile = try brief
      profile.sourceOfFunds = .salesOfGoodsAndServices
      profile.accountPurpose = .operatingACompany
      return profile
    }
  }
}

extension AssociatedPerson {
  static var alice: AssociatedPerson {
    get throws {
      var person = AssociatedPerson(firstName: "Alice", lastName: "Smith")
      person.birthDate = try CalendarDate("1980-05-15", field: "birth_date")
      person.email = try EmailAddress("alice@acme.com")
      person.nationality = .usa
      person.documentNumber = Sensitive("D11111111")
      person.ssn = try SocialSecurityNumber("222-22-2222")
      person.role = .controlProng
      return person
    }
  }
}
