import Kira

/// `POST /v1/users` and `PUT /v1/users/{id}`.
enum UserWriting {
  static func create(_ call: inout Call) throws(Answer) -> Answer {
    let body = try call.body()
    let isBusiness = try isBusiness(body)
    var inspection = UserInspection(body, isBusiness: isBusiness, at: call.now)
    let profile = inspection.profile(
      requiring: isBusiness
        ? ["business_legal_name", "email"] : ["first_name", "last_name", "email"]
    )
    let mode = inspection.mode(in: call.dialect)
    guard inspection.complaints.isEmpty else { throw .invalid(inspection.complaints) }

    let forecast = UserForecast(of: profile, mode: mode, call.dialect)
    let key = call.welcome(profile, mode: mode, forecast)
    let page = UserPage(after: .creation, key, call)
    let user = call.tenant.user(key)
    return Answer(status: 201) { json in
      UserAnswers.write(user, page, call, to: &json) {
        $0.field("verification_triggered", forecast.isTriggered)
      }
      if mode != "automatic" {
        json.field("verification_link", VerificationAnswers.link(for: user, number: 0, call))
      }
    }
  }

  private static func isBusiness(_ body: JSONTree) throws(Answer) -> Bool {
    guard let type = body["type"]?.text, ["individual", "business"].contains(type) else {
      let words = "Invalid discriminator value. Expected 'individual' | 'business'"
      throw .invalid("type", words, code: "invalid_union_discriminator")
    }
    return type == "business"
  }

  static func change(_ call: inout Call) throws(Answer) -> Answer {
    let user = try UserAnswers.find(call.parameters[0], call)
    let body = try call.body()
    try refuseStrangers(in: body, isBusiness: user.isBusiness)
    var inspection = UserInspection(body, isBusiness: user.isBusiness, at: call.now)
    let changes = inspection.profile()
    guard inspection.complaints.isEmpty else { throw .invalid(inspection.complaints) }

    let names = (body.members ?? []).map(\.name).filter { changes[$0] != nil }
    let isTriggered = call.rewrite(user, with: changes, names)
    let page = UserPage(after: .change, user.key, call)
    return .done { json in
      UserAnswers.write(call.tenant.user(user.key), page, call, to: &json) {
        $0.field("verification_triggered", isTriggered)
        $0.field("requires_reverification", !harmless.isSuperset(of: names))
      }
      json.array("updated_fields", names) { json, name in name.write(to: &json) }
      if changes.hasUnreadableImage {
        json.array("warnings", ["Document image is not readable"]) { json, words in
          words.write(to: &json)
        }
      }
    }
  }

  /// What says nothing of who a user is.
  private static let harmless: Set = ["metadata", "redirect_uri", "language"]

  /// Unlike creation, a change fails as a whole over one name it does not know.
  private static func refuseStrangers(in body: JSONTree, isBusiness: Bool) throws(Answer) {
    let known = Set(UserField.fields(isBusiness: isBusiness).map(\.name))
      .subtracting(UserField.onlyOnCreation)
    let strangers = Inspection(body).strangers(to: known)
    guard !strangers.isEmpty else { return }
    let list = strangers.map { "'\($0)'" }.joined(separator: ", ")
    throw .invalid("", "Unrecognized key(s) in object: \(list)", code: "unrecognized_keys")
  }
}

extension UserInspection {
  fileprivate mutating func mode(in dialect: Dialect) -> String {
    let modes = dialect.verificationModes
    return inspection.word("verification_mode", among: modes, isRequired: false) ?? modes[0]
  }
}

extension Call {
  /// Takes a new user in, and foresees what will be told of it.
  fileprivate mutating func welcome(
    _ profile: Profile,
    mode: String,
    _ forecast: UserForecast
  ) -> RecordKey {
    let key = RecordKey(.user, .made, tenant.ledger.users.count)
    let place = tenant.users(at: now).live.upperBound
    tenant.ledger.users.append(
      MadeUser(created: now, place: place, profile: profile, mode: mode, life: forecast.life)
    )
    commit(key)
    tenant.announceCreation(of: key)
    tenant.announceSteps(of: key, forecast.life, from: now, because: forecast.reasons)
    return key
  }

  /// Lays changes over a user; says whether they have set its verification going.
  fileprivate mutating func rewrite(
    _ user: SimulatedUser,
    with changes: Profile,
    _ names: [String]
  ) -> Bool {
    guard !names.isEmpty else { return false }
    var profile = tenant.profile(of: user.key) ?? UserAnswers.profile(of: user, self)
    profile.apply(changes)
    tenant.ledger.profileChanges[user.key] = ProfileChange(profile: profile, moment: now)
    commit(user.key)
    tenant.announceChange(of: user.key, names, at: now)
    guard user.step(at: now).status == "CREATED", dialect.incomplete == .neverStarted else {
      return false
    }
    let forecast = UserForecast(of: profile, mode: tenant.mode(of: user.key), dialect)
    let isWaiting = user.life.steps.last?.status == "CREATED"
    guard forecast.isTriggered, isWaiting else { return false }
    tenant.lead(user.key, through: forecast, from: now)
    return true
  }
}

extension UserAnswers {
  /// What one of the cast would have sent to become what it is.
  fileprivate static func profile(of user: SimulatedUser, _ call: Call) -> Profile {
    let answer = JSONWriter.object { write(user, .reading, call, to: &$0) }
    return Profile(answer: JSONTree(answer) ?? .null, isBusiness: user.isBusiness)
  }
}
