import JSONText
package import Kira

/// All that a payout is decided by, while it can still be changed.
package struct PayoutTerms: Equatable, Sendable {
  /// Who gets it: a recipient with the rail of its account, or the wallet behind a crypto account.
  package enum Payee: Equatable, Sendable {
    case recipient(Identifier<Recipient>, rail: SafeText)
    case instructions(StablecoinPair)
  }

  /// What the payment is, in the words that are taken.
  package enum Nature: String, CaseIterable, Sendable {
    case vendor, pobo, other
    case firstParty = "first_party"
    case spotThirdParty = "spot_3p"
    case spotFirstParty = "spot_1p"
    case relatedEntities = "related_entities"
  }

  /// At what price: as quoted, as configured, or as configured but with another share of ours.
  ///
  /// A quote has its markup in it, so that both together cannot be written.
  package enum Price: Equatable, Sendable {
    case configured
    case quoted(Identifier<Quotation>)
    case marked(Markup)
  }

  package var account: Identifier<VirtualAccount>
  /// By Kira's name for it; an account of ACT has none in its answer and its provider in its place.
  package var bank: SafeText
  package var amount: Amount
  package var payee: Payee
  package var price = Price.configured
  package var nature: Nature?
  package var documents: [SupportingDocument] = []
  package var reference: String?
  package var description: String?
  package var memo: String?
  package var internalNotes: String?

  package init(
    out account: Identifier<VirtualAccount>,
    at bank: SafeText = "",
    _ amount: Amount,
    to payee: Payee
  ) {
    self.account = account
    self.bank = bank
    self.amount = amount
    self.payee = payee
  }

  func check() throws(RequestFault) {
    try filled(account.text, "virtual_account_id")
    if case .recipient(let id, _) = payee { try filled(id.text, "recipient_id") }
    if case .quoted(let id) = price { try filled(id.text, "quote_id") }
    if let reference { try filled(reference, "reference") }
    if let description { try filled(description, "description") }
    if let memo { try filled(memo, "extra_info.memo") }
    if let internalNotes { try filled(internalNotes, "extra_info.internal_notes") }
    try checkDocuments()
    if needsMemo, memo == nil {
      throw RequestFault("extra_info.memo", "a wire from Austin Capital Trust needs a memo")
    }
  }

  private func checkDocuments() throws(RequestFault) {
    guard documents.count <= SupportingDocument.most else {
      throw RequestFault("supporting_documents", "at most two documents are taken")
    }
    if case .instructions = payee, documents.isEmpty {
      throw RequestFault(
        "supporting_documents",
        "a payout out of a crypto account needs a document"
      )
    }
  }

  private var needsMemo: Bool {
    guard case .recipient(_, let rail) = payee else { return false }
    return MemoOnWires.isWanted(by: rail, at: bank)
  }
}

extension PayoutTerms.Payee {
  var body: JSON {
    switch self {
    case .recipient(let id, _): .sending(["recipient_id": .string(id.text)])
    case .instructions(let pair): .sending(["payment_instructions": pair.paymentInstructions])
    }
  }
}

extension PayoutTerms.Price {
  var body: JSON {
    switch self {
    case .configured: .object([])
    case .quoted(let id): .sending(["quote_id": .string(id.text)])
    case .marked(let markup): .sending(["client_markup": markup.inDecimals])
    }
  }
}
