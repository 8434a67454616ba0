import HTTPMessage

/// One misdeed that was ordered: which requests it strikes, when, and what then happens.
package struct FaultRule: Sendable {
  /// Whether the request is carried out all the same.
  package enum Moment: String, Sendable {
    case before, after
  }

  var name = ""
  /// `nil` is any method.
  var method: String?
  var path = PathPattern("**")
  /// So many requests that match are let through first.
  var skip = 0
  /// `nil` is every one from then on.
  var times: Int?
  var moment = Moment.after
  var reply: ReplyChange?
  /// The request waits, where this stands, until the barrier of that name is opened.
  var barrier: String?
  var delivery = Delivery()
  /// Added to the latency or taken from it, by a different share each time.
  var jitter: Int64 = 0

  /// Whether the API never gets to see the request.
  var isInsteadOfCommit: Bool { moment == .before && (barrier == nil || reply != nil) }

  func matches(_ request: ReceivedRequest) -> Bool {
    (method == nil || method == request.method) && path.matches(request.path)
  }
}

/// A path in which `*` stands for one part and `**` at the end for any number of them.
///
/// The prefix under which the API lives may be left out.
struct PathPattern: Equatable, Sendable {
  let text: String
  private let parts: [Substring]

  init(_ text: String) {
    self.text = text
    parts = Self.parts(of: text[...])
  }

  func matches(_ path: Substring) -> Bool {
    let given = Self.parts(of: path)
    let isOpen = parts.last == "**"
    let fixed = isOpen ? parts.dropLast() : parts[...]
    guard isOpen ? given.count >= fixed.count : given.count == fixed.count else { return false }
    return zip(fixed, given).allSatisfy { $0 == "*" || $0 == $1 }
  }

  private static func parts(of path: Substring) -> [Substring] {
    let parts = path.split(separator: "/")
    return parts.first == Sandbox.prefix.dropFirst() ? Array(parts.dropFirst()) : parts
  }
}
