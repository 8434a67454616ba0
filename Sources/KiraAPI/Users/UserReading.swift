import JSONText
import Kira

extension User {
  init?(_ fields: WireObject) {
    guard let id: Identifier<User> = fields.identifier("id", "user_id") else { return nil }
    let address = fields.object("residential_address") ?? fields.object("registered_address")
    self.init(
      id: id,
      kind: Status(fields.text("type") ?? ""),
      name: Self.name(fields),
      email: fields.safeText("email"),
      country: Self.country(fields, address),
      status: Status(fields.text("status") ?? ""),
      verificationStatus: fields.safeText("verification_status"),
      createdAt: fields.moment("created_at", "created_ts"),
      updatedAt: fields.moment("updated_at", "updated_ts"),
      products: Product.all(in: fields)
    )
  }

  private static func name(_ fields: WireObject) -> SafeText {
    let business = fields.safeText("business_legal_name", "company_name", "doing_business_as")
    guard business.isEmpty else { return business }
    return SafeText(personName(fields) ?? fields.text("name", "email") ?? "")
  }

  /// Quirk.countriesComeAsTheyWent: `US` and `USA` stand in one list, and are shown as they came.
  private static func country(_ fields: WireObject, _ address: WireObject?) -> SafeText {
    address?.safeText("country") ?? fields.safeText("address_country", "country")
  }
}

/// First, middle and last name, as far as they are there.
func personName(_ fields: WireObject) -> String? {
  let parts = [fields.text("first_name"), fields.text("middle_name"), fields.text("last_name")]
    .compactMap { $0 }.filter { !$0.isEmpty }
  return parts.isEmpty ? nil : parts.joined(separator: " ")
}
