import Canvas
import Deck
import Forms
import Intents
import Kira
import KiraAPI
import Testing

/// A recipient of each rail on the screen, from the first field to the last.
struct RecipientFormTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  /// As it stands when everything SWIFT asks for is filled in.
  private static let swift = Answers([
    "user": SampleTenant.users[0].id.text, "rail": "SWIFT", "kind": "individual",
    "first-name": "Ana", "last-name": "Souza", "account-number": "GB82WEST12345698765432",
    "swift-code": "BNMXMXMM", "bank-name": "Banco de México", "bank-country": "MX",
    "bank-street": "Av. 5 de Mayo 2", "bank-city": "Ciudad de México", "bank-state": "CDMX",
    "bank-postal-code": "06000", "email": "ana@example.com", "phone": "+525512345678",
    "country": "MX", "street": "Calle Uno 1", "city": "Ciudad de México", "state": "CDMX",
    "postal-code": "06000",
  ])

  @Test(arguments: ["SWIFT", "WIRE", "ACH", "INSTANT_PAY", "SPEI", "WALLET"], sizes)
  func `each rail asks for its own fields, as it is on file`(rail: String, size: Size) {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.drafts = [
      Draft(
        id: Identifier("d"),
        purpose: .recipient,
        answers: Answers([
          "user": SampleTenant.users[0].id.text, "rail": rail, "kind": "individual",
        ]),
        changedAt: SampleTenant.ago(minutes: 5)
      )
    ]
    desk.press(.character("C"))
    Golden.check(desk.screen, "recipient-\(rail)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes)
  func `a recipient from nothing to its review looks as it is on file`(size: Size) throws {
    let name = "\(size.columns)x\(size.rows)"
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.press(.character("C"))
    Golden.check(desk.screen, "recipient-form-user-\(name)")
    desk.press(.down, .enter, .right, .enter)
    Golden.check(desk.screen, "recipient-form-kind-\(name)")
    desk.press(.right, .enter)
    desk.type("Ana")
    desk.press(.enter)
    desk.type("Souza")
    desk.press(.enter)
    desk.type("GB82WEST1234569876543")
    Golden.check(desk.screen, "recipient-form-iban-\(name)")
    desk.type("2")
    desk.press(.enter)
    Golden.check(desk.screen, "recipient-form-masked-\(name)")
    desk.type("BNMXMXMM")
    desk.press(.enter)
    desk.type("Banco de México")
    desk.press(.enter)
    desk.type("mex")
    Golden.check(desk.screen, "recipient-form-country-\(name)")
    desk.press(.enter)
    #expect(desk.keptDrafts.last?.answers["bank-country"] == "MX")
  }

  @Test(arguments: sizes)
  func `the review of a recipient looks as it is on file`(size: Size) throws {
    let name = "\(size.columns)x\(size.rows)"
    var desk = try Self.reviewing(size)
    Golden.check(desk.screen, "recipient-review-\(name)")
    desk.type("another account of hers")
    desk.press(.enter)
    desk.type("5432")
    Golden.check(desk.screen, "recipient-review-typed-\(name)")
  }

  @Test func `the last four, typed once more, create it once`() throws {
    var desk = try Self.reviewing(Size(columns: 120, rows: 40))
    desk.type("another account of hers")
    desk.press(.enter)
    desk.type("5431")
    desk.press(.enter)
    #expect(desk.executions == 0)
    desk.press(.backspace)
    desk.type("2")
    desk.press(.enter, .enter, .enter)
    #expect(desk.executions == 1)
    #expect(desk.executed?.1.typed == "5432")
  }

  @Test func `an account number is shown whole only while it is typed`() {
    var desk = Desk()
    desk.drafts = [
      Draft(
        id: Identifier("d"),
        purpose: .recipient,
        answers: Self.swift,
        changedAt: SampleTenant.now
      )
    ]
    desk.press(.character("C"))
    #expect(!desk.text.contains("GB82WEST"))
    #expect(desk.text.contains("····5432"))
  }

  @Test(arguments: sizes)
  func `the review of a wallet shows its address whole, in groups that can be compared`(
    size: Size
  ) throws {
    let address = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"
    let answers = Answers([
      "user": SampleTenant.users[0].id.text, "rail": "WALLET", "kind": "individual",
      "first-name": "Ana", "last-name": "Souza", "token": "USDC", "network": "solana",
      "wallet-address": address,
    ])
    let desk = try Self.reviewing(size, answers)
    #expect(desk.text.contains("EPjF Wdd5 Aufq SSqe M2qN 1xzy bapC 8G4w EGGk ZwyT Dt1v"))
    Golden.check(desk.screen, "recipient-review-wallet-\(size.columns)x\(size.rows)")
  }

  @Test func `an address that has no room in its field is whole below, and stays so when left`() {
    var desk = Desk(columns: 80, rows: 24)
    desk.drafts = [
      Draft(
        id: Identifier("d"),
        purpose: .recipient,
        answers: Answers([
          "user": SampleTenant.users[0].id.text, "rail": "WALLET", "kind": "individual",
          "first-name": "Ana", "last-name": "Souza", "token": "USDC", "network": "solana",
        ]),
        changedAt: SampleTenant.now
      )
    ]
    desk.press(.character("C"))
    desk.type("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v")
    #expect(desk.text.contains("EPjF Wdd5 Aufq SSqe M2qN 1xzy bapC 8G4w EGGk ZwyT Dt1v"))
    Golden.check(desk.screen, "recipient-form-wallet-80x24")
    desk.press(.tab)
    #expect(desk.text.contains("EPjFWdd5Aufq"))
  }

  static func reviewing(
    _ size: Size,
    _ answers: Answers = swift,
    lines: Int = 0
  ) throws -> Desk {
    var desk = Desk(columns: size.columns, rows: size.rows)
    desk.drafts = [
      Draft(id: Identifier("d"), purpose: .recipient, answers: answers, changedAt: SampleTenant.now)
    ]
    desk.press(.character("C"), .enter)
    let (ticket, draft) = try #require(desk.prepared)
    var offer = try offer(draft.answers)
    for line in 0..<lines { offer.body.append(SafeText("line \(line + 1)")) }
    desk.send(.offered(ticket, .recipient(offer)))
    desk.send(.reviewOpened(ticket))
    return desk
  }

  private static let swiftBody: [SafeText] = [
    "POST /v1/recipients", "first_name: Ana", "last_name: Souza", "account.account_type: SWIFT",
    "account.account_number: ····5432", "account.swift_code: BNMXMXMM",
  ]

  private static func offer(_ answers: Answers) throws -> RecipientOffer {
    let recipient = try #require(try RecipientForm.recipient(answers))
    return RecipientOffer(
      recipient: recipient,
      ownerName: SampleTenant.users[0].name,
      alike: [
        RecipientOffer.Likeness(
          recipient: SampleTenant.recipients[5],
          words: "the same name with another account"
        )
      ],
      body: answers["rail"] == "SWIFT" ? swiftBody : RecipientOrder(recipient).maskedLines,
      ending: RecipientForm.ending(answers)
    )
  }
}
