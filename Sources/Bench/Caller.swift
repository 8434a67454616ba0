import PseudoTerminal

/// Who asks the sandbox with curl or wrk: the headers that let one in.
struct Caller {
  let announcement: Announcement
  private let token: String

  /// `nil` where curl is missing or the sandbox does not let us in.
  init?(_ announcement: Announcement) {
    let body = #"{"client_id":"\#(announcement.clientID)","password":"\#(announcement.password)"}"#
    let answer = Surroundings.says(
      "curl -s '\(announcement.baseURL)/auth' -H 'x-api-key: \(announcement.apiKey)' -d '\(body)'"
    )
    let words = answer?.split(separator: "\"").map(String.init) ?? []
    guard let name = words.firstIndex(of: "access_token"), name + 2 < words.count else {
      return nil
    }
    token = words[name + 2]
    self.announcement = announcement
  }

  /// One header a line, as they are sent.
  var headers: [String] {
    ["x-api-key: \(announcement.apiKey)", "authorization: Bearer \(token)"]
  }

  /// For the command line of curl and wrk.
  var options: String { headers.map { "-H '\($0)'" }.joined(separator: " ") }

  func address(_ path: String) -> String { announcement.baseURL + "/" + path }
}
