import HTTPMessage

/// The head of an answer; framing is ours alone, whatever headers the answer carries.
func headText(_ response: HTTPResponse, _ framingLines: [String]) -> String {
  var head = "HTTP/1.1 \(response.status) \(reason(response.status))\r\n"
  for field in response.headers where !framing.contains(field.name.lowercased()) {
    head += "\(field.name): \(oneLine(field.value))\r\n"
  }
  for line in framingLines { head += line + "\r\n" }
  return head + "\r\n"
}

private let framing: Set = ["content-length", "transfer-encoding", "connection"]

/// A line break in a header would begin a header of its own.
private func oneLine(_ value: String) -> String {
  String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 }))
}

private func reason(_ status: Int) -> String { reasons[status] ?? "Status" }

private let reasons = [
  100: "Continue", 101: "Switching Protocols", 103: "Early Hints", 200: "OK", 201: "Created",
  202: "Accepted", 204: "No Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
  307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
  401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
  408: "Request Timeout", 409: "Conflict", 413: "Content Too Large",
  422: "Unprocessable Content", 429: "Too Many Requests",
  431: "Request Header Fields Too Large", 500: "Internal Server Error",
  501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
  504: "Gateway Timeout", 505: "HTTP Version Not Supported",
]
