import HTTPMessage

/// The secrets that are put into a request at the last moment; they print as dots.
///
/// They are not wiped: libcurl copies every header line, and its copies are out of our reach. What
/// keeps them from a disk is that this process leaves no core file and lets no debugger in.
package struct Credentials: Sendable, CustomStringConvertible {
  private let key: String
  private var token: String?

  package init(key: String, token: String? = nil) {
    self.key = key
    self.token = token
  }

  package mutating func use(token: String?) { self.token = token }

  package var description: String { "····" }

  /// The header lines of a credential, or `nil` where there is no token yet.
  func headerLines(for credential: HTTPRequest.Credential) -> [String]? {
    switch credential {
    case .none: []
    case .key: ["x-api-key: \(key)"]
    case .keyAndToken: token.map { ["x-api-key: \(key)", "Authorization: Bearer \($0)"] }
    }
  }
}
