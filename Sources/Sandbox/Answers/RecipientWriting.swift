import Kira

/// One recipient in the words of an answer.
struct RecipientWriting {
  private let recipient: SimulatedRecipient
  private let tenant: Tenant
  /// Some of what is lost is lost only in the answer to its creation.
  private let isNew: Bool

  init(_ recipient: SimulatedRecipient, _ tenant: Tenant, isNew: Bool) {
    self.recipient = recipient
    self.tenant = tenant
    self.isNew = isNew
  }

  func write(to json: inout JSONWriter) {
    var dice = tenant.dice(recipient.key, .contact)
    json.field("recipient_id", tenant.id(recipient.key))
    writeName(to: &json)
    if let entry = recipient.entry {
      writeContact(entry, to: &json)
    } else {
      writeDrawnContact(&dice, to: &json)
    }
    json.field("account_type", recipient.accountType)
    json.object("account_details") { json in
      if let entry = recipient.entry {
        writeDetails(entry, to: &json)
      } else {
        writeAccount(&dice, to: &json)
      }
    }
    let time = tenant.created(recipient).postgresText(microseconds: dice.below(1_000))
    json.field("created_ts", time)
    json.field("updated_ts", time)
    json.field("metadata", recipient.entry?.metadata ?? .object([]))
  }

  private func writeName(to json: inout JSONWriter) {
    json.field("type", recipient.company == nil ? "individual" : "business")
    if recipient.company == nil {
      json.field("first_name", tenant.foreign(recipient.given.written, of: recipient.key, .name))
      json.field("last_name", tenant.foreign(recipient.family.written, of: recipient.key, .contact))
    } else {
      json.field("company_name", tenant.name(of: recipient))
    }
  }

  /// What was not said is not there.
  private func writeContact(_ entry: RecipientEntry, to json: inout JSONWriter) {
    if let phone = entry.phone { json.field("phone", phone) }
    if let email = entry.email { json.field("email", email) }
    if let address = entry.address { json.field("address", address) }
  }

  private func writeDrawnContact(_ dice: inout Dice, to json: inout JSONWriter) {
    json.field("phone", recipient.culture.dial + dice.digits(7))
    let mailbox = "\(recipient.family.latin)\(dice.below(90) + 10)@example.org"
    json.field("email", recipient.company.map { "pay@\($0.domain).example" } ?? mailbox)
    if recipient.rail != .wallet, recipient.rail != .spei {
      json.object("address") { writeAddress(losing: false, to: &$0) }
    }
  }

  private var losesBankAddress: Bool {
    guard recipient.accountType == "SWIFT" else { return false }
    return switch tenant.dialect.bankAddress {
    case .lostEverywhere: true
    case .lostOnCreation: isNew
    case .kept: false
    }
  }

  private func writeDetails(_ entry: RecipientEntry, to json: inout JSONWriter) {
    for detail in entry.details {
      guard losesBankAddress, let parts = detail.value.members else {
        json.field(detail.name, detail.value)
        continue
      }
      json.object(detail.name) { json in
        for part in parts {
          let isLost = part.name == "state" || part.name == "postal_code"
          json.field(part.name, isLost ? .text("") : part.value)
        }
      }
    }
  }

  /// Countries have two letters here and three everywhere else.
  private func writeAddress(losing isLossy: Bool, to json: inout JSONWriter) {
    var dice = tenant.dice(recipient.key, .address)
    let place = dice.pick(recipient.culture.places)
    let street = "\(dice.pick(recipient.culture.streets)) \(dice.below(400) + 1)"
    json.field("street_name", tenant.foreign(street, of: recipient.key, .address))
    json.field("city", place.city)
    json.field("state", isLossy ? "" : place.subdivision)
    json.field("postal_code", isLossy ? "" : place.postalCode)
    json.field("country", recipient.culture.alpha2)
  }

  private func writeAccount(_ dice: inout Dice, to json: inout JSONWriter) {
    let number = RecipientAnswers.number(of: recipient, tenant)
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
      json.field("bank_name", RecipientAnswers.bankName(of: recipient, tenant))
      json.object("bank_address") { writeAddress(losing: losesBankAddress, to: &$0) }
    case .wire, .ach, .instant: writeDomesticAccount(number, &dice, to: &json)
    }
  }

  private func writeDomesticAccount(
    _ number: String,
    _ dice: inout Dice,
    to json: inout JSONWriter
  ) {
    json.field("routing_number", dice.pick(["021000089", "026009593", "121000248"]))
    json.field("account_number", number)
    json.field("type", dice.pick(["checking", "savings"]))
    json.field("bank_name", RecipientAnswers.bankName(of: recipient, tenant))
    if recipient.rail == .wire {
      json.object("bank_address") { writeAddress(losing: false, to: &$0) }
    } else {
      json.field("bank_address", "1 Bank Plaza, New York, NY 10001, USA")
    }
    json.field("doc_type", recipient.company == nil ? "passport" : "ein")
    json.field("doc_number", dice.letters(1, from: "ACGX") + dice.digits(8))
  }
}
