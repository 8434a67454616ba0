import Kira

/// `GET /v1/users` and `GET /v1/users/{id}`.
enum UserAnswers {
  static func list(_ call: Call) throws(Answer) -> Answer {
    let limit = try call.limit(.usersAndAccounts)
    let rows = rows(call, limit: limit)
    return .done { json in
      json.array("data", rows.keys) { json, key in
        json.object { write(call.tenant.user(key), inDetail: false, call, to: &$0) }
      }
      json.pagination(total: rows.total, shown: rows.keys.count, limit: limit, offset: call.offset)
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let user = try find(call.parameters[0], call)
    return .done { write(user, inDetail: true, call, to: &$0) }
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

  private static func rows(_ call: Call, limit: Int) -> Rows {
    let users = call.tenant.users(at: call.now)
    let filters = ["status", "type", "email", "verification_status"].filter {
      call.query($0) != nil
    }
    guard !filters.isEmpty else { return Rows(of: users, from: call.offset, limit: limit) }
    return Rows(among: users.all, from: call.offset, limit: limit) { key in
      let user = call.tenant.user(key)
      let status = status(of: user, call)
      return filters.allSatisfy { filter in
        switch filter {
        case "status": call.query(filter) == status
        case "type": call.query(filter) == (user.isBusiness ? "business" : "individual")
        case "email": call.query(filter) == user.email
        default: call.query(filter) == verification(of: user, status: status)
        }
      }
    }
  }

  private static func status(of user: SimulatedUser, _ call: Call) -> String {
    user.life.step(atAge: user.created.age(at: call.now)).status
  }

  /// What is not contradicted on purpose follows from the status.
  private static func verification(of user: SimulatedUser, status: String) -> String {
    switch status {
    case "CREATED", "VERIFYING": "unverified"
    case "REVIEW": "in_review"
    case "REJECTED": user.verification == "unverified" ? "unverified" : "rejected"
    case "SUSPENDED": "needs_action"
    default: user.verification ?? "verified"
    }
  }

  private static func write(
    _ user: SimulatedUser,
    inDetail: Bool,
    _ call: Call,
    to json: inout JSONWriter
  ) {
    let step = user.life.step(atAge: user.created.age(at: call.now))
    json.field("id", call.tenant.id(user.key))
    json.field("type", user.isBusiness ? "business" : "individual")
    json.field("email", user.email)
    json.field("status", step.status)
    json.field("verification_status", verification(of: user, status: step.status))
    json.field("created_at", user.created)
    json.field("updated_at", user.created.moved(by: step.after))
    json.field("verification_mode", "automatic")
    json.object("metadata") { _ in }
    PersonAnswers.write(user, inDetail: inDetail, call.tenant, to: &json)
    if inDetail { writeProducts(of: user, status: step.status, to: &json) }
    if user.isBusiness { PersonAnswers.writeSigner(of: user, call.tenant, to: &json) }
  }

  /// Empty until verification has run; afterwards only products with gaps are in the map.
  private static func writeProducts(
    of user: SimulatedUser,
    status: String,
    to json: inout JSONWriter
  ) {
    guard status != "CREATED" else {
      json.array("eligible_products", [Int]()) { _, _ in }
      json.null("missing_fields")
      return
    }
    let lacking = Set(user.missing.map(\.product))
    let isVerified = status == "VERIFIED" || status == "ACTIVE"
    json.array("eligible_products", Catalogue.all) { json, product in
      json.object { json in
        json.field("product_id", product.id)
        json.field("product_code", product.code)
        json.field("product_name", product.name)
        json.field("eligible", isVerified && product.canBeHad(lacking: lacking))
      }
    }
    guard !user.missing.isEmpty else { return }
    json.object("missing_fields") { json in
      for gap in user.missing {
        json.name(gap.product)
        json.array(gap.fields) { json, field in field.write(to: &json) }
      }
    }
  }
}

extension Catalogue {
  /// Sending money takes an account to send it from.
  fileprivate func canBeHad(lacking: Set<String>) -> Bool {
    let needsAccount = code.hasPrefix("usa-va-")
    let hasNoAccount = lacking.contains("usa-virtual-accounts") && lacking.count > 1
    return !Self.neverOffered.contains(code) && !lacking.contains(code)
      && !(needsAccount && hasNoAccount)
  }
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
