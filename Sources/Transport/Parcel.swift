import CCurl
import HTTPMessage

/// A request made ready to go: address, headers with their credentials, and libcurl's settings.
struct Parcel {
  let headerLines: [String]
  let body: [UInt8]?
  let policy: RequestPolicy
  let numbers: [(CURLoption, Int)]
  let texts: [(CURLoption, String)]

  init(
    _ request: HTTPRequest,
    _ policy: RequestPolicy,
    _ configuration: Transport.Configuration,
    _ credentials: Credentials
  ) throws(Silence) {
    guard let secrets = credentials.headerLines(for: request.credential) else {
      throw Silence(.notStarted, mayHaveBeenSent: false, words: "there is no token yet")
    }
    headerLines =
      request.headers.map { "\($0.name): \($0.value)" } + secrets + Self.ownLines(for: request)
    guard headerLines.allSatisfy(Self.isOneLine) else {
      throw Silence(.notStarted, mayHaveBeenSent: false, words: "a header holds a line break")
    }
    body = Self.carriesBody(request) ? request.body : nil
    self.policy = policy
    numbers = Self.numbers(policy)
    texts =
      [
        (CURLOPT_URL, configuration.address.url(of: request)),
        (CURLOPT_CUSTOMREQUEST, request.method.rawValue),
        (CURLOPT_USERAGENT, configuration.userAgent),
        // Given a text, even an empty one, libcurl does not ask the environment.
        (CURLOPT_PROXY, configuration.proxy ?? ""),
        (CURLOPT_NOPROXY, configuration.proxy == nil ? "*" : ""),
      ] + (configuration.authorities.map { [(CURLOPT_CAINFO, $0)] } ?? [])
  }

  /// A length of zero is said for what usually has a body; a question and a removal say nothing.
  private static func carriesBody(_ request: HTTPRequest) -> Bool {
    request.method != .get && (request.method != .delete || !request.body.isEmpty)
  }

  /// Lines that keep libcurl from adding its own.
  private static func ownLines(for request: HTTPRequest) -> [String] {
    // Without an empty Expect, libcurl holds larger bodies back for up to a second.
    let always = ["Accept-Encoding: identity", "Expect:"]
    let isTyped = request.headers.contains { $0.name.lowercased() == "content-type" }
    // It would call every body that says nothing of itself a web form.
    return isTyped ? always : always + ["Content-Type:"]
  }

  private static func numbers(_ policy: RequestPolicy) -> [(CURLoption, Int)] {
    [
      (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_PATH_AS_IS, 1),
      (CURLOPT_HTTP09_ALLOWED, 0),
      // A proxy is told where to connect to, and never the credentials.
      (CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE)),
      (CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_CONNECTTIMEOUT_MS, policy.connectMilliseconds),
      (CURLOPT_TIMEOUT_MS, policy.totalMilliseconds),
      (CURLOPT_FRESH_CONNECT, policy.isSentOnce ? 1 : 0),
      (CURLOPT_FORBID_REUSE, policy.isSentOnce ? 1 : 0),
      (
        CURLOPT_HTTP_VERSION,
        policy.isSentOnce ? Int(CURL_HTTP_VERSION_1_1) : Int(CURL_HTTP_VERSION_2TLS)
      ),
    ]
  }

  private static func isOneLine(_ header: String) -> Bool {
    header.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
