import HTTPMessage
import JSONText
import Kira

@testable import App

/// Kira with one account, one recipient and what was paid, as a network that answers in the next
/// turn; what it says can be changed between two requests.
final class PlayedKira: Network {
  /// Every request for money that arrived, as it came.
  private(set) var orders: [HTTPRequest] = []
  private(set) var asked: [HTTPRequest] = []
  var account = KiraAnswers.account
  var recipient = KiraAnswers.recipient
  var preview = KiraAnswers.preview
  var balance = KiraAnswers.balance
  var payoutStatus = "PROCESSING"
  /// What becomes of a request for money; accepted where nothing is said.
  var fate: ((HTTPRequest) -> HTTPOutcome?)?
  /// What Kira says of a recipient that was just made.
  var newRecipient = KiraAnswers.newRecipient
  /// Of the owner, one after the other.
  var known = KiraAnswers.recipient
  /// Nobody answers anything.
  var isDead = false
  private var outcomes: [(number: Int, outcome: HTTPOutcome)] = []

  func start(_ request: HTTPRequest, token: Secret?) -> Int {
    asked.append(request)
    outcomes.append((asked.count, outcome(of: request)))
    return asked.count
  }

  func finished() -> [(number: Int, outcome: HTTPOutcome)] {
    defer { outcomes = [] }
    return outcomes
  }

  func push() {}
  func wait(alsoFor descriptors: [Int32], atMost milliseconds: Int32) {}

  static let refused = HTTPOutcome.unanswered(
    Silence(.connectionRefused, mayHaveBeenSent: false, words: "errno 111")
  )
  static let lost = HTTPOutcome.unanswered(
    Silence(.timedOut, mayHaveBeenSent: true, words: "no answer")
  )

  static func answer(_ status: Int, _ body: String) -> HTTPOutcome {
    .answered(HTTPResponse(status: status, body: Array(body.utf8)))
  }

  private func outcome(of request: HTTPRequest) -> HTTPOutcome {
    if isDead { return Self.refused }
    if request.path.hasSuffix("/payout") {
      orders.append(request)
      return fate?(request) ?? Self.accepted(request, status: payoutStatus)
    }
    if request.method == .post, request.path == "v1/recipients" {
      orders.append(request)
      return fate?(request) ?? Self.answer(201, newRecipient)
    }
    return Self.answer(200, body(for: request))
  }

  /// A receipt that repeats what was ordered.
  static func accepted(_ request: HTTPRequest, status: String = "CREATED") -> HTTPOutcome {
    let json = try? JSON(parsing: request.body)
    let fields = ["amount", "currency", "recipient_id", "reference"].map {
      #""\#($0)":"\#(json?[$0]?.text ?? "")""#
    }
    return answer(
      201,
      #"{"id":"p-1","status":"\#(status)","virtual_account_id":"acc-1",\#(fields.joined(separator: ","))}"#
    )
  }

  private func body(for request: HTTPRequest) -> String {
    switch request.path {
    case "auth": #"{"data":{"access_token":"t","expires_in":3600,"token_type":"Bearer"}}"#
    case "v1/virtual-accounts/acc-1": account
    case "v1/virtual-accounts/acc-1/balance": balance
    case "v1/virtual-accounts/acc-1/payout/preview": preview
    case "v1/recipients/rec-1": recipient
    case "v1/users/user-1": KiraAnswers.owner
    case "v1/recipients": #"{"recipients":[\#(known)],"total":1}"#
    case "v1/payouts/p-1": payout
    case "v1/payouts": #"{"payouts":[],"total":0,"page":1,"limit":100,"total_pages":0}"#
    case "v1/virtual-accounts/deposits", "v1/virtual-accounts/acc-1/deposits":
      #"{"deposits":[],"total":0,"page":1,"limit":100,"total_pages":0}"#
    default: #"{"data":[],"pagination":{"total":0,"limit":100,"offset":0,"has_more":false}}"#
    }
  }

  private var payout: String {
    """
    {"payout_id":"p-1","status":"\(payoutStatus)","virtual_account_id":"acc-1",
    "from_amount":"50.00","from_currency":"USD","created_at":"2027-01-15T08:00:00Z"}
    """
  }
}
