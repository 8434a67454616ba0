import HTTPMessage
import Kira

/// `POST /auth` and `POST /v1/versioning/upgrade`.
enum SignInAnswers {
  static func token(_ call: Call) throws(Answer) -> Answer {
    guard let texts = JSONReader.texts(in: call.request.body) else {
      throw .unprocessable(["body"], "json_invalid", "JSON decode error")
    }
    for name in ["client_id", "password"] where texts[name] == nil {
      throw .unprocessable(["body", name], "missing", "Field required")
    }
    let client = texts["client_id"] ?? ""
    guard uuidHalves(client) != nil else {
      let words = "Input should be a valid UUID"
      throw .unprocessable(["body", "client_id"], "uuid_parsing", words)
    }
    guard client == call.credentials.clientID else { throw .serviceUnavailable }
    guard texts["password"] == call.credentials.password else { throw .unauthorized }
    return .done { json in
      json.field("message", "Auth token")
      json.object("data") { json in
        json.field("access_token", call.token.text(issuedAt: call.now))
        json.field("expires_in", Int(Token.lifetime))
        json.field("token_type", "Bearer")
      }
    }
  }

  /// The tenant is at its version already; going back is refused, going on is not simulated.
  static func upgrade(_ call: Call) throws(Answer) -> Answer {
    guard let target = JSONReader.texts(in: call.request.body)?["target_version"] else {
      throw .invalidData("target_version is Required")
    }
    guard target == Sandbox.version else {
      let words = "target_version is Invalid enum value. Expected '\(Sandbox.version)'"
      throw .invalidData(words + ", received '\(target)'")
    }
    return .done { json in
      json.field("previous_version", Sandbox.version)
      json.field("current_version", Sandbox.version)
    }
  }
}
