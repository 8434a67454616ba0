import Kira

extension AccountOrder {
  private static let pairs: Set = [
    "USDC solana", "USDC polygon", "USDT tron", "USDT solana", "USDT polygon",
  ]

  /// `nil` for an account in Mexico, which can be asked for and is not wired.
  init?(_ body: JSONTree, _ dialect: Dialect, at now: Moment) throws(Answer) {
    var inspection = Inspection(body)
    let form = Form(&inspection, dialect)
    guard inspection.complaints.isEmpty else { throw .invalidData(inspection.complaints) }
    if form.type == "MX_SPEI" { return nil }

    var refinement = Inspection(body)
    let bank = form.bank ?? form.provider.map { $0 == "act" ? Dialect.domesticBank : $0 }
    if bank == nil {
      refinement.complain("bank", "bank is required for US_BANK virtual accounts")
    }
    let isCrypto = form.mode == "crypto"
    let destination = isCrypto ? Self.destination(&refinement) : nil
    guard refinement.complaints.isEmpty, let bank else {
      throw .invalidData(refinement.complaints)
    }
    let isAct = bank == Dialect.domesticBank
    let agrees = form.bank == nil || form.provider == nil || (form.provider == "act") == isAct
    guard dialect.banks.contains(bank), agrees, !(isAct && isCrypto) else {
      throw .dated(400, "Bad Request", "Invalid bank", at: now)
    }
    self.init(
      style: isCrypto ? .crypto : isAct ? .act : .swift,
      destination: destination,
      description: form.description
    )
  }

  /// What the validator looks at before anything else.
  private struct Form {
    let type: String?
    let bank: String?
    let provider: String?
    let mode: String?
    let description: String?

    init(_ inspection: inout Inspection, _ dialect: Dialect) {
      _ = inspection.text("user_id", or: "Invalid uuid") { uuidHalves($0) != nil }
      type = inspection.word("type", among: ["US_BANK", "MX_SPEI"])
      bank = inspection.word("bank", among: dialect.bankWords, isRequired: false)
      provider = inspection.word("provider", among: ["act", "zenus"], isRequired: false)
      mode = inspection.word("mode", among: ["fiat", "crypto"], isRequired: false)
      description = inspection.text("description")
    }
  }

  private static func destination(_ inspection: inout Inspection) -> Destination? {
    let given = inspection.object("destination") { inner -> Destination? in
      let currency = inner.word("currency", among: ["USDC", "USDT"])
      let network = inner.word("network", among: ["solana", "polygon", "tron"])
      let address = inner.text("address", or: "Required") { !$0.isEmpty }
      guard let currency, let network, let address else { return nil }
      return Destination(currency: currency, network: network, address: address)
    }
    guard let given else { return nil }
    if !pairs.contains("\(given.currency) \(given.network)") {
      let words = "\(given.currency) on \(given.network) is not a supported destination"
      inspection.complain("destination", words)
    }
    return given
  }
}
