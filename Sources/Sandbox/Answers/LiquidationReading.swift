import Kira

extension LiquidationOrder {
  private static let pairs: Set = ["USDC solana", "USDC polygon", "USDT polygon", "USDT tron"]

  init(_ tree: JSONTree, at now: Moment) throws(Answer) {
    var inspection = Inspection(tree)
    let network = inspection.word("network", among: ["solana", "polygon", "tron"])
    let token = inspection.word("token", among: ["USDC", "USDT"])
    let payee = inspection.object("recipient") { $0.payee() }
    let markup = inspection.object("markup", isRequired: false) { $0.markup() } ?? []
    guard inspection.complaints.isEmpty, let network, let token, let payee else {
      throw .invalidData(inspection.complaints)
    }
    guard Self.pairs.contains("\(token) \(network)") else {
      let words = "Token \(token) is not supported on network \(network)"
      throw .dated(400, "Bad Request", words, at: now)
    }
    self.init(network: network, token: token, payee: payee, markup: markup)
  }
}

extension Inspection {
  fileprivate mutating func payee() -> LiquidationOrder.Payee? {
    let isBusiness =
      word("type", among: ["individual", "business"], isRequired: false) == "business"
    let names =
      isBusiness
      ? [requiredText("company_name")] : [requiredText("first_name"), requiredText("last_name")]
    let account = object("account") { $0.payeeAccount() }
    _ = text("email", isRequired: account?.type == "SWIFT")
    guard let account, complaints.isEmpty else { return nil }
    return LiquidationOrder.Payee(
      isBusiness: isBusiness,
      name: names.compactMap(\.self).joined(separator: " "),
      accountType: account.type,
      bankName: account.bank,
      accountNumber: account.number,
      bankCode: account.code
    )
  }

  /// Less is asked than of a recipient: no address, and a document of any kind.
  private mutating func payeeAccount() -> (
    type: String, bank: String, number: String, code: String
  )? {
    guard let type = tree["account_type"]?.text, ["ACH", "WIRE", "SWIFT"].contains(type) else {
      let words = "Invalid discriminator value. Expected 'ACH' | 'WIRE' | 'SWIFT'"
      complain("account_type", words, code: "invalid_union_discriminator")
      return nil
    }
    let bank = requiredText("bank_name")
    let isSwift = type == "SWIFT"
    let number = requiredText("account_number")
    let code =
      isSwift
      ? text("swift_code", or: "SWIFT code must be 8 or 11 characters") {
        $0.count == 8 || $0.count == 11
      }
      : text("routing_number", or: "routing_number must be exactly 9 digits") { $0.hasDigits(9) }
    if type == "ACH" { _ = word("type", among: ["checking", "savings"]) }
    guard let bank, let number, let code else { return nil }
    return (type, bank, number, code)
  }

  fileprivate mutating func markup() -> [JSONTree.Member]? {
    ["fixed", "percentage", "fx"].compactMap { name in
      let words = "Markup must be a non-negative number with up to 4 decimal places"
      let text = text(name, isRequired: false, or: words, where: Self.isMarkup)
      return text.map { JSONTree.Member(name: name, value: .text($0)) }
    }
  }

  private static func isMarkup(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.count == 1 || parts[1].utf8.count <= 4 else {
      return false
    }
    return parts.allSatisfy { !$0.isEmpty && String($0).hasDigits($0.utf8.count) }
  }
}
