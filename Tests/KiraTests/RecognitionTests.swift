import Kira
import Testing

/// What a text is taken for, form by form, as people paste it.
struct RecognitionTests {
  private static let id = "550e8400-e29b-41d4-a716-446655440000"
  private static let older = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
  private static let solana = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM"
  private static let evm = "0x742d35Cc6634C0532925a3b844Bc454e4438f44e"
  private static let hash = "0x" + String(repeating: "9f", count: 32)
  private static let signature =
    "5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW"

  private static let forms: [(text: String, meaning: Meaning, value: String)] = [
    (id, .identifier, id), (id, .uetr, id), (older, .identifier, older),
    ("evt_\(id)", .eventID, "evt_\(id)"), ("qt_1", .quoteID, "qt_1"),
    ("quo_7Hd92", .quoteID, "quo_7Hd92"), ("liq_\(id)", .liquidationID, "liq_\(id)"),
    ("REC_\(id.uppercased())", .recipientID, "rec_\(id)"),
    ("whk_7Hd92", .registrationID, "whk_7Hd92"), ("wh_\(id)", .registrationID, "wh_\(id)"),
    ("webhook_id: \(id)", .registrationID, id), ("webhook \(id)", .registrationID, id),
    ("webhook_id: \(id)", .identifier, id),
    ("7f3a…91c2", .shortened, "7f3a…91c2"), ("7f3a...91c2", .shortened, "7f3a…91c2"),
    ("e29b-41", .fragment, "e29b-41"), ("550E84", .fragment, "550e84"),
    ("facade", .fragment, "facade"),
    ("Maria@Example.com", .email, "maria@example.com"),
    ("20260625MMQFMP3K000123", .fedwire, "20260625MMQFMP3K000123"),
    ("20260625l1b7hu5r000456", .fedwire, "20260625L1B7HU5R000456"),
    ("021000081234567", .trace, "021000081234567"),
    (hash, .transactionHash, hash),
    (String(hash.dropFirst(2)), .transactionHash, String(hash.dropFirst(2))),
    (signature, .transactionHash, signature),
    (evm, .wallet, evm), (solana, .wallet, solana),
    ("TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", .wallet, "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"),
    ("DE89 3704 0044 0532 0130 00", .iban, "DE89370400440532013000"),
    ("032180000118359719", .clabe, "032180000118359719"),
    ("021000021", .routingNumber, "021000021"), ("BNMXMXMM", .bic, "BNMXMXMM"),
    ("deutdeff500", .bic, "DEUTDEFF500"),
    ("4567", .accountEnding, "4567"), ("****7890", .accountEnding, "7890"),
    ("····a91c", .accountEnding, "a91c"), ("xxxx4567", .accountEnding, "4567"),
    ("000123456789", .accountNumber, "000123456789"),
    ("in review", .status, "in_review"), ("FAILED", .status, "failed"),
    ("KD-7Q4M2X9T1B", .reference, "KD-7Q4M2X9T1B"), ("INV-2026-0042", .reference, "INV-2026-0042"),
    ("invoice INV-2026-0042", .reference, "INV-2026-0042"),
    ("María González", .name, "María González"), ("李小龙", .name, "李小龙"),
  ]

  @Test(arguments: forms)
  func `a form is recognised`(text: String, meaning: Meaning, value: String) {
    #expect(Recognition(text).value(as: meaning) == value)
  }

  private static let firstWords: [(text: String, words: String)] = [
    (id, "an id, or a UETR, or a reference"), (older, "an id, or a reference"),
    ("maria@example.com", "an e-mail"),
    ("20260625MMQFMP3K000123", "an IMAD or OMAD, or a reference"),
    ("María", "a name"), ("1,250", "an amount"), ("failed", "a status, or a name"),
    ("4567", "an amount, or the end of an account number, or a part of an id"), ("?!", ""),
    ("", ""),
  ]

  @Test(arguments: firstWords)
  func `it is said in words what a text may be`(text: String, words: String) {
    #expect(Recognition(text).words == words)
  }

