import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct NewIndividualTests {
  @Test func `the individual of the brief is built key for key`() throws {
    let question = Users.create(try NewIndividual(.brief), key: .sample)

    #expect(
      question.request.text
        == #"{"type":"individual","verification_mode":"automatic","first_name":"Maria","#
        + #""last_name":"Gonzalez","birth_date":"1990-05-15","email":"maria@example.com","#
        + #""phone":"+525512345678","nationality":"MEX","address_street":"Av. Reforma 123","#
        + #""address_city":"Ciudad de Mexico","address_state":"CDMX","address_zip_code":"06600","#
        + #""address_country":"MEX","document_type":"passport","document_number":"G12345678","#
        + #""document_country":"MEX","immigration_status":"Non-Resident of U.S.","#
        + #""employment_status":"employed","current_employer":"Self","#
        + #""identifying_information":[{"type":"passport","issuing_country":"MEX","#
        + #""number":"G12345678","expiration":"2030-05-15"}],"#
        + #""additional_info":{"has_us_bank_account":"no","has_denied_bank_account":"no"},"#
        + #""account_purpose":"receive_payments"}"#
    )
  }

  @Test func `making a user goes to its route, under its key`() throws {
    let request = Users.create(try NewIndividual(.sample), key: .sample).request

    #expect(request.method == .post)
    #expect(request.path == "v1/users")
    #expect(request.names["Idempotency-Key"] == IdempotencyKey.sample.text)
    #expect(request.names["X-Api-Version"] == "2026-04-14")
    #expect(request.names["Content-Type"] == "application/json")
  }

  @Test func `the other answers have their places too`() throws {
    var profile = try IndividualProfile.sample
    profile.middleName = "María"
    profile.gender = .female
    profile.address.country = .usa
    profile.ssn = try SocialSecurityNumber("222-22-2222")
    profile.occupation = "engineer"
    profile.employmentStatus = EmploymentStatus(rawValue: "retired")
    profile.sourceOfFunds = .pensionRetirement
    profile.incomeSource = "pension"
    profile.expectedVolume = .from10000To49999
    profile.expectedCount = .from1To10
    profile.politicalExposure = "no"
    profile.additional.others = ["z": .yes, "a": .no]
    profile.metadata = ["b": "2", "a": "1"]
    let terms = NewUserTerms(
      verification: .link(
        returningTo: try WebAddress("https://example.com/done", field: "redirect_uri")
      ),
      externalID: "crm-7"
    )

    let body = try NewIndividual(profile, terms: terms).body

    #expect(
      String(decoding: body.compact, as: UTF8.self)
        == #"{"type":"individual","verification_mode":"verification_link","first_name":"Ana","#
        + #""middle_name":"María","last_name":"López","gender":"female","#
        + #""email":"ana@example.com","address_country":"USA","ssn":"222-22-2222","#
        + #""employment_status":"retired","occupation":"engineer","#
        + #""additional_info":{"a":"no","z":"yes"},"source_of_funds":"pension_retirement","#
        + #""income_source":"pension","expected_monthly_volume":"10000_to_49999","#
        + #""expected_transaction_count":"1_to_10","pep_status":"no","#
        + #""metadata":{"a":"1","b":"2"},"external_id":"crm-7","#
        + #""redirect_uri":"https://example.com/done"}"#
    )
  }

  @Test(arguments: ["first_name", "last_name", "email"])
  func `a person without name or address is refused`(field: String) throws {
    var profile = try IndividualProfile.sample
    switch field {
    case "first_name": profile.firstName = " "
    case "last_name": profile.lastName = nil
    default: profile.email = nil
    }

    #expect(fault { _ = try NewIndividual(profile) }?.field == field)
  }

  @Test func `a person outside the USA has no social security number`() throws {
    var profile = try IndividualProfile.brief
    profile.ssn = try SocialSecurityNumber("222-22-2222")

    #expect(fault { _ = try NewIndividual(profile) }?.field == "ssn")

    profile.nationality = .usa
    #expect(fault { _ = try NewIndividual(profile) } == nil)
  }

  @Test func `the same number cannot be slipped in among the documents`() throws {
    var profile = try IndividualProfile.brief
    profile.identification = [
      .taxNumber(try TaxNumber(.ssn, of: .usa, number: Sensitive("222222222")))
    ]

    #expect(fault { _ = try NewIndividual(profile) }?.field == "ssn")
  }

  @Test func `a day that is in no calendar is refused`() throws {
    var profile = try IndividualProfile.sample
    profile.birthDate = CalendarDate(year: 1990, month: 2, day: 31)

    #expect(fault { _ = try NewIndividual(profile) }?.field == "birth_date")
  }

  @Test func `photos above the size of a body are refused`() throws {
    var profile = try IndividualProfile.sample
    let picture = try FileContent(.jpeg, Array(repeating: 0, count: 7_600_000), field: "file")
    profile.identification = [
      .document(
        try IdentifyingDocument(
          .passport,
          of: .usa,
          number: Sensitive("G1"),
          photos: [DocumentPhoto(.front, .file(picture))]
        )
      )
    ]

    #expect(fault { _ = try NewIndividual(profile) }?.field == "identifying_information")
  }

  @Test func `silence on the source of funds is a caution, not a fault`() throws {
    let cautions = try NewIndividual(.brief).cautions

    #expect(cautions.map(\.field) == ["source_of_funds"])
  }

  @Test func `nothing that identifies a person is printed`() throws {
    var profile = try IndividualProfile.brief
    profile.address.country = .usa
    profile.ssn = try SocialSecurityNumber("222-22-2222")

    let text = "\(try NewIndividual(profile))"

    #expect(!text.contains("222-22") && !text.contains("G12345678"))
  }
}

extension IndividualProfile {
  /// The person in Kira's brief.
  static var brief: IndividualProfile {
    get throws {
      let mexico = try Alpha3Code("MEX")
      var profile = IndividualProfile()
      profile.firstName = "Maria"
      profile.lastName = "Gonzalez"
      profile.birthDate = CalendarDate(year: 1990, month: 5, day: 15)
      profile.email = try EmailAddress("maria@example.com")
      profile.phone = try PhoneNumber("+525512345678")
      profile.nationality = mexico
      profile.address = UserAddress(
        street: "Av. Reforma 123",
        city: "Ciudad de Mexico",
        state: "CDMX",
        zipCode: "06600",
        country: mexico
      )
      profile.documentType = .passport
      profile.documentNumber = Sensitive("G12345678")
      profile.documentCountry = mexico
      profile.immigrationStatus = .nonResident
      profile.employmentStatus = .employed
      profile.currentEmployer = "Self"
      profile.identification = [.document(try .brief(mexico))]
      profile.additional = AdditionalAnswers(hasUSBankAccount: .no, hasDeniedBankAccount: .no)
      profile.accountPurpose = .receivePayments
      return profile
    }
  }
}

extension IdentifyingDocument {
  fileprivate static func brief(_ country: Alpha3Code) throws -> IdentifyingDocument {
    try IdentifyingDocument(
      .passport,
      of: country,
      number: Sensitive("G12345678"),
      expiration: CalendarDate(year: 2030, month: 5, day: 15)
    )
  }
}
