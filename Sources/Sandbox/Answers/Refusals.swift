import HTTPMessage
import Kira

/// The refusals, each in the shape that its part of the API has; there is no common one.
extension Answer {
  static let forbidden = gateway(403, "ForbiddenException", "Forbidden")

  static let unauthorized = gateway(401, "UnauthorizedException", "Unauthorized")

  /// To a browser's question whether its page may ask; anybody may.
  static let preflight: Answer = {
    var answer = Answer(status: 200, body: [])
    answer.headers = [
      Field("access-control-allow-origin", "*"),
      Field("access-control-allow-methods", "GET,POST,PUT,PATCH,DELETE,OPTIONS"),
      Field(
        "access-control-allow-headers",
        "Content-Type,Authorization,X-Api-Key,X-Api-Version,Idempotency-Key,x-client-id"
      ),
    ]
    return answer
  }()

  static let tokenExpired = gateway(
    401,
    "UnauthorizedException",
    "The incoming token has expired"
  )

  /// The gateway takes a path or a method it does not route for a request with another kind of signature.
  static func notRouted(authorization: String?) -> Answer {
    guard let authorization else {
      let name = "MissingAuthenticationTokenException"
      return gateway(403, name, "Missing Authentication Token")
    }
    let digest = Base64.text(of: scramble(authorization, byteCount: 32))
    return gateway(
      403,
      "IncompleteSignatureException",
      "Invalid key=value pair (missing equal-sign) in Authorization header "
        + "(hashed with SHA-256 and encoded with Base64): '\(digest)'."
    )
  }

  static let serverError = Answer(status: 500) { json in
    json.field("status", "error")
    json.field("message", "Internal server error")
  }

  static let serviceUnavailable = Answer(status: 500) { json in
    json.field("message", "Service unavailable")
    json.object("data") { $0.field("error", "Service unavailable") }
  }

  static func unprocessable(_ path: [String], _ type: String, _ words: String) -> Answer {
    Answer(status: 422) { json in
      json.field("message", "Invalid input data")
      json.name("data")
      json.array([0]) { json, _ in
        json.object { json in
          json.field("type", type)
          json.array("loc", path) { json, part in part.write(to: &json) }
          json.field("msg", words)
        }
      }
    }
  }

  static func invalid(_ path: String, _ words: String, code: String) -> Answer {
    Answer(status: 400) { json in
      json.field("error", "Invalid request data")
      json.array("details", [0]) { json, _ in
        json.object { json in
          json.field("path", path)
          json.field("message", words)
          json.field("code", code)
        }
      }
    }
  }

  static func invalidData(_ words: String) -> Answer {
    Answer(status: 400) { json in
      json.field("code", "validation_error")
      json.field("error", "Invalid data")
      json.array("details", [0]) { json, _ in json.object { $0.field("message", words) } }
    }
  }

  static func coded(_ status: Int, _ code: String, _ words: String) -> Answer {
    Answer(status: status) { json in
      json.field("code", code)
      json.field("message", words)
    }
  }

  static func nested(
    _ status: Int,
    _ code: String,
    _ words: String,
    details: (inout JSONWriter) -> Void = { _ in }
  ) -> Answer {
    Answer(status: status) { json in
      json.object("error") { json in
        json.field("code", code)
        json.field("message", words)
        json.object("details", details)
      }
    }
  }

  static func dated(_ status: Int, _ error: String, _ words: String, at now: Moment) -> Answer {
    Answer(status: status) { json in
      json.field("statusCode", status)
      json.field("error", error)
      json.field("message", words)
      json.field("timestamp", now)
    }
  }

  /// The shape that the documents print as everybody's, and that hardly anybody has seen.
  static func listed(
    _ status: Int,
    _ code: String,
    _ words: String,
    _ fault: (field: String, words: String)
  ) -> Answer {
    Answer(status: status) { json in
      json.field("code", code)
      json.field("message", words)
      json.array("errors", [fault]) { json, fault in
        json.object { json in
          json.field("field", fault.field)
          json.field("message", fault.words)
        }
      }
    }
  }

  private static func gateway(_ status: Int, _ name: String, _ words: String) -> Answer {
    Answer(status: status, gatewayError: name) { $0.field("message", words) }
  }
}
