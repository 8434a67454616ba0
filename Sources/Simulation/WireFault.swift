import HTTPMessage
import JSONText

/// One thing that goes wrong between a request and its answer.
struct WireFault: Sendable {
  enum Way: Sendable {
    /// Not one byte leaves.
    case notSent(Silence.Reason)
    /// Nobody answers in time; whether the request arrives, and when.
    case silent(Silence.Reason, Arrival)
    /// Something else is said, whether or not the request was carried out.
    case replaced(Arrival, @Sendable (inout SeededDice) -> HTTPResponse)
    /// Kira's own answer, changed on its way.
    case altered(@Sendable (inout HTTPResponse, inout SeededDice) -> Void)
    /// The receipt of another payout comes in its place.
    case foreignReceipt
  }

  enum Arrival: Sendable {
    case never, inTime, late
  }

  let name: String
  let way: Way
  /// The answer says something else than was confirmed.
  var contradicts = false
  /// The same happens to whatever follows, for a while.
  var isLasting = false

  /// What can befall a question, which changes nothing.
  static let ofReadings = notSent + silences + failures.filter { !$0.isAboutKeys }

  /// What is said about a key is the easiest to be read wrongly.
  static let ofKeys = failures.filter(\.isAboutKeys)

  static let ofPayouts = notSent + silences + failures + refusals + receipts

  /// While a token is not taken, none is.
  static let denied = WireFault(
    name: "",
    way: .replaced(.never) { _ in .said(401, unauthorised) }
  )

  func name(isPayout: Bool) -> String { isPayout ? name : "\(name) (reading)" }

  private var isAboutKeys: Bool { name.contains("409") || name.contains("burnt") }

  private static let notSent = [
    WireFault(name: "name not resolved", way: .notSent(.nameNotResolved)),
    WireFault(name: "connection refused", way: .notSent(.connectionRefused)),
    WireFault(name: "TLS failed", way: .notSent(.tlsFailed)),
    WireFault(name: "connect timed out", way: .notSent(.timedOut)),
  ]

  private static let silences = [
    WireFault(name: "cut while it was sent", way: .silent(.connectionLost, .never)),
    WireFault(name: "request swallowed", way: .silent(.timedOut, .never)),
    WireFault(name: "request arrives after the deadline", way: .silent(.timedOut, .late)),
    WireFault(name: "carried out, no answer", way: .silent(.timedOut, .inTime)),
    WireFault(name: "carried out, connection reset", way: .silent(.connectionLost, .inTime)),
    WireFault(name: "answer cut short of its length", way: .silent(.connectionLost, .inTime)),
    WireFault(name: "answer over the cap", way: .silent(.tooLarge, .inTime)),
    WireFault(name: "answer is no HTTP", way: .silent(.notHTTP, .inTime)),
  ]

  private static func both(_ name: String, _ response: HTTPResponse) -> [WireFault] {
    [
      WireFault(name: "\(name), carried out", way: .replaced(.inTime) { _ in response }),
      WireFault(name: "\(name), not carried out", way: .replaced(.never) { _ in response }),
    ]
  }

  private static let failures =
    both("500", .said(500, #"{"message":"Internal server error"}"#))
    + both("502 with HTML", .said(502, "<html>Bad Gateway</html>"))
    + both("504", .said(504, #"{"message":"Endpoint request timed out"}"#))
    + both("408", .said(408, ""))
    + both("409 in progress", .said(409, inProgress))
    + both("409 conflict of keys", .said(409, conflict))
    + both("key burnt", .said(400, burnt))
    + both("200 with HTML", .said(200, "<html>Welcome to our wireless network</html>"))
    + both("307 to elsewhere", HTTPResponse(status: 307, headers: [Field("location", "/x")]))
    + both("101", HTTPResponse(status: 101))

  private static let inProgress = """
    {"error":{"code":"IDEMPOTENCY_IN_PROGRESS","message":"A request with this idempotency key is \
    already in progress"}}
    """
  private static let conflict = """
    {"error":{"code":"IDEMPOTENCY_CONFLICT","message":"Idempotency key has already been used with \
    different request data"}}
    """
  private static let burnt = """
    {"code":"validation_error","message":"Failed to store idempotency key"}
    """

  /// Whoever refuses like this has done nothing.
  private static let refusals = [
    WireFault(name: "401", way: .replaced(.never) { _ in .said(401, unauthorised) }),
    WireFault(
      name: "401 without end",
      way: .replaced(.never) { _ in .said(401, unauthorised) },
      isLasting: true
    ),
    WireFault(name: "429", way: .replaced(.never) { _ in .said(429, "") }),
    WireFault(
      name: "429 with a time to wait",
      way: .replaced(.never) { dice in
        let times = ["1", "20", "1000000000", "-5", "Wed, 21 Oct 2015 07:28:00 GMT"]
        return HTTPResponse(status: 429, headers: [Field("Retry-After", dice.pick(times))])
      }
    ),
    WireFault(
      name: "403 of the gateway",
      way: .replaced(.never) { _ in
        HTTPResponse(
          status: 403,
          headers: [Field("x-amzn-errortype", "IncompleteSignatureException")],
          body: Array(#"{"message":"Invalid key=value pair (missing equal-sign)"}"#.utf8)
        )
      }
    ),
  ]

  private static let unauthorised = #"{"message":"Unauthorized"}"#
}

extension HTTPResponse {
  static func said(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: [Field("content-type", "application/json")],
      body: Array(text.utf8)
    )
  }
}
