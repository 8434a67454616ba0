import HTTPMessage
import Kira

/// `POST /auth` and `POST /v1/versioning/upgrade`.
enum SignInAnswers {
  static func token(_ call: inout Call) throws(Answer) -> Answer {
    guard let body = JSONTree(call.request.body), body.members != nil else {
      throw .unprocessable(["body"], "json_invalid", "JSON decode error")
    }
    for name in ["client_id", "password"] where body[name]?.text == nil {
      throw .unprocessable(["body", name], "missing", "Field required")
    }
    let client = body["client_id"]?.text ?? ""
    guard uuidHalves(client) != nil else {
      let words = "Input should be a valid UUID"
      throw .unprocessable(["body", "client_id"], "uuid_parsing", words)
    }
    guard client == call.credentials.clientID else { throw .serviceUnavailable }
    guard body["password"]?.text == call.credentials.password else { throw .unauthorized }
    return .done { json in
      json.field("message", "Auth token")
      json.object("data") { json in
        json.field(
          "access_token",
          call.token.text(issuedAt: call.now, lasting: call.dialect.tokenLifetime)
        )
        json.field("expires_in", Int(call.dialect.tokenLifetime))
        json.field("token_type", "Bearer")
      }
    }
  }

  /// Pins only move forward; what is answered keeps the shapes of the dialect all the same.
  static func upgrade(_ call: inout Call) throws(Answer) -> Answer {
    guard let target = JSONTree(call.request.body)?["target_version"]?.text else {
      throw .invalidData("target_version is Required")
    }
    guard let goal = Sandbox.versions.firstIndex(of: target) else {
      let known = Sandbox.versions.map { "'\($0)'" }.joined(separator: " | ")
      let words = "target_version is Invalid enum value. Expected \(known), received '\(target)'"
      throw .invalidData(words)
    }
    let previous = call.tenant.ledger.pinnedVersion ?? call.dialect.version
    guard goal >= Sandbox.versions.firstIndex(of: previous) ?? 0 else {
      throw .listed(
        400,
        "version_downgrade_not_allowed",
        "Cannot downgrade from \(previous) to \(target)",
        ("target_version", "Must not be older than \(previous)")
      )
    }
    call.tenant.ledger.pinnedVersion = target
    return .done { json in
      json.field("previous_version", previous)
      json.field("current_version", target)
    }
  }
}
