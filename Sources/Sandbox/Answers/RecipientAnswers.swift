import Kira

/// The recipients of one user, and one of them.
enum RecipientAnswers {
  /// Oldest first; beyond its cap, `limit` is not heeded.
  static func list(_ call: Call) throws(Answer) -> Answer {
    if call.dialect.longPages == .failEverywhere { _ = try call.limit() }
    guard let user = call.query("user_id") else {
      throw .nested(400, "VALIDATION_ERROR", "user_id query parameter is required")
    }
    let key = try owner(user, call)
    let tenant = call.tenant
    let recipients = tenant.recipients(of: key).map { (who: $0, created: tenant.created($0)) }
      .filter { $0.created <= call.now }.sorted { $0.created < $1.created }
    return .done { json in
      json.array("recipients", recipients) { json, recipient in
        json.object { RecipientWriting(recipient.who, tenant, isNew: false).write(to: &$0) }
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
    return .done { RecipientWriting(recipient, call.tenant, isNew: false).write(to: &$0) }
  }

  static func find(_ id: String, _ call: Call) -> SimulatedRecipient? {
    guard let key = call.tenant.identities.key(of: id), key.kind == .recipient else { return nil }
    guard let recipient = call.tenant.knownRecipient(key) else { return nil }
    guard call.tenant.users(at: call.now).contains(recipient.owner) else { return nil }
    return call.tenant.created(recipient) <= call.now ? recipient : nil
  }

  static func owner(_ id: String, _ call: Call) throws(Answer) -> RecordKey {
    guard let key = call.tenant.identities.key(of: id),
      call.tenant.users(at: call.now).contains(key)
    else {
      let words = "User with ID \(id) not found or does not belong to this client"
      throw .nested(404, "USER_NOT_FOUND", words) { $0.field("user_id", id) }
    }
    return key
  }

  /// Numbers come back whole here, unlike everywhere else.
  static func number(of recipient: SimulatedRecipient, _ tenant: Tenant) -> String {
    if let entry = recipient.entry { return entry.number }
    var dice = tenant.dice(recipient.key, .account)
    switch recipient.rail {
    case .spei: return dice.digits(18)
    case .wallet: return Wallet.address(on: "polygon", &dice)
    default: return dice.digits(12)
    }
  }

  static func bankName(of recipient: SimulatedRecipient, _ tenant: Tenant) -> ForeignText? {
    if let entry = recipient.entry {
      return entry.detail("bank_name").map { ForeignText(bytes: Array($0.utf8)) }
    }
    guard recipient.rail != .wallet else { return nil }
    var dice = tenant.dice(recipient.key, .bank)
    return tenant.foreign(dice.pick(Wording.banks), of: recipient.key, .bank)
  }
}
