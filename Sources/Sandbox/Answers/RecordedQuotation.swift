import HTTPMessage
import Kira

/// The quotation that was recorded: another form, and nobody ever got a price out of it.
enum RecordedQuotation {
  static func refusal(_ call: Call) throws(Answer) -> Answer {
    guard let tree = JSONTree(call.request.body), tree.members != nil else {
      throw .serverError
    }
    var body = Inspection(tree)
    let rail = inspect(&body)
    guard body.complaints.isEmpty else { return .invalidBody(body.complaints) }
    // The validator compares fields only once each of them is right.
    if tree["recipient_id"] == nil, rail == nil {
      body.complain("recipient_id", Self.nobodyNamed)
      return .invalidBody(body.complaints)
    }
    return try price(body, by: rail, call)
  }

  private static let nobodyNamed =
    "Either recipient_id or account_type (WIRE, SWIFT, WALLET, ACH, or INSTANT_PAY) is required"

  private static func inspect(_ body: inout Inspection) -> Rail? {
    if case .number(let digits)? = body.tree["amount"] {
      _ = body.dollars("amount", in: digits, decimals: 0...2)
    } else {
      _ = body.dollars("amount")
    }
    if body.tree["recipient_id"] != nil { _ = body.text("recipient_id", isRequired: true) }
    let rail = body.word("account_type", among: PayoutOrder.estimated, isRequired: false)
    _ = body.text("wallet_network")
    _ = body.text("wallet_token")
    _ = body.truth("inverse_calculation")
    _ = body.markup("client_markup")
    return rail.flatMap(Rail.init(rawValue:))
  }

  /// The tenant's own fees were never set up.
  private static func price(
    _ body: Inspection,
    by asked: Rail?,
    _ call: Call
  ) throws(Answer) -> Answer {
    var body = body
    let id = body.tree["recipient_id"]?.text
    let recipient = id.flatMap { RecipientAnswers.find($0, call) }
    if let id, recipient == nil {
      return .coded(404, "not_found", "Recipient with ID \(id) not found")
    }
    if (recipient?.rail ?? asked) == .wallet {
      let product = "usa-va-fiat-to-crypto-payout"
      let words = "No fee profile configured for product \(product) with account type WALLET"
      return .coded(400, "bad_request", words)
    }
    let markup = body.markup("client_markup")
    let isInverse = body.truth("inverse_calculation") ?? false
    if isInverse, let markup, markup.share.millionths >= 1_000_000 {
      return .coded(400, "bad_request", PayoutDeal.sharesEatAll)
    }
    return .coded(400, "bad_request", PayoutDeal.feesEatAll)
  }
}
