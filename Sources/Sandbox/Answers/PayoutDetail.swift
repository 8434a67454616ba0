import Kira

/// All of one payout, in the words of its own answer.
struct PayoutDetail {
  private let payout: SimulatedPayout
  private let call: Call
  private let step: Life.Step

  init(_ payout: SimulatedPayout, _ call: Call) {
    self.payout = payout
    self.call = call
    step = payout.life.step(atAge: payout.created.age(at: call.now))
  }

  private var tenant: Tenant { call.tenant }

  func write(to json: inout JSONWriter) {
    let id = tenant.id(payout.key)
    json.field("payout_id", id)
    json.field("short_id", "PO-" + id.prefix(8).uppercased())
    json.field("user_id", tenant.id(payout.account.owner))
    json.field("virtual_account_id", tenant.id(payout.account.key))
    json.field("recipient_id", payout.recipient.map { tenant.id($0.key) })
    json.field("quote_id", quote)
    json.field("reference", tenant.reference(of: payout))
    json.field("memo", tenant.memo(of: payout))
    json.field("origin", payout.origin)
    writeMoney(to: &json)
    writeReferences(to: &json)
    json.field("status", step.status)
    if step.status == "FAILED" { json.field("error_code", failureCode) }
    writeDocuments(to: &json)
    if let funding = payout.made?.funding { json.funding(funding, payout, tenant) }
    writeParties(to: &json)
    writeEvents(to: &json)
    json.field("created_at", payout.created)
    json.field("updated_at", payout.created.moved(by: step.after))
  }

  /// A third of those nobody sent here had a quote, which is used up and cannot be redeemed again.
  private var quote: String? {
    if let made = payout.made { return made.quote }
    guard payout.key.number % 3 == 1 else { return nil }
    return "qt_" + tenant.id(RecordKey(.quotation, payout.key.era, payout.key.number))
  }

  /// One fee makes no sense across currencies, so it is left out there.
  private func writeMoney(to json: inout JSONWriter) {
    let arrives = payout.price.arrives
    json.field("from_amount", payout.price.amount)
    json.field("from_currency", "USD")
    json.field("to_amount", arrives)
    json.field("to_currency", arrives.currency.code)
    json.field("fee", arrives.currency == .usd ? payout.price.total : nil)
    json.fees(payout.price)
    json.field("payment_method", payout.rail.word)
  }

  /// Each lies behind a link that is good for ten minutes.
  private func writeDocuments(to json: inout JSONWriter) {
    let documents = payout.made?.notes.documents ?? []
    json.object("extra_info") { json in
      json.array("supporting_documents", documents.enumerated()) { json, entry in
        let (index, document) = entry
        let file = tenant.id(payout.key.part(.document, index, of: 2))
        json.object { json in
          json.field("type", document.type)
          if let words = document.description { json.field("description", words) }
          json.field("url", "https://files.example.com/\(file)?X-Amz-Expires=600")
        }
      }
    }
  }

  /// What a bank can be asked with, once the money has been handed to one.
  private func writeReferences(to json: inout JSONWriter) {
    var dice = tenant.dice(payout.key, .reference)
    let wasSent = ["PROCESSING", "COMPLETED", "FAILED"].contains(step.status)
    let day = payout.created.compactDay
    let transfer = uuidText(
      high: dice.roll() & ~0xF000 | 0x4000,
      low: dice.roll() >> 2 | 0x8000_0000_0000_0000
    )
    let reference: String? =
      switch payout.rail {
      case .wire: "\(day)MMQFMP3K\(dice.digits(6))"
      case .ach, .instant: dice.digits(15)
      case .swift: transfer
      case .spei, .wallet: nil
      }
    let drawn = wasSent && payout.rail == .wallet ? Wallet.transaction(&dice) : nil
    json.field("txn_hash", payout.made?.transaction ?? drawn)
    json.field("uetr", wasSent && payout.rail == .swift ? transfer : nil)
    json.field("reference_number", wasSent ? reference : nil)
    json.field("provider_reference", wasSent ? "provider-tx-\(dice.digits(6))" : nil)
  }

  private var failureCode: String {
    if step.words == Wording.rejected { return "COMPLIANCE_REJECTED" }
    return Wording.failures.first { $0.words == step.words }?.code ?? "RETURNED"
  }

  private func writeParties(to json: inout JSONWriter) {
    let owner = tenant.user(payout.account.owner)
    var dice = tenant.dice(payout.account.key, .bank)
    let number = dice.digits(12)
    json.object("sender") { json in
      json.field("name", tenant.foreign(owner.name, of: owner.key, .name))
      json.field("account_number", "****" + number.suffix(4))
    }
    guard let recipient = payout.recipient else { return json.null("recipient") }
    json.object("recipient") { json in
      json.field("recipient_id", tenant.id(recipient.key))
      json.field("name", tenant.name(of: recipient))
      json.field("account_type", recipient.accountType)
      json.field(
        "account_number",
        "****" + RecipientAnswers.number(of: recipient, tenant).suffix(4)
      )
      json.field("bank_name", RecipientAnswers.bankName(of: recipient, tenant))
      json.field("country", recipient.culture.alpha2)
    }
  }

  private func writeEvents(to json: inout JSONWriter) {
    let reached = payout.life.reached(atAge: payout.created.age(at: call.now))
    json.array("events", reached.enumerated()) { json, event in
      let (index, step) = event
      json.object { json in
        json.field("event_id", tenant.id(payout.key.part(.payoutEvent, index, of: 8)))
        json.field("status", step.status)
        json.field("message", step.words.isEmpty ? Wording.events[step.status] : step.words)
        json.field("created_at", payout.created.moved(by: step.after))
      }
    }
  }
}
