import Kira

/// A price in whole minor units, fee by fee, as only the newest dialect writes it.
struct Itemisation {
  let price: Price
  let rail: QuotedRail?
  let now: Moment

  private struct Line {
    let code: String
    let kind: String
    let payee: String
    let amount: Int64
  }

  private var name: String {
    price.rail == .wallet ? "stablecoin" : (rail ?? QuotedRail(price.rail)).rawValue.lowercased()
  }

  private var lines: [Line] {
    let lines = [
      Line(code: "\(name)_outbound", kind: "fixed", payee: "kira", amount: price.fixed),
      Line(
        code: "\(name)_outbound_percentage",
        kind: "percentage",
        payee: "kira",
        amount: price.share
      ),
      Line(code: "bank_account_fee", kind: "percentage", payee: "kira", amount: price.bank),
      Line(
        code: "client_markup_fixed",
        kind: "fixed",
        payee: "client",
        amount: price.markup.fixed.minorUnits
      ),
      Line(
        code: "client_markup_percentage",
        kind: "percentage",
        payee: "client",
        amount: price.markupShare
      ),
    ]
    return lines.filter { $0.amount != 0 }
  }

  func write(to json: inout JSONWriter) {
    write("source", price.amount, to: &json)
    write("recipient", price.arrives, to: &json)
    json.object("pricing_context") { json in
      json.field("rail", (rail ?? QuotedRail(price.rail)).rawValue)
      json.field("priced_at", now)
    }
    json.object("conversion") { json in
      json.field("rate", FeeSchedule.of(price.rail).exchange.rateText)
      json.field("rate_source", "kraken")
    }
    json.array("fees", lines) { json, line in
      json.object { json in
        json.field("code", line.code)
        json.field("kind", line.kind)
        json.field("charged_by", line.payee)
        json.field("status", "applied")
        json.field("amount", Int(line.amount))
      }
    }
    writeTotals(to: &json)
  }

  private func writeTotals(to json: inout JSONWriter) {
    let client = price.markup.fixed.minorUnits + price.markupShare
    json.object("totals") { json in
      json.field("kira_revenue_total", Int(price.total.minorUnits - client))
      json.field("client_markup_total", Int(client))
      json.field("fee_total", Int(price.total.minorUnits))
      json.field("currency", "USD")
      json.field("precision", 2)
    }
  }

  private func write(_ name: String, _ amount: Amount, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("amount", Int(amount.minorUnits))
      json.field("currency", amount.currency.code)
      json.field("precision", amount.currency.digits)
    }
  }
}
