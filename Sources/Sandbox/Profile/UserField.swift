/// One field of a user's request: its name, and what its value must be like.
struct UserField: Sendable {
  enum Rule: Sendable {
    case text
    case date
    case email
    case country
    case words([String])
    /// Anything at all, where nobody has published what it must be.
    case anything
    case industries
    case texts
    case papers
    case persons
  }

  let name: String
  let rule: Rule

  init(_ name: String, _ rule: Rule = .text) {
    self.name = name
    self.rule = rule
  }

  static func fields(isBusiness: Bool) -> [UserField] {
    shared + (isBusiness ? business : individual)
  }

  /// What only a new user may bring; sent later, it fails the whole call.
  static let onlyOnCreation = [
    "type", "external_id", "has_material_intermediary_ownership", "business_trade_name",
  ]

  private static let shared = [
    UserField("email", .email), UserField("phone"),
    UserField("status", .words(["active", "inactive", "suspended"])),
    UserField("address_street"), UserField("address_city"), UserField("address_state"),
    UserField("address_zip_code"), UserField("address_country", .country),
    UserField("document_type"), UserField("document_number"),
    UserField("document_country", .country),
    UserField("identifying_information", .papers), UserField("additional_info", .texts),
    UserField("metadata", .texts), UserField("expected_transaction_count"),
    UserField("expected_monthly_payments", .anything), UserField("pep_status", .anything),
    UserField("redirect_uri"), UserField("language", .words(["en", "es"])),
    UserField("external_id"), UserField("tos_accepted_version", .anything),
    UserField("capabilities", .anything), UserField("verification_mode", .anything),
    UserField("has_material_intermediary_ownership", .anything),
  ]

  private static let individual = [
    UserField("first_name"), UserField("last_name"), UserField("middle_name"),
    UserField("birth_date", .date), UserField("gender", .words(["male", "female", "other"])),
    UserField("nationality", .country),
    UserField("immigration_status", .words(UserWords.immigration)),
    UserField("employment_status"), UserField("current_employer"), UserField("occupation"),
    UserField("account_purpose", .words(UserWords.purposes)),
    UserField("source_of_funds", .words(UserWords.funds)),
    UserField("expected_monthly_volume", .words(UserWords.volumes)),
    UserField("income_source"), UserField("ssn"),
  ]

  private static let business = [
    UserField("business_legal_name"), UserField("doing_business_as"),
    UserField("business_type", .words(UserWords.businessTypes)),
    UserField("business_industry", .industries), UserField("business_description"),
    UserField("business_website"), UserField("formation_date", .date),
    UserField("formation_country", .country), UserField("formation_state"), UserField("ein"),
    UserField("international_entity_type"),
    UserField("account_purpose", .words(UserWords.businessPurposes)),
    UserField("source_of_funds", .words(UserWords.businessFunds)),
    UserField("expected_monthly_volume", .words(UserWords.businessVolumes)),
    UserField("representative_birth_date", .date), UserField("associated_persons", .persons),
  ]
}
