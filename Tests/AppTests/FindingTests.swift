import Kira
import Store
import Testing

@testable import App

/// What a text leads to in a cache, by every sort of value that somebody may be given.
struct FindingTests {
  private static let user = "a7849fba-cea4-4c3b-b97b-2d47e9de64ba"
  private static let account = "c580a645-e151-4032-b3a7-4c33cda85057"
  private static let deposit = "d46ee807-f699-4842-ac19-b4967c5b1681"
  private static let payout = "b83a218b-f1bf-498c-8a13-6893e8b568cd"
  private static let event = "0f1e2d3c-4b5a-4678-9abc-def012345678"
  /// Of an event that came by webhook, as no answer of Kira's mentions it.
  private static let told = "6fa459ea-ee8a-4ca4-894e-db77e160355e"
  private static let liquidation = "liq_550e8400-e29b-41d4-a716-446655440000"

  private let cache: Cache

  init() throws {
    cache = try Cache(
      path: ":memory:",
      binding: Store.Binding(stage: .sandbox, clientID: "client")
    )
    let answers = Self.records.map { record, mentions in
      Answer(record, raw: Array("{}".utf8), source: .detail, mentions: mentions)
    }
    let now = Moment(milliseconds: 1_800_000_000_000)
    _ = try cache.store(answers, at: now)
    let liquidation = Mention("Liquidation address", SafeText(Self.liquidation))
    let told = Mention("Event", SafeText(Self.told))
    try cache.attach(
      [
        Attachment(liquidation, of: (.account, Self.account)),
        Attachment(told, of: (.deposit, Self.deposit), note: "It said completed."),
      ],
      at: now
    )
  }

  private func find(
    _ text: String,
    among kinds: [ResourceKind] = ResourceKind.allCases
  ) throws
    -> Found
  {
    let finding = try Finding(Recognition(text), among: kinds, in: cache)
    try finding.advance { false }
    return finding.found
  }

  private static let values: [(text: String, id: String, label: SafeText)] = [
    (user, user, "id"), (account, account, "id"), (deposit, deposit, "id"),
    (payout, payout, "id"), (event, payout, "Event"), ("0f1e2d", payout, "Event"),
    ("345678", payout, "Event"), ("qt_7Hd92", payout, "Quote"),
    (told, deposit, "Event"), ("evt_\(told)", deposit, "Event"), ("6fa459", deposit, "Event"),
    ("60355e", deposit, "Event"),
    (liquidation, account, "Liquidation address"), ("550e84", account, "Liquidation address"),
    ("rec_6ba7b811-9dad-11d1-80b4-00c04fd430c8", payout, "recipient's id"),
    ("a7849f", user, "id"), ("de64ba", user, "id"), ("c580a6", account, "id"),
    ("b1681", deposit, "id"), ("b83a…68cd", payout, "id"),
    ("Maria.Gonzalez@example.com", user, "e-mail"), ("$1,250", payout, "amount"),
    ("1.233,25", payout, "arrives"), ("inv-2026-8233", payout, "reference"),
    ("invoice INV-2026-8233, please", payout, "reference"),
    ("77326d00-facd-4ebc-9e14-9666c5385d13", payout, "UETR"),
    ("20261121MMQFMP3K000171", deposit, "IMAD"), ("20261121L1B7HU5R000456", deposit, "OMAD"),
    ("0x" + String(repeating: "9f", count: 32), deposit, "Transaction hash"),
    ("7645", account, "account number"), ("000123457645", account, "account number"),
    ("zażółć", deposit, "sender"), ("ZAZOLC", deposit, "sender"),
  ]

  @Test(arguments: values)
  func `a value leads to its record and says by what`(
    text: String,
    id: String,
    label: SafeText
  ) throws {
    let found = try find(text)

    #expect(found.certain?.seen.value.id == id)
    #expect(found.certain?.by.label == label)
  }

  @Test(arguments: values.map(\.text) + ["gonzales", "zzzz", "maria"])
  func `a search in steps finds what one without a pause does`(text: String) throws {
    let finding = try Finding(Recognition(text), in: cache)
    while !finding.isDone { try finding.advance { true } }

    #expect(try finding.found == find(text))
  }

  @Test func `what nothing answers to is nearly met`() throws {
    let near = try find("maria.gonsalez@example.com")
    #expect(near.isEmpty)
    #expect(near.matches.first?.seen.value.id == Self.user)
    #expect(near.matches.first?.closeness == .near)
    #expect(try find("zzqqxx").matches.isEmpty)
  }

  @Test func `an id is nearest to the id that begins alike`() throws {
    let near = try find("b83a218b-f1bf-498c-8a13-6893e8b568ce")
    #expect(near.certain == nil)
    #expect(near.matches.map(\.seen.value.id) == [Self.payout])
  }

  @Test(arguments: ["whk_7Hd92", "webhook_id: 11111111-2222-4333-8444-555555555555"])
  func `the id of a webhook registration is known to be unknowable`(text: String) throws {
    let found = try find(text)
    #expect(found.isEmpty)
    #expect(found.recognition.whyUnknown?.contains("registrations") == true)
  }

  @Test func `only records of the kinds that are wanted are met`() throws {
    #expect(try find("maria", among: [.user]).matches.map(\.seen.value.id) == [Self.user])
    #expect(try find(Self.payout, among: [.user, .deposit]).isEmpty)
  }

  @Test func `whose money it is stands before what only mentions it`() throws {
    let found = try find("María González")
    #expect(found.matches.first?.seen.value.id == Self.user)
    #expect(found.matches.first?.closeness == .exact)
  }

  private static func dollars(_ cents: Int64) -> Amount { Amount(minorUnits: cents, in: .usd) }

  private static let records: [(Record, [Mention])] = [
    (
      .user(
        User(
          id: Identifier(user),
          kind: Status(.individual),
          name: "María González",
          email: "maria.gonzalez@example.com",
          status: Status(.verified)
        )
      ), []
    ),
    (
      .account(
        VirtualAccount(
          id: Identifier(account),
          userID: Identifier(user),
          bank: "Austin Capital Trust",
          mode: Status(.fiat),
          status: Status(.active),
          accountNumber: Sensitive("992233447645")
        )
      ), []
    ),
    (
      .deposit(
        Deposit(
          id: Identifier(deposit),
          accountID: Identifier(account),
          amount: dollars(980_000),
          sender: "Zażółć Sp. z o.o.",
          status: Status(.completed)
        )
      ),
      [
        Mention("IMAD", "20261121MMQFMP3K000171"), Mention("OMAD", "20261121L1B7HU5R000456"),
        Mention("Transaction hash", SafeText("0x" + String(repeating: "9f", count: 32))),
      ]
    ),
    (
      .payout(
        Payout(
          id: Identifier(payout),
          userID: Identifier(user),
          accountID: Identifier(account),
          recipientID: "rec_6ba7b811-9dad-11d1-80b4-00c04fd430c8",
          recipientName: "Northwind GmbH",
          amount: dollars(125_000),
          arrives: dollars(123_325),
          rail: "wire",
          status: Status(.failed),
          reference: "INV-2026-8233"
        )
      ),
      [
        Mention("UETR", "77326d00-facd-4ebc-9e14-9666c5385d13"), Mention("Quote", "qt_7Hd92"),
        Mention("Event", SafeText(event)),
      ]
    ),
  ]
}
