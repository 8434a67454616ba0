import HTTPMessage

/// What the sandbox says to one request; thrown where it is not what was asked for.
struct Answer: Error {
  let status: Int
  let body: [UInt8]
  /// Set where the gateway in front of the API answers, which knows no version.
  let gatewayError: String?
  /// What is said when the same is asked with the same key again, where it reads differently.
  var repeatedBody: [UInt8]?
  /// Beside those that every answer has.
  var headers: [Field] = []

  init(status: Int, gatewayError: String? = nil, body: [UInt8]) {
    self.status = status
    self.gatewayError = gatewayError
    self.body = body
  }

  init(status: Int, gatewayError: String? = nil, _ fill: (inout JSONWriter) -> Void) {
    self.init(status: status, gatewayError: gatewayError, body: JSONWriter.object(fill))
  }

  var repeated: Answer {
    Answer(status: status, gatewayError: gatewayError, body: repeatedBody ?? body)
  }

  static func done(_ fill: (inout JSONWriter) -> Void) -> Answer { Answer(status: 200, fill) }
}
