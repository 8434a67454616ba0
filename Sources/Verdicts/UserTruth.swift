package import Kira

extension Truth {
  /// VERIFIED is the identity gate only; a user is ready when a product says so.
  package init(of user: User, at now: Moment) {
    switch user.status.state {
    case .verified: self = .verified(user)
    case .rejected:
      self.init(
        .failed,
        "rejected at verification",
        advice: "Mend the data (most often source_of_funds), then ask Kira to verify again. "
          + "The reason is told only by webhook."
      )
    case .review:
      self.init(.waiting, "in review at Kira", advice: "Only your Kira contact can decide it.")
    case .verifying: self.init(.moving, "being verified", advice: "Takes about a minute.")
    case .created: self = .created(user, at: now)
    case .suspended:
      self.init(.needsPerson, "suspended", advice: "Ask your Kira contact why.")
    case .inactive: self.init(.closed, "inactive")
    case .active:
      self.init(
        .unknown,
        "active, which Kira does not define",
        advice: "Seen in old tenants; do not gate anything on it."
      )
    case nil: self = .unheardOf(user.status.raw)
    }
  }

  private static func verified(_ user: User) -> Truth {
    guard let products = user.products else {
      return Truth(.done, "verified", advice: "Products not asked yet; open it to read them.")
    }
    let ready = products.count { $0.isEligible }
    if ready > 0 { return Truth(.done, "ready for \(ready) of \(products.count) products") }
    let missing = products.map(\.missing.count).filter { $0 > 0 }.min() ?? 0
    let items = missing == 1 ? "1 item" : "\(missing) items"
    return Truth(
      .needsPerson,
      missing == 0 ? "no product is ready" : "waiting on customer: \(items)",
      advice: "Verified is not ready: fill what each product still lacks."
    )
  }

  private static func created(_ user: User, at now: Moment) -> Truth {
    let advice = "Verification starts when one product lacks nothing; add what is missing."
    guard let age = elapsed(since: user.createdAt, at: now) else {
      return Truth(.unknown, "created, age unknown", advice: advice)
    }
    guard age > 300 else {
      return Truth(.moving, "just created", advice: "Verification begins within seconds.")
    }
    return Truth(.needsPerson, "verification not begun", advice: advice)
  }
}
