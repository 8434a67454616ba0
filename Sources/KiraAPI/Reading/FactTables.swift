import Kira

/// What is worth a line of its own, in the order in which a person asks for it.
extension Fact {
  static func table(of kind: ResourceKind) -> [Fact] {
    switch kind {
    case .user: users
    case .account: accounts
    case .deposit: deposits
    case .payout: payouts
    case .recipient: recipients
    }
  }

  private static let users = [
    Fact("Legal name", "business_legal_name"),
    Fact("Trades as", "doing_business_as", isFoundBy: true),
    Fact("First name", "first_name"),
    Fact("Middle name", "middle_name"),
    Fact("Last name", "last_name"),
    Fact("Kind", "type", form: .words),
    Fact("E-mail", "email"),
    Fact("Phone", "phone", isFoundBy: true),
    Fact("Born", "birth_date", form: .masked),
    Fact("Nationality", "nationality"),
    Fact(
      "Street",
      "residential_address.street_line_1",
      "registered_address.street_line_1",
      form: .masked
    ),
    Fact("City", "residential_address.city", "registered_address.city"),
    Fact("State", "residential_address.subdivision", "registered_address.subdivision"),
    Fact("Country", "residential_address.country", "registered_address.country"),
    Fact("Formed in", "formation_country"),
    Fact("Verification", "verification_status", form: .words, note: "advisory: the status decides"),
    Fact("Verified by", "verification_mode", form: .words),
    Fact("External id", "external_id", isFoundBy: true),
    Fact("Created", "created_at", form: .moment),
    Fact("Changed", "updated_at", form: .moment),
  ]

  private static let accounts = [
    Fact("Bank", "bank", "bank_name", "source_deposit_instructions.bank_name"),
    Fact("Provider", "provider"),
    Fact("Kind", "type"),
    Fact("Mode", "mode", form: .words),
    Fact("Currency", "currency", "source_deposit_instructions.currency"),
    Fact(
      "Account number",
      "account_number",
      "source_deposit_instructions.bank_account_number",
      "deposit_instructions.account_number",
      form: .masked,
      isFoundBy: true
    ),
    Fact(
      "Routing number",
      "routing_number",
      "source_deposit_instructions.bank_routing_number",
      "deposit_instructions.routing_number",
      isFoundBy: true
    ),
    Fact(
      "Beneficiary",
      "source_deposit_instructions.bank_beneficiary_name",
      "deposit_instructions.beneficiary_name"
    ),
    Fact("Sweeps to token", "destination.currency"),
    Fact("On network", "destination.network"),
    Fact("Wallet", "destination.address", form: .masked, isFoundBy: true),
    Fact("Description", "description"),
    Fact("Owner", "user_id"),
    Fact("Created", "created_at", form: .moment),
    Fact("Changed", "updated_at", form: .moment),
  ]

  private static let deposits = [
    Fact("Amount", "amount", form: .money("currency")),
    Fact("Credited", "net_amount", form: .money("net_currency"), note: "after fees"),
    Fact("Sender", "source.name", "sender.name", "source.sender_name"),
    Fact(
      "Sender's account",
      "source.account_number",
      "sender.account_number",
      form: .masked,
      isFoundBy: true
    ),
    Fact("Sender's address", "source.address", "sender.address", form: .masked),
    Fact("For", "recipient.company_name", "recipient.name"),
    Fact("Rail", "payment_rail", "source.payment_rail"),
    Fact("Description", "source.description", "description"),
    Fact("Account", "virtual_account_id"),
    Fact("Return code", "return_details.code"),
    Fact("Return reason", "return_details.reason"),
    Fact("Created", "created_at", form: .moment),
    Fact("Changed", "updated_at", form: .moment),
  ]