  @Test(arguments: [
    "webhook_url", "wh_test", "webhook event \(id)", "{\"event\":\"x\",\"webhook\":\"\(id)\"}",
  ])
  func `what is about a webhook is not always the id of one`(text: String) {
    #expect(Recognition(text).value(as: .registrationID) == nil)
  }

  private static let wrapped = [
    "  \"\(id)\",", "(\(id))", "{\(id)}", "urn:uuid:\(id)", "id: \(id).", "payout_id = '\(id)';",
    "\"payout_id\": \"\(id)\",", "\u{FEFF}55\u{200B}0e8400-e29b-41d4-a716-446655440000\u{2060}",
    "550e8400‑e29b‑41d4‑a716‑446655440000", "550e8400e29b41d4a716446655440000",
    id.uppercased(), "https://api.balampay.com/sandbox/v1/payouts/\(id)",
    "https://dash.example.com/payouts/\(id)?tab=raw#top", "see https://x.io/?payout_id=\(id)&a=b",
    "where is payout \(id) please?", "Payout \(id)\nstatus FAILED\n", "#\(id)", "`\(id)`",
    "user:\(id)", "<\(id)>", "“\(id)”",
  ]

  @Test(arguments: wrapped)
  func `what people paste around a value is taken off`(text: String) {
    #expect(Recognition(text).wholeID == Self.id)
  }

  @Test(arguments: [
    "Maria <maria@example.com>", "mailto:maria@example.com", "e-mail: maria@example.com,",
    "(maria@example.com)",
  ])
  func `an e-mail is found in what stands around it`(text: String) {
    #expect(Recognition(text).readings.first == .init(.email, "maria@example.com"))
  }

  private static let amounts: [(text: String, digits: [String])] = [
    ("1250", ["1250"]), ("1,250", ["1250"]), ("1,250.00", ["1250.00"]), ("$1250", ["1250"]),
    ("$ 1,250.50", ["1250.50"]), ("1250 USD", ["1250"]), ("USD 1,250", ["1250"]),
    ("us$1,250", []), ("US$1,250", ["1250"]), ("1.250,00", ["1250.00"]), ("1 250,50", ["1250.50"]),
    ("1'250.00", ["1250.00"]), ("1.250", ["1.250", "1250"]), ("12,5", []),
    ("1,234,567.89", ["1234567.89"]), (".5", []), ("0.000001 USDC", ["0.000001"]),
    ("€12,50", ["12.50"]), ("$5 EUR", []), ("1,25,000", []), ("12.345.67", []), ("1.2.3", []),
    ("12e5", []), ("5 apples", []), ("٣", []), ("999999999999999999999999999", []),
  ]

  @Test(arguments: amounts)
  func `a sum is read in every usual form`(text: String, digits: [String]) {
    #expect(TypedFigure.readings(of: text).map(\.digits) == digits)
  }

  @Test(arguments: [
    "maria@", "@example.com", "a@b", "550e8400-e29b-41d4-a716-44665544000",
    "20261325MMQFMP3K000123", "DE89370400440532013001", "0x742d35Cc", "qt_", "evt_!", "…", "7f3a…",
    "status:failed", "amount:>500",
  ])
  func `what only resembles a form is not taken for it`(text: String) {
    #expect(!Recognition(text).readings.contains { $0.meaning.isStrong })
  }

  private static let hostile = [
    String(repeating: "1", count: 100_000), String(repeating: "z", count: 100_000),
    String(repeating: "a@", count: 50_000), String(repeating: "\u{202E}\u{1B}[2J", count: 9_000),
    String(repeating: "id:", count: 30_000), String(repeating: "/?&", count: 30_000),
    String(repeating: "e\u{301}\u{302}\u{303}", count: 9_000), "\0\u{1}\u{7F}", "\u{1F468}\u{200D}",
    String(repeating: "((((", count: 30_000), "a\u{0}b", "%s%n%p", "'; DROP TABLE payout; --",
  ]

  @Test(arguments: hostile)
  func `a hostile text is cut short and comes out safe`(text: String) {
    let recognition = Recognition(text)

    #expect(recognition.text.utf8.count <= 16_384)
    #expect(SafeText(recognition.text).text == recognition.text)
  }
}
