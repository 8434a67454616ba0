package import HTTPMessage
import JSONText
package import Kira

/// Those whom a user may pay; they can be made and read, never changed or removed.
package enum Recipients {
  /// Quirk.recipientsIgnorePaging: whatever part is asked for, all of them come.
  package static func list(of user: Identifier<User>) -> Question<Page<Recipient>> {
    let query = [Field("user_id", user.text)]
    return Question(.kira(.listRecipients, query: query)) { json in
      var page = Page(json, PageNumber(1)) { Recipient($0, of: user) }
      page?.hasMore = false
      return page
    }
  }

  package static func get(_ id: Identifier<Recipient>) -> Question<Item<Recipient>> {
    Question(.kira(.getRecipient, id.text)) { json in
      Item.alone(json) { Recipient($0, of: nil) }
    }
  }

  package static func create(
    _ recipient: NewRecipient,
    key: IdempotencyKey
  ) -> Question<RecipientCreated> {
    let user = recipient.user
    return Question(
      .kira(.createRecipient, body: recipient.body, key: key),
      readingWithStatus: { RecipientCreated($0, $1, of: user) }
    )
  }

  /// Makes one that was written down before; the permit, which only the journal gives, is used up.
  package static func create(
    _ permit: consuming some MoneyPermit & ~Copyable,
    of user: Identifier<User>,
    code: ValidationCode? = nil
  ) throws(RequestFault) -> Question<RecipientCreated> {
    let key = try IdempotencyKey(writtenDown: permit.key)
    var request = HTTPRequest.kira(.createRecipient, body: .null, key: key)
    request.path = permit.path
    request.body = permit.body
    if let code { request.headers.append(Field(ValidationCode.header, code.text)) }
    return Question(request, readingWithStatus: { RecipientCreated($0, $1, of: user) })
  }
}

/// Someone who can be paid from now on, or could be before.
package struct RecipientCreated: Equatable, Sendable {
  package let item: Item<Recipient>
  /// Quirk.recipientExistsIs202: not made now, for such a one was there already.
  package let wasThere: Bool
  /// Quirk.swiftAddressLostOnCreate: state and postal code of the bank are empty in this answer and
  /// intact in the recipient's own, which is then to be read before anything is kept.
  package let isWhole: Bool

  init?(_ json: JSON, _ status: Int, of user: Identifier<User>) {
    guard let item = Item.alone(json, { Recipient($0, of: user) }) else { return nil }
    self.item = item
    wasThere = status == 202
    let fields = WireObject(json["data"]) ?? WireObject(json)
    let details = fields?.object("account_details") ?? fields?.object("account")
    let address = details?.object("bank_address")
    isWhole = address.map { $0.text("state") != "" && $0.text("postal_code") != "" } ?? true
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
      address: postalAddress(fields["address"]),
      bankAddress: postalAddress(details?["bank_address"]),
      createdAt: fields.moment("created_ts", "created_at"),
      updatedAt: fields.moment("updated_ts", "updated_at")
    )
  }
}

/// In one line, whether it came as an object or as a text; `nil` where there is none.
///
/// Quirk.recipientAddressHasThreeForms: an object, a text, or not there at all.
private func postalAddress(_ json: JSON?) -> Sensitive? {
  if let text = json?.text { return text.isEmpty ? nil : Sensitive(text) }
  guard let fields = WireObject(json) else { return nil }
  let names = ["street_name", "city", "state", "postal_code", "country"]
  let parts = names.compactMap { fields.text($0) }.filter { !$0.isEmpty }
  return parts.isEmpty ? nil : Sensitive(parts.joined(separator: ", "))
}