  private static let payouts = [
    Fact("Amount", "from_amount", form: .money("from_currency"), note: "fees come out of it"),
    Fact("Amount", "amount", form: .money("currency"), note: "fees come out of it"),
    Fact("Arrives", "to_amount", form: .money("to_currency")),
    Fact("Error", "error_code", "error_message"),
    Fact("Recipient", "recipient_name", "recipient.name", "recipient.company_name"),
    Fact("Recipient's first name", "recipient.first_name"),
    Fact("Recipient's last name", "recipient.last_name"),
    Fact(
      "Recipient's account",
      "recipient.account_number",
      "recipient.account_details.account_number",
      "recipient.account_details.clabe",
      "recipient.account_details.address",
      form: .masked,
      isFoundBy: true
    ),
    Fact("Recipient's bank", "recipient.bank_name", "recipient.account_details.bank_name"),
    Fact("Rail", "payment_method"),
    Fact("Made by", "origin"),
    Fact("Sender", "sender_name", "sender.name"),
    Fact("Nature", "nature_of_payment", form: .words),
    Fact("Rate", "quotation.conversion.rate", "quotation.rate"),
    Fact("User", "user_id"),
    Fact("Account", "virtual_account_id"),
    Fact("Created", "created_at", form: .moment),
    Fact("Changed", "updated_at", form: .moment),
  ]

  private static let recipients = [
    Fact("Name", "company_name", "name"),
    Fact("First name", "first_name"),
    Fact("Last name", "last_name"),
    Fact("Kind", "type", form: .words),
    Fact("E-mail", "email"),
    Fact("Phone", "phone"),
    Fact("Rail", "account_type", "account.account_type"),
    Fact("Bank", "account_details.bank_name", "account.bank_name"),
    Fact("BIC", "account_details.swift_code", "account.swift_code"),
    Fact("Routing number", "account_details.routing_number", "account.routing_number"),
    Fact(
      "Account",
      "account_details.account_number",
      "account_details.clabe",
      "account_details.address",
      "account_details.pix_key",
      "account_details.iban",
      "account.account_number",
      "account.clabe",
      "account.address",
      form: .masked
    ),
    Fact("Token", "account_details.token", "account.token"),
    Fact("Network", "account_details.network", "account.network"),
    Fact("Document", "account_details.doc_type", "account.doc_type"),
    Fact("Its number", "account_details.doc_number", "account.doc_number", form: .masked),
    Fact("Street", "address.street_name", form: .masked),
    Fact("City", "address.city"),
    Fact("State", "address.state"),
    Fact("Country", "address.country", "account_details.doc_country_code"),
    Fact("Address", "address", form: .masked),
    Fact("Created", "created_ts", "created_at", form: .moment),
    Fact("Changed", "updated_ts", "updated_at", form: .moment),
  ]

  /// What a bank asks for when money has to be found; the same for every kind.
  static let references = [
    Fact("Reference", "reference"),
    Fact("Memo", "memo", "extra_info.memo"),
    Fact("UETR", "uetr", "source.uetr"),
    Fact("IMAD", "imad", "source.imad"),
    Fact("OMAD", "omad", "source.omad"),
    Fact("Trace number", "trace_number", "source.trace_number"),
    Fact("Reference number", "reference_number", "source.reference_number"),
    Fact("Provider's reference", "provider_reference"),
    Fact("Transaction hash", "txn_hash", "settlement_tx_hash", "tx_hash"),
    Fact("Short id", "short_id"),
    Fact("Quote", "quote_id", "quotation.quote_id"),
  ]

  /// What a record can be found by although no line of its detail shows it.
  static let unshown = [
    Fact("Event", "events.event_id"),
    Fact("Payment", "internal_payment_id"),
    Fact("External reference", "external_reference", "client_reference", "invoice_id"),
    Fact("Recipient's account", "recipient.iban"),
    Fact("Wallet", "wallet.address"),
    Fact("Account number", "account_details.account_number", "account_details.clabe"),
    Fact("Wallet", "account_details.address"),
    Fact("Key", "account_details.pix_key"),
    Fact("BIC", "account_details.swift_code", "recipient.account_details.swift_code"),
    Fact("Routing number", "account_details.routing_number"),
    Fact("Person's e-mail", "associated_persons.email"),
  ]
}
