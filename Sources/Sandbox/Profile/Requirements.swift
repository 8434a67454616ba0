/// What each product wants to know, by the four kinds of user.
enum Requirements {
  struct Product {
    let code: String
    let tokens: [Requirement]
  }

  static func products(for profile: Profile, _ dialect: Dialect) -> [Product] {
    let isAmerican = profile.isAmerican
    var products = [
      Product("usa-virtual-accounts", international(isBusiness: profile.isBusiness)),
      Product(
        "usa-virtual-accounts-act",
        profile.isBusiness ? actBusiness(isAmerican) : actIndividual(isAmerican)
      ),
    ]
    if dialect.hasZenus {
      products.append(Product("usa-virtual-accounts-zenus", zenus(profile.isBusiness)))
    }
    return products
  }

  private static let address = [
    "address_street", "address_city", "address_state", "address_zip_code", "address_country",
  ]

  private static func international(isBusiness: Bool) -> [String] {
    isBusiness
      ? [
        "business_legal_name", "doing_business_as", "business_industry", "email", "phone",
        "address_street", "address_city", "address_zip_code", "document_number",
        "identifying_information:file_proof_of_address",
        "identifying_information:file_business_formation",
        "identifying_information:file_source_of_wealth",
        "associated_persons:identifying_information:front",
        "associated_persons:identifying_information:back:unless_doc_type:passport",
        "account_purpose",
      ]
      : ["first_name", "last_name", "email", "phone", "birth_date", "nationality"] + address + [
        "identifying_information:front",
        "identifying_information:back:unless_doc_type:passport",
        "employment_status", "occupation:when_employment_status:employed", "account_purpose",
      ]
  }

  private static func actBusiness(_ isAmerican: Bool) -> [String] {
    let tokens = [
      "business_legal_name", isAmerican ? "ein" : "international_entity_type",
      "formation_country", "address_street", "address_city", "address_state", "address_zip_code",
      "associated_persons:email", "associated_persons:document_number",
    ]
    return tokens + (isAmerican ? ["associated_persons:ssn"] : []) + ["account_purpose"]
  }

  private static func actIndividual(_ isAmerican: Bool) -> [String] {
    let person = ["first_name", "last_name", "email", "phone", "birth_date", "nationality"]
    let standing =
      isAmerican ? ["ssn:unless_immigration_status:non_us_citizen"] : ["immigration_status"]
    return person + address + standing + [
      "document_number", "employment_status", "current_employer:when_employment_status:employed",
      "occupation:when_employment_status:employed", "account_purpose",
      "additional_info:has_us_bank_account", "additional_info:has_denied_bank_account",
    ]
  }

  private static func zenus(_ isBusiness: Bool) -> [String] {
    isBusiness
      ? [
        "expected_monthly_volume", "identifying_information:file_board_minutes",
        "identifying_information:file_portfolio_statement",
      ]
      : ["expected_monthly_volume", "pep_status", "identifying_information:selfie"]
  }
}

extension Requirements.Product {
  fileprivate init(_ code: String, _ tokens: [String]) {
    self.init(code: code, tokens: tokens.map(Requirement.init))
  }

  func gaps(of profile: Profile) -> [String] {
    tokens.filter { !$0.isMet(by: profile) }.map(\.token)
  }
}
