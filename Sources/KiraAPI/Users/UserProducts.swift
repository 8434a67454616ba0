import JSONText
import Kira

extension User.Product {
  /// What Kira offers a user, with what is missing; `nil` where the answer does not speak of it.
  ///
  /// Quirk.missingFieldsAtRoot, Quirk.missingFieldsInProducts and Quirk.missingFieldsAbsent: the
  /// same facts have stood in three places. Quirk.newUsersHaveNoProducts: null says that nothing is
  /// known yet, not that nothing is missing.
  static func all(in fields: WireObject) -> [User.Product]? {
    let isSpokenOf = fields.members.contains {
      isSameName($0.name, "eligible_products") || isSameName($0.name, "missing_fields")
    }
    guard isSpokenOf else { return nil }
    let missing = fields.object("missing_fields")?.members ?? []
    let products = fields.items("eligible_products").compactMap(WireObject.init).map {
      offered($0, missing)
    }
    return products + unoffered(missing, beside: products)
  }

  private static func offered(_ fields: WireObject, _ missing: [JSON.Member]) -> User.Product {
    let code = fields.safeText("product_code", "product_id")
    let atRoot = missing.first { $0.name == code.text }?.value
    return User.Product(
      code: code,
      isEligible: fields["eligible"] == .bool(true),
      missing: tokens(fields["missing_fields"] ?? atRoot),
      // Quirk.unsupportedReasonInsteadOfFields: nothing is missing, and nothing can help.
      unsupportedReason: fields.safeText("unsupported_reason")
    )
  }

  /// Products that are named only by what they lack.
  ///
  /// Quirk.generalIsTheUnion: `general` repeats what all the others lack, and is no product.
  private static func unoffered(
    _ missing: [JSON.Member],
    beside offered: [User.Product]
  ) -> [User.Product] {
    missing
      .filter { member in
        member.name != "general" && !offered.contains { $0.code.text == member.name }
      }
      .map { member in
        User.Product(
          code: SafeText(member.name),
          isEligible: false,
          missing: tokens(member.value)
        )
      }
  }

  private static func tokens(_ json: JSON?) -> [SafeText] {
    (json?.items ?? []).compactMap(\.scalarText).map { SafeText($0) }
  }
}
