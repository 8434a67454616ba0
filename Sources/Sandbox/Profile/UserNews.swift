import Kira

/// What the tenant's webhook is told of users.
extension Tenant {
  mutating func announceCreation(of key: RecordKey) {
    let user = user(key)
    let profile = profile(of: key)
    let fields: [(String, String)] = [
      ("type", user.isBusiness ? "business" : "individual"), ("email", user.email),
      ("phone", profile?.text("phone") ?? ""), ("status", "CREATED"), ("user_id", id(key)),
      ("ip_address", ""), ("ext_reference", profile?.text("external_id") ?? ""),
      ("created_at", user.created.isoText), ("verification_status", "unverified"),
    ]
    announce("user.created", about: key, at: user.created) { json in
      for (name, value) in fields { json.field(name, value) }
    }
  }

  mutating func announceChange(of key: RecordKey, _ names: [String], at now: Moment) {
    let id = id(key)
    let status = user(key).step(at: now).status
    announce("user.updated", about: key, at: now) { json in
      json.field("user_id", id)
      json.field("status", status)
      json.array("updated_fields", names) { json, name in name.write(to: &json) }
    }
  }

  /// Every step after the first, each told when it comes.
  mutating func announceSteps(
    of key: RecordKey,
    _ life: Life,
    from start: Moment,
    because reasons: [String]
  ) {
    for (before, step) in zip(life.steps, life.steps.dropFirst()) {
      let moment = start.moved(by: step.after)
      announceTurn(of: key, from: before.status, to: step.status, at: moment)
      switch step.status {
      case "REJECTED": announceFailure(of: key, because: reasons, at: moment)
      case "VERIFIED": announceAcceptance(of: key, at: moment)
      default: break
      }
    }
  }

  /// Without a `status`: what it was and what it is have names of their own.
  private mutating func announceTurn(
    of key: RecordKey,
    from previous: String,
    to new: String,
    at moment: Moment
  ) {
    let id = id(key)
    announce("user.status_changed", about: key, at: moment) { json in
      json.field("user_id", id)
      json.field("previous_status", previous)
      json.field("new_status", new)
    }
  }

  /// The only place where the reasons are ever told.
  private mutating func announceFailure(
    of key: RecordKey,
    because reasons: [String],
    at moment: Moment
  ) {
    let id = id(key)
    let name = "user.verification.failed"
    announce(name, about: key, at: moment) { json in
      json.field("user_id", id)
      json.field("verification_status", "rejected")
      json.array("reasons", reasons) { json, reason in reason.write(to: &json) }
    }
  }

  private mutating func announceAcceptance(of key: RecordKey, at moment: Moment) {
    let id = id(key)
    let name = "user.verification.accepted"
    announce(name, about: key, at: moment) { json in
      json.field("user_id", id)
      json.field("verification_status", "verified")
    }
  }
}
