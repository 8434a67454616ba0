import HTTPMessage
package import Kira

/// Those whom a user may pay; they can be made and read, never changed or removed.
package enum Recipients {
  /// Quirk.recipientsIgnorePaging: whatever part is asked for, all of them come.
  package static func list(of user: Identifier<User>) -> Question<Page<Recipient>> {
    let query = [Field("user_id", user.text)]
    return Question(.kira("v1/recipients", query: query)) { json in
      var page = Page(json, PageNumber(1)) { Recipient($0, of: user) }
      page?.hasMore = false
      return page
    }
  }

  package static func get(_ id: Identifier<Recipient>) -> Question<Item<Recipient>> {
    Question(.kira("v1/recipients/\(id.text.percentEncoded)")) { json in
      Item.alone(json) { Recipient($0, of: nil) }
    }
  }
}

extension Recipient {
  init?(_ fields: WireObject, of user: Identifier<User>?) {
    let id: Identifier<Recipient>? = fields.identifier("recipient_id", "id")
    guard let id else { return nil }
    let details = fields.object("account_details") ?? fields.object("account")
    self.init(
      id: id,
      userID: fields.identifier("user_id") ?? user,
      kind: Status(fields.text("type") ?? ""),
      name: SafeText(fields.text("company_name", "name") ?? personName(fields) ?? ""),
      email: fields.safeText("email"),
      rail: fields.safeText("account_type"),
      bank: details?.safeText("bank_name") ?? "",
      account: details?.text("account_number", "clabe", "address", "pix_key", "iban")
        .map { Sensitive($0) },
      createdAt: fields.moment("created_ts", "created_at"),
      updatedAt: fields.moment("updated_ts", "updated_at")
    )
  }
}
