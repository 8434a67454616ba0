import Kira

/// `POST /v1/users/{id}/liveness-link`: a link for every person who has to show their face.
enum LivenessAnswers {
  static func link(_ call: inout Call) throws(Answer) -> Answer {
    let user = try UserAnswers.find(call.parameters[0], call)
    if let redirect = try call.body().given("redirect") {
      guard redirect["success_url"]?.text != nil, redirect["reject_url"]?.text != nil else {
        let words = "success_url and reject_url must be given together"
        throw .invalid("redirect", words, code: "custom")
      }
    }
    let begun = user.life.reached(atAge: user.created.age(at: call.now))
      .last { $0.status == "VERIFYING" }
    guard let begun else {
      throw .coded(422, "unprocessable_entity", "No verification is in progress")
    }
    // They are the same for as long as they hold, whoever asks again.
    let expires = user.created.moved(by: begun.after + 7 * Span.day)
    return Answer(status: 201) { json in
      json.array("links", people(of: user, call.tenant)) { json, person in
        json.object { json in
          json.field("subject", user.isBusiness ? "ubo" : "user")
          json.field("person_reference_id", user.isBusiness ? person.reference : nil)
          json.field("name", person.name)
          json.field("liveness_link", "https://verify.example/liveness/\(person.reference)")
          json.field("expires_at", expires)
        }
      }
    }
  }

  private static func people(
    of user: SimulatedUser,
    _ tenant: Tenant
  ) -> [(name: String, reference: String)] {
    var dice = tenant.dice(user.key, .reference)
    let signer = "\(user.given.written) \(user.family.written)"
    guard user.isBusiness, let persons = tenant.profile(of: user.key)?.persons else {
      return [(signer, dice.uuid())]
    }
    return persons.map { person in
      let names = ["first_name", "last_name"].compactMap { person[$0]?.text }
      return (names.joined(separator: " "), dice.uuid())
    }
  }
}
