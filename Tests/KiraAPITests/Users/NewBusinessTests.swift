import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct NewBusinessTests {
  @Test func `the business of the brief is built key for key`() throws {
    let question = Users.create(try NewBusiness(.brief), key: .sample)

    #expect(
      question.request.text
        == #"{"type":"business","verification_mode":"automatic","#
        + #""business_legal_name":"Acme Trading LLC","doing_business_as":"Acme","#
        + #""business_type":"llc","business_industry":["merchant_wholesalers_nondurable_goods"],"#
        + #""formation_date":"2020-01-15","formation_country":"USA","email":"ops@acme.com","#
        + #""phone":"+14155559999","address_street":"1 Market Street","#
        + #""address_city":"San Francisco","address_state":"CA","address_zip_code":"94105","#
        + #""address_country":"USA","ein":"12-3456789","associated_persons":["#
        + #"{"first_name":"Alice","last_name":"Smith","birth_date":"1980-05-15","#
        + #""email":"alice@acme.com","nationality":"USA","document_number":"D11111111","#
        + #""ssn":"222-22-2222","role":"control_prong"}]}"#
    )
  }

  @Test func `everything else about a business has its place`() throws {
    var profile = try BusinessProfile.foreign
    profile.description = "Sells shoes"
    profile.website = try WebAddress("https://acme.mx", field: "business_website")
    profile.formationState = "CDMX"
    profile.documentType = "rfc"
    profile.documentNumber = Sensitive("AAA010101AAA")
    profile.documentCountry = try Alpha3Code("mex")
    profile.identification = [
      .file(BusinessFile(.bylaws, .file(try FileContent(.pdf, [1, 2], field: "file"))))
    ]
    profile.accountPurpose = .internalTreasury
    profile.sourceOfFunds = .companyFunds
    profile.expectedVolume = .lessThan50000
    profile.expectedCount = .moreThan500

    #expect(
      profile.text
        == #"{"business_legal_name":"Acme SA","business_description":"Sells shoes","#
        + #""business_website":"https://acme.mx","formation_state":"CDMX","#
        + #""email":"ops@acme.mx","address_country":"MEX","#
        + #""international_entity_type":"SA de CV","document_type":"rfc","#
        + #""document_number":"AAA010101AAA","document_country":"MEX","associated_persons":["#
        + #"{"first_name":"Ana","last_name":"López","role":"control_prong","is_signer":true,"#
        + #""has_control":true,"has_ownership":true,"ownership_percentage":100}],"#
        + #""identifying_information":[{"type":"file_bylaws","documents":[{"type":"front","#
        + #""file":"data:application/pdf;base64,AQI="}]}],"account_purpose":"internal_treasury","#
        + #""source_of_funds":"company_funds","expected_monthly_volume":"less_than_50000","#
        + #""expected_transaction_count":"more_than_500"}"#
    )
  }

  @Test func `somebody must control it`() throws {
    var profile = try BusinessProfile.foreign
    profile.people[0].role = nil

    #expect(fault { _ = try NewBusiness(profile) }?.field == "associated_persons")
  }

  @Test func `who is asked for on a page need not be sent`() throws {
    var profile = BusinessProfile()
    profile.legalName = "Acme SA"
    profile.email = try EmailAddress("ops@acme.mx")
    let terms = NewUserTerms(verification: .link(returningTo: nil))

    #expect(fault { _ = try NewBusiness(profile, terms: terms) } == nil)
  }

  @Test func `who controls a business of the USA has a social security number`() throws {
    var profile = try BusinessProfile.brief
    profile.people[0].ssn = nil

    #expect(fault { _ = try NewBusiness(profile) }?.field == "associated_persons.0.ssn")
  }

  @Test func `a business outside the USA has no EIN`() throws {
    var profile = try BusinessProfile.foreign
    profile.registration = .employerNumber(try EmployerNumber("12-3456789"))

    #expect(fault { _ = try NewBusiness(profile) }?.field == "ein")
  }

  @Test func `a business of the USA has no international form`() throws {
    var profile = try BusinessProfile.brief
    profile.registration = .internationalEntity(type: "SA de CV")

    #expect(fault { _ = try NewBusiness(profile) }?.field == "international_entity_type")
  }

  @Test func `a foreigner in a foreign business has no social security number`() throws {
    var profile = try BusinessProfile.foreign
    profile.people[0].nationality = try Alpha3Code("MEX")
    profile.people[0].ssn = try SocialSecurityNumber("222222222")

    #expect(fault { _ = try NewBusiness(profile) }?.field == "associated_persons.0.ssn")
  }

  @Test(arguments: [-1, 101])
  func `a share is a part of the whole`(percentage: Int) throws {
    var profile = try BusinessProfile.foreign
    profile.people[0].ownershipPercentage = percentage

    #expect(
      fault { _ = try NewBusiness(profile) }?.field == "associated_persons.0.ownership_percentage"
    )
  }

  @Test(arguments: ["business_legal_name", "email", "associated_persons.0.first_name"])
  func `what must be there is named when it is missing`(field: String) throws {
    var profile = try BusinessProfile.foreign
    switch field {
    case "email": profile.email = nil
    case "business_legal_name": profile.legalName = ""
    default: profile.people[0].firstName = ""
    }

    #expect(fault { _ = try NewBusiness(profile) }?.field == field)
  }

  @Test(arguments: ["wholesale_trade", "trading", "Accommodation", ""])
  func `an industry is one of Kira's words`(word: String) {
    #expect(fault { _ = try Industry(word) }?.field == "business_industry")
  }

  @Test func `there are as many words as Kira lists`() {
    #expect(Industry.words.count == 93)
    #expect(Industry.words == Industry.words.sorted())
    #expect(IndividualPurpose.allCases.count == 14)
    #expect(IndividualFunds.allCases.count == 11)
    #expect(BusinessFunds.allCases.count == 10)
    #expect(BusinessType.allCases.count == 12)
  }
}

extension BusinessProfile {
  /// The business in Kira's brief.
  static var brief: BusinessProfile {
    get throws {
      var profile = BusinessProfile()
      profile.legalName = "Acme Trading LLC"
      profile.tradeName = "Acme"
      profile.type = .llc
      profile.industries = [try Industry("merchant_wholesalers_nondurable_goods")]
      profile.formationDate = CalendarDate(year: 2020, month: 1, day: 15)
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
      var alice = AssociatedPerson(firstName: "Alice", lastName: "Smith")
      alice.birthDate = CalendarDate(year: 1980, month: 5, day: 15)
      alice.email = try EmailAddress("alice@acme.com")
      alice.nationality = .usa
      alice.documentNumber = Sensitive("D11111111")
      alice.ssn = try SocialSecurityNumber("222-22-2222")
      alice.role = .controlProng
      profile.people = [alice]
      return profile
    }
  }

  /// The least that makes a business of another country known.
  static var foreign: BusinessProfile {
    get throws {
      var profile = BusinessProfile()
      profile.legalName = "Acme SA"
      profile.email = try EmailAddress("ops@acme.mx")
      profile.address.country = try Alpha3Code("MEX")
      profile.registration = .internationalEntity(type: "SA de CV")
      var ana = AssociatedPerson(firstName: "Ana", lastName: "López")
      ana.role = .controlProng
      ana.isSigner = true
      ana.hasControl = true
      ana.hasOwnership = true
      ana.ownershipPercentage = 100
      profile.people = [ana]
      return profile
    }
  }
}
