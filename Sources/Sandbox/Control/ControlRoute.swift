import HTTPMessage

/// One way into the control surface, and what it is for.
struct ControlRoute: Sendable {
  typealias Run =
    @Sendable (inout Control, ReceivedRequest) throws(ControlRefusal) -> HTTPResponse

  let method: String
  /// `*` stands for any one part.
  let path: String
  /// The names a body may have, as a reader sees them.
  let body: String
  let summary: String
  let run: Run

  init(
    _ method: String,
    _ path: String,
    _ summary: String,
    body: String = "",
    _ run: @escaping Run
  ) {
    self.method = method
    self.path = path
    self.summary = summary
    self.body = body
    self.run = run
  }

  func parameters(in parts: [Substring]) -> [String]? {
    let expected = path.split(separator: "/")
    guard parts.count == expected.count else { return nil }
    var parameters: [String] = []
    for (expected, part) in zip(expected, parts) {
      if expected == "*" { parameters.append(String(part)) } else if expected != part { return nil }
    }
    return parameters
  }
}
