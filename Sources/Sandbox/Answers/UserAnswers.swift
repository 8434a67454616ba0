import Kira

/// `GET /v1/users` and `GET /v1/users/{id}`.
enum UserAnswers {
  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit(.usersAndAccounts)
    let rows = try rows(call, limit: limit)
    return .done { json in
      json.array("data", rows.keys) { json, key in
        json.object { write(call.tenant.user(key), .row, call, to: &$0) }
      }
      json.pagination(total: rows.total, shown: rows.keys.count, limit: limit, offset: call.offset)
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let user = try find(call.parameters[0], call)
    return .done { write(user, .reading, call, to: &$0) }
  }

  static func find(_ id: String, _ call: Call) throws(Answer) -> SimulatedUser {
    guard uuidHalves(id) != nil else {
      throw .invalid("user_id", "Invalid user ID format", code: "invalid_string")
    }
    guard let key = call.tenant.identities.key(of: id),
      call.tenant.users(at: call.now).contains(key)
    else { throw .coded(404, "not_found", "User with ID \(id) not found") }
    return call.tenant.user(key)
  }

  private static func rows(_ call: Call, limit: Int) throws(Answer) -> Rows {
    let users = call.tenant.users(at: call.now)
    let filters = ["status", "type", "email", "verification_status"].filter {
      call.query($0) != nil
    }
    let dates = try call.dates("created_after", "created_before")
    guard !filters.isEmpty || dates != nil else {
      return Rows(of: users, from: call.offset, limit: limit)
    }
    return Rows(among: users.all, from: call.offset, limit: limit) { key in
      let user = call.tenant.user(key)
      return dates?.contains(user.created) ?? true
        && filters.allSatisfy { call.query($0) == value(of: $0, user, call) }
    }
  }

  private static func value(
    of filter: String,
    _ user: SimulatedUser,
    _ call: Call
  ) -> String {
    switch filter {
    case "status": user.step(at: call.now).status
    case "type": user.isBusiness ? "business" : "individual"
    case "email": user.email
    default: verification(of: user, status: user.step(at: call.now).status)
    }
  }

  /// What is not contradicted on purpose follows from the status.
  static func verification(of user: SimulatedUser, status: String) -> String {
    switch status {
    case "CREATED", "VERIFYING": "unverified"
    case "REVIEW": "in_review"
    case "REJECTED": user.verification == "unverified" ? "unverified" : "rejected"
    case "SUSPENDED": "needs_action"
    default: user.verification ?? "verified"
    }
  }

  /// `notes` come between who a user is and what it may have.
  static func write(
    _ user: SimulatedUser,
    _ page: UserPage,
    _ call: Call,
    to json: inout JSONWriter,
    notes: (inout JSONWriter) -> Void = { _ in }
  ) {
    let step = user.step(at: call.now)
    let profile = call.tenant.profile(of: user.key)
    writeHead(of: user, step, call, to: &json)
    json.field("metadata", profile?["metadata"] ?? .object([]))
    if let profile {
      ProfileAnswers.write(profile, page, to: &json)
    } else {
      PersonAnswers.write(user, inDetail: page.isDetail, call.tenant, to: &json)
    }
    notes(&json)
    if page.isDetail { call.tenant.products(of: user, status: step.status).write(page, to: &json) }
    guard user.isBusiness else { return }
    if let profile {
      ProfileAnswers.writePersons(of: profile, page, to: &json)
    } else {
      PersonAnswers.writeSigner(of: user, call.tenant, to: &json)
    }
  }

  private static func writeHead(
    of user: SimulatedUser,
    _ step: Life.Step,
    _ call: Call,
    to json: inout JSONWriter
  ) {
    let changed = call.tenant.ledger.profileChanges[user.key]?.moment ?? user.created
    json.field("id", call.tenant.id(user.key))
    json.field("type", user.isBusiness ? "business" : "individual")
    json.field("email", call.tenant.profile(of: user.key)?.text("email") ?? user.email)
    json.field("status", step.status)
    json.field("verification_status", verification(of: user, status: step.status))
    json.field("created_at", user.created)
    json.field("updated_at", max(changed, user.created.moved(by: step.after)))
    json.field("verification_mode", call.tenant.mode(of: user.key))
  }
}

extension SimulatedUser {
  func step(at now: Moment) -> Life.Step { life.step(atAge: created.age(at: now)) }
}

extension JSONWriter {
  mutating func pagination(total: Int, shown: Int, limit: Int, offset: Int) {
    object("pagination") { json in
      json.field("total", total)
      json.field("limit", limit)
      json.field("offset", offset)
      json.field("has_more", offset + shown < total && shown > 0)
    }
  }

  mutating func pages(total: Int, page: Int, limit: Int) {
    field("total", total)
    field("page", page)
    field("limit", limit)
    field("total_pages", (total + limit - 1) / limit)
  }
}
