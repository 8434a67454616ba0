import HTTPMessage
import Kira

/// What a body asks of a quotation, by the documents.
struct QuotationOrder {
  enum Source {
    case account(String)
    /// A look ahead, from which nothing is kept.
    case nobody
  }

  let source: Source
  let amount: Amount
  let isToStablecoin: Bool
  let isInverse: Bool
  let rail: QuotedRail?
  let markup: Markup

  init(_ call: Call) throws(Answer) {
    guard let tree = JSONTree(call.request.body), tree.members != nil else {
      throw .invalidBody([
        Complaint(
          path: [],
          code: "invalid_type",
          message: "Expected object, received invalid JSON"
        )
      ])
    }
    var body = Inspection(tree)
    let cents = body.dollars("amount", decimals: 2...2)
    let quoted = Self.source(&body)
    let own = body.rail("rail")
    isToStablecoin = Self.target(&body)
    isInverse = body.truth("inverse") ?? false
    _ = body.truth("from_held_balance")
    let asked = body.quotationMarkup("client_markup")
    guard body.complaints.isEmpty, let cents, let quoted else {
      throw .invalidBody(body.complaints)
    }
    source = quoted.source
    rail = quoted.rail ?? own
    markup = asked ?? .configured
    amount = Amount(minorUnits: cents, in: .usd)
  }

  /// Exactly one of an account and a description of one.
  private static func source(_ body: inout Inspection) -> (source: Source, rail: QuotedRail?)? {
    let account = body.text("virtual_account_id", isRequired: false, or: "Invalid uuid") {
      uuidHalves($0) != nil
    }
    let hasAccount = body.tree.given("virtual_account_id") != nil
    let hasPreview = body.tree.given("quote_for") != nil
    let preview = body.object("quote_for", isRequired: false) { body in
      _ = body.word("currency", among: QuotationOrder.currencies)
      return body.rail("rail", isRequired: true)
    }
    guard hasAccount != hasPreview else {
      let words = "Provide exactly one of virtual_account_id or quote_for"
      body.complain("virtual_account_id", words)
      return nil
    }
    if hasPreview, body.tree.given("payment_instructions") != nil {
      body.complain("payment_instructions", "Only allowed with virtual_account_id")
    }
    _ = body.object("payment_instructions", isRequired: false) { $0.funding("currency") }
    if hasPreview { return (.nobody, preview) }
    return account.map { (.account($0), nil) }
  }

  /// Whether it is a stablecoin, which then has to name its network.
  private static func target(_ body: inout Inspection) -> Bool {
    body.object("target", isRequired: false) { body in
      let currency = body.word("currency", among: currencies)
      let isCoin = currency == "USDC" || currency == "USDT"
      _ = body.word("network", among: ["solana", "polygon", "tron"], isRequired: isCoin)
      return isCoin
    } ?? false
  }

  private static let currencies = ["USD", "USDC", "USDT"]
}

/// The rails as quotations name them.
enum QuotedRail: String, CaseIterable {
  case fednow = "FEDNOW"
  case achStandard = "ACH_STANDARD"
  case achSameDay = "ACH_SAME_DAY"
  case wireDomestic = "WIRE_DOMESTIC"
  case wireSwift = "WIRE_SWIFT"

  var rail: Rail {
    switch self {
    case .fednow: .instant
    case .achStandard, .achSameDay: .ach
    case .wireDomestic: .wire
    case .wireSwift: .swift
    }
  }

  init(_ rail: Rail) {
    self =
      switch rail {
      case .instant: .fednow
      case .ach: .achStandard
      case .swift: .wireSwift
      case .wire, .spei, .wallet: .wireDomestic
      }
  }
}

extension Inspection {
  mutating func rail(_ name: String, isRequired: Bool = false) -> QuotedRail? {
    word(name, among: QuotedRail.allCases.map(\.rawValue), isRequired: isRequired)
      .flatMap(QuotedRail.init(rawValue:))
  }

  /// In cents and hundredths of a percent, unlike every other markup of the API.
  mutating func quotationMarkup(_ name: String) -> Markup? {
    object(name, isRequired: false) { body in
      let fixed = body.whole("fixed_minor", atMost: 1_000_000_000) ?? 0
      let share = body.whole("percentage_bps", atMost: 10_000) ?? 0
      return Markup(
        fixed: Amount(minorUnits: fixed, in: .usd),
        share: Ratio(millionths: share * 100)
      )
    }
  }

  /// A whole number from nothing up.
  mutating func whole(_ name: String, atMost most: Int64) -> Int64? {
    guard let value = tree.given(name) else { return nil }
    guard case .number(let text) = value else {
      complain(name, "Expected number, received \(value.kind)", code: "invalid_type")
      return nil
    }
    guard let number = Int64(text) else {
      complain(name, "Expected integer, received float", code: "invalid_type")
      return nil
    }
    guard number >= 0 else {
      complain(name, "Number must be greater than or equal to 0", code: "too_small")
      return nil
    }
    guard number <= most else {
      complain(name, "Number must be less than or equal to \(most)", code: "too_big")
      return nil
    }
    return number
  }
}
