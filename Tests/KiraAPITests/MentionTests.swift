import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

/// By what a record can be found that no column shows.
struct MentionTests {
  private func mentions(_ text: String) throws -> [Mention] {
    MentionRule.mentions(in: try JSON(parsing: Array(text.utf8)).masked)
  }

  @Test func `a deposit can be found by every reference of its bank`() throws {
    let deposit = """
      {"id":"d","settlement_tx_hash":"0xabc","source":{"name":"Acme","account_number":"****7890",
       "reference_number":"R-1","imad":"20260625MMQFMP3K000123","omad":"20260625L1B7HU5R000456",
       "trace_number":null},"sender":{"account_number":"****7890"},
       "metadata":{"invoice_id":"INV-2026-0042"}}
      """

    #expect(
      try mentions(deposit) == [
        Mention("Transaction hash", "0xabc"), Mention("Sender's account", "····7890"),
        Mention("Reference number", "R-1"), Mention("IMAD", "20260625MMQFMP3K000123"),
        Mention("OMAD", "20260625L1B7HU5R000456"), Mention("invoice id", "INV-2026-0042"),
      ]
    )
  }

  @Test func `a payout can be found by its UETR, its quote and its events`() throws {
    let payout = """
      {"payout_id":"p","quote_id":"qt_1","uetr":"a1b2c3d4-1111-2222-3333-444455556666",
       "txnHash":"0xdef","provider_reference":"provider-tx-7788","short_id":"PO-1",
       "extra_info":{"memo":"April"},"events":[{"event_id":"evt_1"},{"event_id":"evt_2"}]}
      """

    #expect(
      try mentions(payout) == [
        Mention("Quote", "qt_1"), Mention("UETR", "a1b2c3d4-1111-2222-3333-444455556666"),
        Mention("Transaction hash", "0xdef"),
        Mention("Provider's reference", "provider-tx-7788"), Mention("Short id", "PO-1"),
        Mention("Memo", "April"), Mention("Event", "evt_1"), Mention("Event", "evt_2"),
      ]
    )
  }

  @Test func `a whole account number or wallet is mentioned by its last four`() throws {
    let recipient = """
      {"account_details":{"account_number":"000123456789","swift_code":"BNMXMXMM"},
       "destination":{"address":"TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"}}
      """

    #expect(
      try mentions(recipient) == [
        Mention("Account number", "····6789"), Mention("BIC", "BNMXMXMM"),
        Mention("Wallet", "····RTv8"),
      ]
    )
  }

  @Test func `nobody's home, birthday or papers are mentioned`() throws {
    let user = """
      {"ssn":"123456789","birth_date":"1980-01-01","document_number":"X123456",
       "residential_address":{"street_line_1":"1 Main Street"},
       "source":{"address":"123 Market St"},"verification_link":"https://verify.example/1"}
      """

    #expect(try mentions(user).isEmpty)
  }

  @Test func `a hostile answer brings a bounded number of bounded mentions`() throws {
    let many = (0..<500).map { "{\"event_id\":\"\($0)\"}" }.joined(separator: ",")
    let long = String(repeating: "x", count: 5_000)

    let found = try mentions("{\"events\":[\(many)],\"uetr\":\"\(long)\"}")

    #expect(found.count == 32)
    #expect(try mentions("{\"uetr\":\"\(long)\"}").map(\.value.text.utf8.count) == [128])
    #expect(try mentions("{\"uetr\":{\"a\":1},\"events\":7,\"metadata\":\"x\"}").isEmpty)
  }

  @Test func `a recorded quote of a payout can be found by its id`() throws {
    let body = try Recorded(.quotedFeesInMinorUnits).response.body

    #expect(try mentions(String(decoding: body, as: UTF8.self)).contains(Mention("Quote", "qt_1")))
  }

  @Test func `a recorded account number is mentioned by its end alone`() throws {
    let body = try Recorded(.accountNumbersUnmasked).response.body
    let found = try mentions(String(decoding: body, as: UTF8.self))

    #expect(found.contains { $0.value.text.hasPrefix("····") })
    #expect(!found.contains { $0.value.text.count > 8 && $0.label == "Account number" })
  }
}
