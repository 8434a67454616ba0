import HTTPMessage

/// The bytes of an answer; framing is ours alone, whatever headers the answer carries.
func responseBytes(_ response: HTTPResponse, closing: Bool, withoutBody: Bool) -> [UInt8] {
  var head = "HTTP/1.1 \(response.status) \(reason(response.status))\r\n"
  for field in response.headers where !framing.contains(field.name.lowercased()) {
    head += "\(field.name): \(oneLine(field.value))\r\n"
  }
  head += "content-length: \(response.body.count)\r\n"
  if closing { head += "connection: close\r\n" }
  return Array((head + "\r\n").utf8) + (withoutBody ? [] : response.body)
}

private let framing: Set = ["content-length", "transfer-encoding", "connection"]

/// A line break in a header would begin a header of its own.
private func oneLine(_ value: String) -> String {
  String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value >= 0x20 }))
}

private func reason(_ status: Int) -> String { reasons[status] ?? "Status" }

private let reasons = [
  200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 400: "Bad Request",
  401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
  408: "Request Timeout", 409: "Conflict", 413: "Content Too Large",
  422: "Unprocessable Content", 429: "Too Many Requests",
  431: "Request Header Fields Too Large", 500: "Internal Server Error",
  501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
  504: "Gateway Timeout", 505: "HTTP Version Not Supported",
]
