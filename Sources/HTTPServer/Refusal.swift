import HTTPMessage

/// Why a request is not taken: the connection is closed after saying so.
enum Refusal: Error, Equatable {
  case bad(String)
  case tooSlow
  case bodyTooLarge
  case headTooLarge
  case codingNotKnown
  case versionNotKnown

  var response: HTTPResponse {
    let (status, words) = statusAndWords
    return HTTPResponse(
      status: status,
      headers: [Field("content-type", "text/plain; charset=utf-8")],
      body: Array("\(words)\n".utf8)
    )
  }

  private var statusAndWords: (Int, String) {
    switch self {
    case .bad(let words): (400, words)
    case .tooSlow: (408, "the request took too long")
    case .bodyTooLarge: (413, "the body is too large")
    case .headTooLarge: (431, "the head is too large")
    case .codingNotKnown: (501, "chunked is the only transfer coding known")
    case .versionNotKnown: (505, "only HTTP/1.1 is spoken here")
    }
  }
}
