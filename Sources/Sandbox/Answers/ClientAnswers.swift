import Kira

/// What the tenant is told of itself: its configuration and its fees.
enum ClientAnswers {
  static func configuration(_ call: Call) throws(Answer) -> Answer {
    let id = call.parameters[0]
    guard uuidHalves(id) != nil else {
      throw refusal(400, "Bad Request", "Validation failed (uuid is expected)", call)
    }
    guard id != stranger(to: call.tenant) else {
      throw refusal(403, "Forbidden", "You can only access your own client configuration", call)
    }
    guard id == call.credentials.clientID else {
      throw refusal(404, "Not Found", "Client \(id) not found", call)
    }
    return .done { json in
      json.field("success", true)
      json.object("data") { write(call, to: &$0) }
    }
  }

  /// The other tenant: its ids exist, and are none of this one's business.
  static func stranger(to tenant: Tenant) -> String {
    SandboxCredentials(seed: tenant.seed &+ 1).clientID
  }

  private static func refusal(
    _ status: Int,
    _ error: String,
    _ words: String,
    _ call: Call
  ) -> Answer {
    Answer(status: status) { json in
      json.field("statusCode", status)
      json.field("error", error)
      json.field("message", words)
      json.field("timestamp", call.now)
      json.field("path", "/v1/clients/\(call.parameters[0])")
      json.object("details") { _ in }
    }
  }

  private static func write(_ call: Call, to json: inout JSONWriter) {
    let tenant = call.tenant
    var dice = tenant.dice(RecordKey(.wallet, .staged, 0), .account)
    let wallet = dice.letters(
      44,
      from: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    )
    json.object("client") { json in
      json.field("id", 42)
      json.field("client_uuid", call.credentials.clientID)
      json.field("company_name", "Lighthouse Payments Inc.")
      json.field("pct_fee", "0.0250")
      json.field("fixed_fee", "0.50")
      json.field("usd_usdc_fee", "0.00")
      json.field("logo_url", "https://cdn.example.com/logos/lighthouse.png")
      json.field("created_ts", tenant.anchor.moved(by: -455 * Span.day))
      json.field("updated_ts", tenant.anchor.moved(by: -6 * Span.day))
    }
    json.object("client_wallets") { json in
      json.field("client_uuid", call.credentials.clientID)
      json.field("object", "wallet")
      json.field("address", wallet)
      json.field("explorer_url", "https://explorer.solana.com/address/\(wallet)")
      json.field("name", "Lighthouse Treasury Wallet")
      json.field("network__id", "solana")
    }
    json.object("client_vault") { json in
      json.field("vault_id", dice.uuid())
      json.field("object", "sub-organization")
      json.field("name", "Lighthouse Sub-Org")
      json.field("type", "single")
    }
    json.array("authorizedBanks", tenant.dialect.banks) { json, bank in bank.write(to: &json) }
  }

  /// The only place where a percentage is a ratio by the name of a percentage.
  static func feeProfiles(_ call: Call) throws(Answer) -> Answer {
    .done { json in
      json.field("client_id", call.credentials.clientID)
      json.array("fee_profiles", FeeSchedule.all.enumerated()) { json, row in
        json.object { write(row.element, number: row.offset, call.tenant, to: &$0) }
      }
      json.array("promotions", [Int]()) { _, _ in }
      json.object("summary") { json in
        json.field("total_profiles", FeeSchedule.all.count)
        json.field("active_promotions", 0)
      }
    }
  }

  private static func write(
    _ fees: FeeSchedule,
    number: Int,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(RecordKey(.document, .staged, 100 + number), .reference)
    json.field("id", dice.uuid())
    json.field("product_code", "usa-va-fiat-payout")
    json.field("product_name", "US VA Fiat Payout")
    json.field("currency", fees.exchange.currency.code)
    json.field("account_type", fees.rail.rawValue)
    json.field("effective_date", "2026-01-01")
    json.null("expiry_date")
    json.field("status", true)
    json.object("base_fees") { json in
      json.field("fixed_fee", fees.fixed)
      json.field("percentage_fee", fees.share.text)
      json.field("fx_markup", "0")
    }
    json.array("network_fees", fees.rail == .wallet ? ["POLYGON", "SOLANA"] : []) { json, network in
      json.object { json in
        json.field("network", network)
        json.field("processing_fee", "0.10")
      }
    }
    json.object("client_markup") { json in
      json.field("fixed_fee", Markup.configured.fixed)
      json.field("percentage_fee", Markup.configured.share.text)
      json.null("fx_markup")
    }
    json.array("penalty_configs", [Int]()) { _, _ in }
    json.null("fastpay_config")
  }
}
