import JSONText
package import Kira

/// What is told of a person, part by part; what is not set is not sent, and not changed.
///
/// The same parts make a person known and correct them later.
package struct IndividualProfile: Equatable, Sendable {
  package var firstName: String?
  package var middleName: String?
  package var lastName: String?
  package var birthDate: CalendarDate?
  package var gender: Gender?
  package var email: EmailAddress?
  package var phone: PhoneNumber?
  package var nationality: Alpha3Code?
  package var address = UserAddress()
  package var documentType: IdentifyingDocument.Kind?
  package var documentNumber: Sensitive?
  package var documentCountry: Alpha3Code?
  package var ssn: SocialSecurityNumber?
  package var immigrationStatus: ImmigrationStatus?
  package var employmentStatus: EmploymentStatus?
  package var currentEmployer: String?
  package var occupation: String?
  package var identification: [IdentifyingItem] = []
  package var additional = AdditionalAnswers()
  package var accountPurpose: IndividualPurpose?
  package var sourceOfFunds: IndividualFunds?
  package var incomeSource: String?
  package var expectedVolume: IndividualVolume?
  package var expectedCount: IndividualPaymentCount?
  /// Whether this is a politically exposed person, in words that the documents do not list.
  package var politicalExposure: String?
  /// Notes of our own.
  ///
  /// Quirk.metadataIsText: anything but text is refused.
  package var metadata: [String: String] = [:]

  package init() {}

  /// What holds for a person whatever is done with the answers.
  func check() throws(RequestFault) {
    try birthDate?.check("birth_date")
    let hasNumber = ssn != nil || identification.contains(where: \.isSocialSecurityNumber)
    guard hasNumber, let country = address.country ?? nationality else { return }
    guard country == .usa || nationality == .usa else {
      throw RequestFault("ssn", "only people of the USA have a social security number")
    }
  }

  var body: JSON { .joining(identity, residence, standing, answers) }

  private var identity: JSON {
    .sending([
      "first_name": .word(firstName),
      "middle_name": .word(middleName),
      "last_name": .word(lastName),
      "birth_date": .word(birthDate?.text),
      "gender": .word(gender),
      "email": .word(email?.text),
      "phone": .word(phone?.text),
      "nationality": .word(nationality?.letters),
    ])
  }

  private var residence: JSON {
    .joining(
      address.body,
      .sending([
        "document_type": .word(documentType),
        "document_number": .word(documentNumber?.revealed().text),
        "document_country": .word(documentCountry?.letters),
        "ssn": .word(ssn?.number.revealed().text),
      ])
    )
  }

  private var standing: JSON {
    .sending([
      "immigration_status": .word(immigrationStatus),
      "employment_status": .word(employmentStatus),
      "current_employer": .word(currentEmployer),
      "occupation": .word(occupation),
      "identifying_information": .list(identification, \.body),
    ])
  }

  private var answers: JSON {
    .sending([
      "additional_info": additional.body,
      "account_purpose": .word(accountPurpose),
      "source_of_funds": .word(sourceOfFunds),
      "income_source": .word(incomeSource),
      "expected_monthly_volume": .word(expectedVolume),
      "expected_transaction_count": .word(expectedCount),
      "pep_status": .word(politicalExposure),
      "metadata": JSON.texts(metadata).unlessEmpty,
    ])
  }
}
