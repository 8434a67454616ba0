import Kira

/// What products a user can have and what is missing for the others, in the manner of a dialect.
struct ProductAnswers {
  let dialect: Dialect
  let status: String
  let gaps: [ProductGap]
  /// What no datum can help with, by product.
  let unsupported: Set<String>

  func write(_ page: UserPage, to json: inout JSONWriter) {
    if dialect.gaps == .afterVerification, status == "CREATED" {
      json.array("eligible_products", [Int]()) { _, _ in }
      json.null("missing_fields")
      return
    }
    let isNested = dialect.gaps == .nestedThenUnited && page.occasion == .creation
    json.array("eligible_products", Catalogue.products(in: dialect)) { json, product in
      json.object { write(product, isNested: isNested, to: &$0) }
    }
    if !isNested, !gaps.isEmpty { json.object("missing_fields") { writeMap(to: &$0) } }
  }

  private func write(_ product: Catalogue, isNested: Bool, to json: inout JSONWriter) {
    json.field("product_id", dialect.namesProductsByCode ? product.code : product.id)
    json.field("product_code", product.code)
    json.field("product_name", product.name)
    json.field("eligible", isEligible(product))
    if unsupported.contains(product.code) {
      json.field("unsupported_reason", "enhanced_due_diligence_required")
    } else if isNested, let gap = gaps.first(where: { $0.product == product.code }) {
      json.array("missing_fields", gap.fields) { json, field in field.write(to: &json) }
    }
  }

  /// The union names what other banks want as well, and is of no use as a list of what to do.
  private func writeMap(to json: inout JSONWriter) {
    if dialect.gaps == .nestedThenUnited {
      var seen: Set<String> = []
      let union = gaps.flatMap(\.fields).filter { seen.insert($0).inserted }
      json.array("general", union) { json, field in field.write(to: &json) }
    }
    for gap in gaps {
      json.array(gap.product, gap.fields) { json, field in field.write(to: &json) }
    }
  }

  func isEligible(_ product: Catalogue) -> Bool {
    guard status == "VERIFIED" || status == "ACTIVE" else { return false }
    return !unsupported.contains(product.code)
      && product.canBeHad(lacking: Set(gaps.map(\.product)))
  }
}

/// What one product still lacks of a user.
typealias ProductGap = (product: String, fields: [String])

extension Catalogue {
  /// Sending money takes an account to send it from.
  fileprivate func canBeHad(lacking: Set<String>) -> Bool {
    let needsAccount = code.hasPrefix("usa-va-")
    let hasNoAccount = ["usa-virtual-accounts", "usa-virtual-accounts-act"]
      .allSatisfy(lacking.contains)
    return !Self.neverOffered.contains(code) && !lacking.contains(code)
      && !(needsAccount && hasNoAccount)
  }

  static func products(in dialect: Dialect) -> [Catalogue] {
    dialect.hasZenus ? all + [zenus] : all
  }
}

extension Dialect {
  /// A third bank came with the nested shape.
  var hasZenus: Bool { gaps == .nestedThenUnited }

  var namesProductsByCode: Bool { gaps == .nestedThenUnited }
}

extension Tenant {
  func products(of user: SimulatedUser, status: String) -> ProductAnswers {
    let isUnsupported = dialect.hasZenus && UserWords.watched.contains(user.culture.alpha3)
    return ProductAnswers(
      dialect: dialect,
      status: status,
      gaps: gaps(of: user),
      unsupported: isUnsupported ? ["usa-virtual-accounts-zenus"] : []
    )
  }

  /// Whether a user may have a product now, by the product's code.
  func isEligible(_ key: RecordKey, for code: String, at now: Moment) -> Bool {
    let user = user(key)
    let status = user.life.step(atAge: user.created.age(at: now)).status
    let products = products(of: user, status: status)
    return Catalogue.products(in: dialect).contains { $0.code == code && products.isEligible($0) }
  }

  /// What each product still lacks of a user; one that lacks nothing is not there.
  func gaps(of user: SimulatedUser) -> [ProductGap] {
    guard user.key.era != .made else {
      guard let profile = profile(of: user.key) else { return [] }
      return Requirements.products(for: profile, dialect)
        .map { ($0.code, $0.gaps(of: profile)) }.filter { !$0.1.isEmpty }
    }
    guard let profile = ledger.profileChanges[user.key]?.profile else { return user.missing }
    return user.missing.map { gap in
      (gap.product, gap.fields.filter { !Requirement($0).isMet(by: profile) })
    }.filter { !$0.1.isEmpty }
  }
}
