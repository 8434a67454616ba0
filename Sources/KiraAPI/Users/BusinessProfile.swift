import JSONText
package import Kira

/// What is told of a business, part by part; what is not set is not sent, and not changed.
package struct BusinessProfile: Equatable, Sendable {
  /// What a business is known by to those who tax it: a number in the USA, a form elsewhere.
  package enum Registration: Equatable, Sendable {
    case employerNumber(EmployerNumber)
    case internationalEntity(type: String)
  }

  package var legalName: String?
  package var tradeName: String?
  package var type: BusinessType?
  /// Quirk.industryIsAList: even one industry is sent as a list of one.
  package var industries: [Industry] = []
  package var description: String?
  package var website: WebAddress?
  package var formationDate: CalendarDate?
  package var formationCountry: Alpha3Code?
  package var formationState: String?
  package var email: EmailAddress?
  package var phone: PhoneNumber?
  package var address = UserAddress()
  package var registration: Registration?
  package var documentType: String?
  package var documentNumber: Sensitive?
  package var documentCountry: Alpha3Code?
  package var people: [AssociatedPerson] = []
  package var identification: [IdentifyingItem] = []
  package var additional = AdditionalAnswers()
  package var accountPurpose: BusinessPurpose?
  package var sourceOfFunds: BusinessFunds?
  package var expectedVolume: BusinessVolume?
  package var expectedCount: BusinessPaymentCount?
  package var politicalExposure: String?
  package var metadata: [String: String] = [:]

  package init() {}

  /// `nil` while no country says anything.
  var isOfUSA: Bool? {
    let countries = [address.country, formationCountry].compactMap { $0 }
    return countries.isEmpty ? nil : countries.contains(.usa)
  }

  /// What holds for a business whatever is done with the answers.
  func check() throws(RequestFault) {
    try formationDate?.check("formation_date")
    switch registration {
    case .employerNumber where isOfUSA == false:
      throw RequestFault(
        "ein",
        "a business outside the USA has an international entity type instead"
      )
    case .internationalEntity where isOfUSA == true:
      throw RequestFault("international_entity_type", "a business of the USA has an EIN instead")
    default: break
    }
    for (index, person) in people.enumerated() { try person.check(index, of: self) }
  }

  var body: JSON { .joining(identity, residence, answers) }

  private var identity: JSON {
    .sending([
      "business_legal_name": .word(legalName),
      "doing_business_as": .word(tradeName),
      "business_type": .word(type),
      "business_industry": .list(industries) { .string($0.word) },
      "business_description": .word(description),
      "business_website": .word(website?.text),
      "formation_date": .word(formationDate?.text),
      "formation_country": .word(formationCountry?.letters),
      "formation_state": .word(formationState),
      "email": .word(email?.text),
      "phone": .word(phone?.text),
    ])
  }

  private var residence: JSON {
    .joining(
      address.body,
      registration?.body ?? .object([]),
      .sending([
        "document_type": .word(documentType),
        "document_number": .word(documentNumber?.revealed().text),
        "document_country": .word(documentCountry?.letters),
        "associated_persons": .list(people, \.body),
        "identifying_information": .list(identification, \.body),
      ])
    )
  }

  private var answers: JSON {
    .sending([
      "additional_info": additional.body,
      "account_purpose": .word(accountPurpose),
      "source_of_funds": .word(sourceOfFunds),
      "expected_monthly_volume": .word(expectedVolume),
      "expected_transaction_count": .word(expectedCount),
      "pep_status": .word(politicalExposure),
      "metadata": JSON.texts(metadata).unlessEmpty,
    ])
  }
}

extension BusinessProfile.Registration {
  fileprivate var body: JSON {
    switch self {
    case .employerNumber(let ein): .sending(["ein": .word(ein.number.revealed().text)])
    case .internationalEntity(let type): .sending(["international_entity_type": .word(type)])
    }
  }
}
