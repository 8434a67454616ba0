import Kira
import Testing

@testable import Store

struct DetailTests {
  let cache: Cache

  init() throws { cache = try Cache.inMemory() }

  private static let account = VirtualAccount(
    id: Identifier("a1"),
    userID: Identifier("u1"),
    bank: "ACT",
    provider: "act",
    mode: Status(VirtualAccount.Mode.fiat),
    status: Status(VirtualAccount.State.active),
    currency: .usd,
    accountNumber: Sensitive("000123456789"),
    routingNumber: "021000021",
    destination: "USDC polygon",
    createdAt: .now,
    updatedAt: .now
  )

  private static let user = User(
    id: Identifier("u1"),
    kind: Status("individual"),
    name: "María González\u{1B}",
    email: "maria@example.com",
    country: "MX",
    status: Status("VERIFIED"),
    verificationStatus: "verified",
    createdAt: .now,
    updatedAt: .now,
    products: [
      User.Product(code: "us_bank", isEligible: false, missing: ["occupation", "", "tax id"]),
      User.Product(code: "", isEligible: true, missing: []),
    ]
  )

  private static let deposit = Deposit(
    id: Identifier("d1"),
    accountID: Identifier("a1"),
    amount: Amount(minorUnits: .max, in: .usd),
    fees: Amount(minorUnits: 0, in: Currency("CLP")),
    net: Amount(minorUnits: -1, in: Currency("USDC")),
    sender: "Acme Corp",
    rail: "WIRE",
    status: Status("KYT_PENDING"),
    createdAt: .now,
    updatedAt: .now
  )

  private static let payout = Payout(
    id: Identifier("p1"),
    userID: Identifier("u1"),
    accountID: Identifier("a1"),
    recipientID: "r1",
    recipientName: "李小龙",
    amount: Amount(minorUnits: 31_240, in: .usd),
    arrives: Amount(minorUnits: 30_990, in: .usd),
    rail: "SWIFT",
    status: Status("a status of tomorrow"),
    reference: "KD-7Q4M2X9T1B",
    createdAt: .now,
    updatedAt: .now
  )

  static let full: [Record] = [.user(user), .deposit(deposit), .payout(payout)]

  static let bare: [Record] = [
    .user(User(id: Identifier("u1"), kind: Status(""), name: "", status: Status(""))),
    .user(User(id: Identifier("u1"), kind: Status(""), name: "", status: Status(""), products: [])),
    .account(VirtualAccount(id: Identifier("a1"), mode: Status(""), status: Status(""))),
    .deposit(Deposit(id: Identifier("d1"), amount: nil, status: Status(""))),
    .payout(Payout(id: Identifier("p1"), amount: nil, status: Status(""))),
  ]

  @Test(arguments: full + bare)
  func `a record comes back as it went in`(record: Record) throws {
    try cache.storeDetail(record, raw: "{\"whole\":true}")

    let entry = try cache.record(record.kind, id: record.id)

    #expect(entry?.seen == Seen(record, at: .now, source: .detail))
    #expect(entry?.raw == Seen(Array("{\"whole\":true}".utf8), at: .now, source: .detail))
  }

  @Test func `of an account number only what a list shows is on disk`() throws {
    let folder = try TemporaryFolder()
    do { try folder.cache().storeDetail(.account(Self.account)) }
    let bytes = try folder.bytes
    #expect(!bytes.contains("000123456789"))
    #expect(bytes.contains("····6789"))

    let entry = try folder.cache().record(.account, id: "a1")

    var expected = Self.account
    expected.accountNumber = Sensitive("····6789")
    #expect(entry?.seen.value == .account(expected))
    #expect(expected.hasRealNumber)
  }

  @Test func `what stands in place of a number comes back as no number`() throws {
    var account = Self.account
    account.accountNumber = Sensitive("PENDING-ACT-ACCOUNT")
    try cache.storeDetail(.account(account))

    #expect(try cache.record(.account, id: "a1")?.seen.value == .account(account))
  }

  @Test func `a list row takes nothing from what the detail told`() throws {
    try cache.storeDetail(.account(Self.account), raw: "detail")
    try cache.storeDetail(.user(Self.user), raw: "detail")
    let later = Moment.now.advanced(bySeconds: 60)

    try cache.storeRows(
      [
        .account(
          VirtualAccount(
            id: Identifier("a1"),
            bank: "ACT",
            mode: Status("fiat"),
            status: Status("frozen")
          )
        ),
        .user(
          User(
            id: Identifier("u1"),
            kind: Status("individual"),
            name: "",
            status: Status("VERIFIED")
          )
        ),
      ],
      at: later
    )

    let account = try #require(try cache.record(.account, id: "a1"))
    var expected = Self.account
    expected.accountNumber = Sensitive("····6789")
    expected.status = Status("frozen")
    expected.ownerName = Self.user.name
    #expect(account.seen == Seen(.account(expected), at: later, source: .detail))
    #expect(account.raw == Seen(Array("detail".utf8), at: .now, source: .detail))
    #expect(try cache.record(.user, id: "u1")?.seen.value == .user(Self.user))
  }

  @Test func `a detail replaces the row of a list`() throws {
    try cache.storeRows([
      .payout(Payout(id: Identifier("p1"), amount: nil, status: Status("created")))
    ])
    try cache.storeDetail(.payout(Self.payout), raw: "detail")

    let entry = try cache.record(.payout, id: "p1")

    #expect(entry?.seen.value == .payout(Self.payout))
    #expect(entry?.raw.value == Array("detail".utf8))
  }

  @Test func `what was never seen is not there`() throws {
    #expect(try cache.record(.payout, id: "nobody") == nil)
    #expect(try cache.changes(of: .payout, id: "nobody") == [])
  }
}
