import Kira

/// `POST /v1/users/{id}/verifications`: a link to somebody else's questionnaire, and nothing moves.
enum VerificationAnswers {
  static func issue(_ call: inout Call) throws(Answer) -> Answer {
    guard uuidHalves(call.parameters[0]) != nil else {
      throw .invalid("user_id", "Invalid user ID format", code: "invalid_string")
    }
    let body = try call.body()
    guard let type = body["type"]?.text, ["embedded-link", "api"].contains(type) else {
      let words = "Invalid discriminator value. Expected 'embedded-link' | 'api'"
      throw .invalid("type", words, code: "invalid_union_discriminator")
    }
    var inspection = Inspection(body)
    if type == "api" {
      _ = inspection.object("metadata", isRequired: false) { _ in true }
    } else {
      _ = inspection.text("redirect_uri")
    }
    guard inspection.complaints.isEmpty else { throw .invalid(inspection.complaints) }
    let user = try UserAnswers.find(call.parameters[0], call)
    call.tenant.ledger.verifications += 1
    let key = RecordKey(.verification, .made, call.tenant.ledger.verifications)
    call.commit(key)
    return answer(key, user, call)
  }

  private static func answer(_ key: RecordKey, _ user: SimulatedUser, _ call: Call) -> Answer {
    let link = link(for: user, number: key.number, call)
    var dice = call.tenant.dice(RecordKey(.verification, .staged, 0), .reference)
    return Answer(status: 201) { json in
      json.field("id", call.tenant.id(key))
      json.field("provider", "aiprise")
      json.object("provider_metadata") { json in
        json.field("template_id", dice.uuid())
        json.field("session_id", session(number: key.number, call))
      }
      json.field("provider_link", link)
      json.field("status", "not_started")
      json.field("verification_link", link)
    }
  }

  static func link(for user: SimulatedUser, number: Int, _ call: Call) -> String {
    let name = user.isBusiness ? "business_onboarding_session_id" : "verification_session_id"
    let number = number == 0 ? -1 - user.key.number : number
    return "https://verify-sandbox.aiprise.com/?\(name)=\(session(number: number, call))"
  }

  private static func session(number: Int, _ call: Call) -> String {
    var dice = call.tenant.dice(RecordKey(.verification, .live, abs(number)), .reference)
    if number < 0 { _ = dice.roll() }
    return dice.uuid()
  }
}

extension Dice {
  mutating func uuid() -> String {
    uuidText(high: roll() & ~0xF000 | 0x4000, low: roll() >> 2 | 0x8000_0000_0000_0000)
  }
}
