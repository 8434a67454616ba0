import Kira

/// `GET /v1/recipients?user_id=` and `GET /v1/recipients/{id}`.
enum RecipientAnswers {
  /// Oldest first; beyond its cap, `limit` is not heeded.
  static func list(_ call: Call) throws(Answer) -> Answer {
    _ = try call.limit()
    guard let user = call.query("user_id") else {
      throw .nested(400, "VALIDATION_ERROR", "user_id query parameter is required")
    }
    guard let key = call.tenant.identities.key(of: user),
      call.tenant.users(at: call.now).contains(key)
    else {
      let words = "User with ID \(user) not found or does not belong to this client"
      throw .nested(404, "USER_NOT_FOUND", words) { $0.field("user_id", user) }
    }
    let tenant = call.tenant
    let recipients = tenant.recipients(of: key).filter { tenant.created($0) <= call.now }
      .sorted { tenant.created($0) < tenant.created($1) }
    return .done { json in
      json.array("recipients", recipients) { json, recipient in
        json.object { write(recipient, call.tenant, to: &$0) }
      }
      json.field("total", recipients.count)
    }
  }

  static func one(_ call: Call) throws(Answer) -> Answer {
    let id = call.parameters[0]
    guard uuidHalves(id) != nil else {
      throw .invalid("recipientId", "Invalid recipient ID format", code: "invalid_string")
    }
    guard let recipient = find(id, call) else {
      throw .nested(404, "NOT_FOUND", "Recipient with ID \(id) not found")
    }
    return .done { write(recipient, call.tenant, to: &$0) }
  }

  private static func find(_ id: String, _ call: Call) -> SimulatedRecipient? {
    guard let key = call.tenant.identities.key(of: id), key.kind == .recipient else { return nil }
    let owner = call.tenant.owner(ofRecipient: key)
    guard call.tenant.users(at: call.now).contains(owner) else { return nil }
    guard let recipient = call.tenant.knownRecipient(key) else { return nil }
    return call.tenant.created(recipient) <= call.now ? recipient : nil
  }

  /// Numbers come back whole here, unlike everywhere else.
  static func number(of recipient: SimulatedRecipient, _ tenant: Tenant) -> String {
    var dice = tenant.dice(recipient.key, .account)
    switch recipient.rail {
    case .spei: return dice.digits(18)
    case .wallet: return Wallet.address(on: "polygon", &dice)
    default: return dice.digits(12)
    }
  }

  static func bankName(of recipient: SimulatedRecipient, _ tenant: Tenant) -> ForeignText? {
    guard recipient.rail != .wallet else { return nil }
    var dice = tenant.dice(recipient.key, .bank)
    return tenant.foreign(dice.pick(Wording.banks), of: recipient.key, .bank)
  }

  private static func write(
    _ recipient: SimulatedRecipient,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(recipient.key, .contact)
    json.field("recipient_id", tenant.id(recipient.key))
    json.field("type", recipient.company == nil ? "individual" : "business")
    if recipient.company == nil {
      json.field("first_name", tenant.foreign(recipient.given.written, of: recipient.key, .name))
      json.field("last_name", tenant.foreign(recipient.family.written, of: recipient.key, .contact))
    } else {
      json.field("company_name", tenant.name(of: recipient))
    }
    json.field("phone", recipient.culture.dial + dice.digits(7))
    let mailbox = "\(recipient.family.latin)\(dice.below(90) + 10)@example.org"
    json.field("email", recipient.company.map { "pay@\($0.domain).example" } ?? mailbox)
    if recipient.rail != .wallet, recipient.rail != .spei {
      json.object("address") { writeAddress(of: recipient, tenant, to: &$0) }
    }
    json.field("account_type", recipient.rail.rawValue)
    json.object("account_details") { writeAccount(of: recipient, tenant, &dice, to: &$0) }
    let time = tenant.created(recipient).postgresText(microseconds: dice.below(1_000))
    json.field("created_ts", time)
    json.field("updated_ts", time)
    json.object("metadata") { _ in }
  }

  /// Countries have two letters here and three everywhere else.
  private static func writeAddress(
    of recipient: SimulatedRecipient,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(recipient.key, .address)
    let place = dice.pick(recipient.culture.places)
    let street = "\(dice.pick(recipient.culture.streets)) \(dice.below(400) + 1)"
    json.field("street_name", tenant.foreign(street, of: recipient.key, .address))
    json.field("city", place.city)
    json.field("state", place.subdivision)
    json.field("postal_code", place.postalCode)
    json.field("country", recipient.culture.alpha2)
  }

  private static func writeAccount(
    of recipient: SimulatedRecipient,
    _ tenant: Tenant,
    _ dice: inout Dice,
    to json: inout JSONWriter
  ) {
    let number = number(of: recipient, tenant)
    let bank = bankName(of: recipient, tenant)
    switch recipient.rail {
    case .wallet:
      json.field("token", "USDC")
      json.field("address", number)
      json.field("network", "polygon")
    case .spei:
      json.field("clabe", number)
      json.field("doc_type", "rfc")
      json.field("doc_number", dice.letters(4, from: "ABCDEFGHJKLM") + dice.digits(9))
      json.field("doc_country_code", "MX")
    case .swift:
      json.field("account_number", number)
      json.field("swift_code", dice.letters(4, from: "ABDHKMNS") + recipient.culture.alpha2 + "MM")
      json.field("bank_name", bank)
      json.object("bank_address") { writeAddress(of: recipient, tenant, to: &$0) }
    case .wire, .ach, .instant:
      json.field("routing_number", dice.pick(["021000089", "026009593", "121000248"]))
      json.field("account_number", number)
      json.field("type", dice.pick(["checking", "savings"]))
      json.field("bank_name", bank)
      if recipient.rail == .wire {
        json.object("bank_address") { writeAddress(of: recipient, tenant, to: &$0) }
      } else {
        json.field("bank_address", "1 Bank Plaza, New York, NY 10001, USA")
      }
      json.field("doc_type", recipient.company == nil ? "passport" : "ein")
      json.field("doc_number", dice.letters(1, from: "ACGX") + dice.digits(8))
    }
  }
}
