import Kira

/// `POST /verification/send`: a code by mail, outside of everything that has a version.
enum OneTimeCodeAnswers {
  static func send(_ call: inout Call) throws(Answer) -> Answer {
    let body = try call.body()
    let email = body.given("email")?.text
    if email == nil {
      guard let client = body.given("client_uuid")?.text else {
        throw .invalidData(" is Either client_uuid or email must be provided")
      }
      // It means the tenant, not one of its users.
      guard client == call.credentials.clientID else {
        throw .coded(400, "validation_error", "Client not found")
      }
    }
    let code = call.tenant.sendCode(at: call.now)
    return .done { json in
      json.field("success", true)
      json.field("message", "OTP sent to registered email address")
      json.field("expiresAt", code.expires)
    }
  }
}

extension Tenant {
  /// A new code, which takes the place of the one before it.
  mutating func sendCode(at now: Moment) -> OneTimeCode {
    let number = (ledger.oneTimeCode?.number ?? 0) + 1
    var dice = dice(RecordKey(.verification, .staged, number), .account)
    let code = OneTimeCode(
      number: number,
      digits: dice.digits(6),
      expires: now.moved(by: OneTimeCode.lifetime)
    )
    ledger.oneTimeCode = code
    return code
  }

  /// Whether these digits are the last that were sent, and still hold.
  func accepts(code digits: String, at now: Moment) -> Bool {
    guard let code = ledger.oneTimeCode else { return false }
    return code.digits == digits && now < code.expires
  }
}
