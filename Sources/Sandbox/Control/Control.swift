import HTTPMessage
import Kira

/// One call of somebody who stands behind the sandbox, with all that it may touch.
struct Control {
  var stage: Backstage
  let now: Moment
  var body = JSONTree.object([])
  /// What stands in the open places of the path.
  var parameters: [String] = []
  /// Requests that this call has let go.
  var released: [Backstage.Reply] = []

  static let prefix = "/_sandbox"

  init(_ stage: Backstage, now: Moment) {
    self.stage = stage
    self.now = now
  }

  /// What stands behind the prefix, or `nil` for a request to the API.
  static func path(of request: ReceivedRequest) -> Substring? {
    let path = request.path
    guard path == prefix || path.hasPrefix(prefix + "/") else { return nil }
    return path.dropFirst(prefix.count)
  }

  mutating func answer(
    _ request: ReceivedRequest,
    at path: Substring,
    isFromHere: Bool
  ) -> HTTPResponse {
    do throws(ControlRefusal) {
      // A page in somebody's browser is on this machine, and still not its owner.
      guard isFromHere, request.header("origin") == nil else {
        throw ControlRefusal(403, "the control surface is for programs on this machine")
      }
      return try routed(request, path)
    } catch {
      return Self.response(error.status, JSONWriter.object { $0.field("error", error.words) })
    }
  }

  private mutating func routed(
    _ request: ReceivedRequest,
    _ path: Substring
  ) throws(ControlRefusal) -> HTTPResponse {
    let parts = path.split(separator: "/")
    let onPath = ControlRoute.all.filter { $0.parameters(in: parts) != nil }
    guard !onPath.isEmpty else {
      throw ControlRefusal(404, "no such path; GET \(Self.prefix) lists them")
    }
    guard let route = onPath.first(where: { $0.method == request.method }) else {
      throw ControlRefusal(405, "try \(onPath.map(\.method).joined(separator: " or "))")
    }
    parameters = route.parameters(in: parts) ?? []
    if !request.body.isEmpty {
      guard let body = JSONTree(request.body) else { throw ControlRefusal(400, "this is no JSON") }
      self.body = body
    }
    return try route.run(&self, request)
  }

  static func response(
    _ status: Int = 200,
    _ body: [UInt8],
    _ kind: String = "json"
  ) -> HTTPResponse {
    let type = kind == "json" ? "application/json" : "application/x-ndjson"
    let headers = [Field("content-type", type), Field(Backstage.mark, "control")]
    return HTTPResponse(status: status, headers: headers, body: body)
  }

  /// A whole number of the body.
  func number(_ name: String, most: Int64 = 1_000_000_000) throws(ControlRefusal) -> Int64? {
    guard let value = body.given(name) else { return nil }
    guard case .number(let digits) = value, let number = Int64(digits), (0...most).contains(number)
    else { throw ControlRefusal(400, "\(name): a number from 0 to \(most) is needed") }
    return number
  }
}

/// Why a call of the control surface is not carried out.
struct ControlRefusal: Error {
  let status: Int
  let words: String

  init(_ status: Int, _ words: String) {
    self.status = status
    self.words = words
  }
}
