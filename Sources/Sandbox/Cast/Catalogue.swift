/// The products a user can be eligible for, in the order in which the API lists them.
struct Catalogue {
  let id: String
  let code: String
  let name: String

  private init(_ id: String, _ code: String, _ name: String) {
    self.id = id
    self.code = code
    self.name = name
  }

  static let all = [
    Catalogue("2bdd542d-883f-426c-9664-0718a9d86f04", "payment_link", "Payment Link"),
    Catalogue("b3c92edb-6ae4-476d-ba06-06b00e4d306c", "cash_deposit", "Cash Deposit"),
    Catalogue("3c1053b2-fc2d-4e50-aa1d-54f900c9a1b7", "card_deposit", "Card Deposit"),
    Catalogue("4d1a6f16-2842-408d-973c-0492e5a59686", "payout", "Payout"),
    Catalogue("6602ddd8-4e74-42b4-977d-1d2033dea216", "virtual_account", "Virtual Account"),
    Catalogue("18c36a3b-dc0a-4711-a03d-3d6b588ae252", "pse_deposit", "PSE Deposit"),
    Catalogue(
      "6a760a30-f53e-4895-8be1-d40f3971616b",
      "virtual_account_spei",
      "Virtual Account SPEI"
    ),
    Catalogue(
      "497207ac-004c-48e1-b90f-5cf6a161a745",
      "usa-virtual-accounts",
      "USA Virtual Accounts"
    ),
    Catalogue(
      "e8b2477e-476b-47bf-97f2-627eff260f12",
      "usa-va-deposit-settlement",
      "US VA Deposit Settlement"
    ),
    Catalogue(
      "ad3cb816-4e97-44ab-ae17-838d5916ab56",
      "usa-va-crypto-payout",
      "US VA Crypto Payout"
    ),
    Catalogue("5a1ce607-49a8-41a3-b08c-163b2ab6097e", "usa-va-fiat-payout", "US VA Fiat Payout"),
    Catalogue(
      "a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d",
      "usa-virtual-accounts-act",
      "USA Virtual Accounts (ACT)"
    ),
    Catalogue(
      "1ee9f2c6-d529-4a3e-8c40-e9d38f194847",
      "usa-va-fiat-to-crypto-payout",
      "USA VA Fiat to Crypto Payout"
    ),
  ]

  /// Came with the newer documents, which call products by their code alone.
  static let zenus = Catalogue(
    "usa-virtual-accounts-zenus",
    "usa-virtual-accounts-zenus",
    "USA Virtual Accounts (Zenus)"
  )

  /// What a tenant of this kind is never offered, however complete its users are.
  static let neverOffered: Set = [
    "cash_deposit", "card_deposit", "pse_deposit", "virtual_account_spei",
  ]

  static let gapsOfTheUnfinished: [(product: String, fields: [String])] = [
    (
      "usa-virtual-accounts",
      [
        "address_zip_code", "identifying_information:front",
        "identifying_information:back:unless_doc_type:passport",
      ]
    ),
    (
      "usa-virtual-accounts-act",
      ["ssn:unless_immigration_status:non_us_citizen", "additional_info:has_us_bank_account"]
    ),
  ]
}
