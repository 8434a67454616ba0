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
    // Without an empty Expect, libcurl holds larger bodies back for up to a second.
    headerLines =
      request.headers.map { "\($0.name): \($0.value)" } + secrets
      + ["Accept-Encoding: identity", "Expect:"]
    guard headerLines.allSatisfy(Self.isOneLine) else {
      throw Silence(.notStarted, mayHaveBeenSent: false, words: "a header holds a line break")
    }
    body = request.method == .get ? nil : request.body
    self.policy = policy
    numbers = Self.numbers(policy)
    texts =
      [
        (CURLOPT_URL, configuration.address.url(of: request)),
        (CURLOPT_CUSTOMREQUEST, request.method.rawValue),
        (CURLOPT_USERAGENT, configuration.userAgent),
        // An empty proxy also keeps libcurl from asking the environment for one.
        (CURLOPT_PROXY, configuration.proxy ?? ""),
      ] + (configuration.proxy == nil ? [(CURLOPT_NOPROXY, "*")] : [])
  }

  private static func numbers(_ policy: RequestPolicy) -> [(CURLoption, Int)] {
    [
      (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_PATH_AS_IS, 1),
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
