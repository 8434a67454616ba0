import HTTPMessage
import JSONText
package import Kira

/// The people and businesses of a tenant; the list's rows are slim, one user's own answer is whole.
package enum Users {
  package static func list(_ page: PageNumber) -> Question<Page<User>> {
    let query = [Field("limit", "\(page.size)"), Field("offset", "\(page.offset)")]
    return Question(.kira("v1/users", query: query)) { Page($0, page, User.init) }
  }

  package static func get(_ id: Identifier<User>) -> Question<Item<User>> {
    Question(.kira("v1/users/\(id.text.percentEncoded)")) { Item.alone($0, User.init) }
  }
}

extension User {
  init?(_ fields: WireObject) {
    guard let id: Identifier<User> = fields.identifier("id", "user_id") else { return nil }
    let address = fields.object("residential_address") ?? fields.object("registered_address")
    self.init(
      id: id,
      kind: Status(fields.text("type") ?? ""),
      name: Self.name(fields),
      email: fields.safeText("email"),
      country: address?.safeText("country") ?? fields.safeText("address_country", "country"),
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
}

/// First, middle and last name, as far as they are there.
func personName(_ fields: WireObject) -> String? {
  let parts = [fields.text("first_name"), fields.text("middle_name"), fields.text("last_name")]
    .compactMap { $0 }.filter { !$0.isEmpty }
  return parts.isEmpty ? nil : parts.joined(separator: " ")
}
