import Foundation
import HTTPMessage
import Kira
import KiraAPI

@testable import Transport

/// Payouts as the client orders them, out of the account that is always funded.
extension Caller {
  func terms(
    _ amount: String = "50.00",
    to rail: String = "WIRE",
    out account: String = "fiat_account"
  ) throws -> PayoutTerms {
    let recipient: Identifier<Recipient> = try id(of: "recipient_\(rail.lowercased())")
    var terms = try PayoutTerms(
      out: id(of: account),
      at: "austin_capital_trust",
      Payees.usd(amount),
      to: .recipient(recipient, rail: SafeText(rail))
    )
    terms.memo = "April consulting"
    return terms
  }

  /// Out of the account that sweeps, to be funded on a chain.
  func cryptoTerms(_ pair: StablecoinPair = .usdcOnPolygon) throws -> PayoutTerms {
    var terms = try PayoutTerms(
      out: id(of: "crypto_account"),
      Payees.usd("50.00"),
      to: .instructions(pair)
    )
    terms.documents = [try invoice()]
    return terms
  }

  func invoice() throws -> SupportingDocument {
    let file = try FileContent(.pdf, Array("%PDF-".utf8), field: "supporting_documents")
    return try SupportingDocument(.invoice, file, description: "Invoice 7")
  }

  func pay(_ terms: PayoutTerms, key: IdempotencyKey? = nil) throws -> PayoutReceipt {
    try ask(Payouts.execute(PayoutOrder(terms), key: key ?? self.key()))
  }

  /// The clock is put forward, and the token renewed.
  func wait(seconds: Int) throws {
    try contact.advance(seconds: seconds)
    try signIn()
  }

  /// A payout that was just made.
  func paid(_ amount: String = "50.00") throws -> Identifier<Payout> {
    guard let id = try pay(terms(amount)).id else { throw Unexpected(text: "no payout") }
    return id
  }

  func payout(_ id: Identifier<Payout>) throws -> Payout { try ask(Payouts.get(id)).value }

  /// How many payouts there really are, whatever the answers say.
  func committedPayouts() throws -> Int {
    try contact.text(.get, "journal").split(separator: "\n").filter { line in
      line.contains(#"/payout","#) && line.contains(#""committed":true"#)
    }.count
  }
}
