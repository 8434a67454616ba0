import Kira
import Testing

@testable import Store

struct RecipientTests {
  private let cache: Cache

  init() throws { cache = try Cache.inMemory() }

  private static func recipient(
    _ id: String,
    of user: String = "u1",
    name: SafeText = "María González",
    account: String? = "0001234567",
    at place: (bank: SafeText, rail: SafeText) = ("Banco de México", "SWIFT")
  ) -> Record {
    .recipient(
      Recipient(
        id: Identifier(id),
        userID: Identifier(user),
        kind: Status("individual"),
        name: name,
        rail: place.rail,
        bank: place.bank,
        account: account.map { Sensitive($0) },
        address: Sensitive("12 Long Street, Springfield, 12345")
      )
    )
  }

  private func kept(_ id: String) throws -> Recipient {
    try #require(try cache.record(.recipient, id: id).flatMap { Recipient($0.seen.value) })
  }

  @Test func `of an account and an address only the ends are kept`() throws {
    let folder = try TemporaryFolder()
    do {
      let cache = try folder.cache()
      try cache.storeRows([Self.recipient("r1")])
    }

    let bytes = try folder.bytes
    #expect(!bytes.contains("0001234567"))
    #expect(!bytes.contains("Long Street"))
    #expect(bytes.contains("····4567"))
  }

  @Test(arguments: [
    ("name in other letters", recipient("r2", name: "MARIA GONZALEZ"), 1),
    ("another user's", recipient("r2", of: "u2"), 1),
    ("the same end of another number", recipient("r2", account: "9994567"), 1),
    ("masked already", recipient("r2", account: "····4567"), 1),
    ("another end", recipient("r2", account: "0001234568"), 0),
    ("another name", recipient("r2", name: "Mario González"), 0),
    ("another bank", recipient("r2", at: ("Banco Azteca", "SWIFT")), 0),
    ("another rail at the same bank", recipient("r2", at: ("Banco de México", "WIRE")), 1),
    ("no account", recipient("r2", account: nil), 0),
    ("an account too short to be told apart", recipient("r2", account: "4567"), 0),
  ])
  func `recipients are alike by name, bank and end of account`(
    what: String,
    other: Record,
    alike: Int
  ) throws {
    try cache.storeRows([Self.recipient("r1"), other])

    #expect(try kept("r1").alike == alike, "\(what)")
    #expect(try kept("r2").alike == alike, "\(what)")
  }

  @Test func `where no bank is told, the rail counts`() throws {
    try cache.storeRows([
      Self.recipient("r1", at: ("", "SPEI")), Self.recipient("r2", at: ("", "ach")),
      Self.recipient("r3", at: ("", "spei")),
    ])

    #expect(try ["r1", "r2", "r3"].map { try kept($0).alike } == [1, 0, 1])
  }

  @Test func `one who is renamed is no longer alike`() throws {
    try cache.storeRows([Self.recipient("r1"), Self.recipient("r2")])
    try cache.storeRows([Self.recipient("r2", name: "Ana Souza")])

    #expect(try kept("r1").alike == 0)
  }

  @Test func `a row costs no walk through all that are alike`() throws {
    try cache.storeRows((0..<300).map { Self.recipient("r\($0)") })

    #expect(try kept("r7").alike == 100)
  }

  @Test func `whoever is alike is found along an index`() throws {
    let plan = try cache.database.rows(
      "EXPLAIN QUERY PLAN " + cache.table(.recipient).find,
      [.text("r1")]
    ) { row in
      for _ in 0..<3 { _ = row.integer() }
      return row.text()
    }

    #expect(plan.contains { $0.contains("recipient_by_likeness") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN recipient") || $0.hasPrefix("SCAN other") })
  }

  @Test func `users whose recipients were read are counted once, and the oldest reading tells`()
    throws
  {
    try cache.storeRows(
      ["u1", "u2", "u3"].map {
        .user(User(id: Identifier($0), kind: Status(""), name: "", status: Status("")))
      }
    )
    _ = try cache.store(
      [],
      at: .now.advanced(bySeconds: -50),
      beside: Beside(readings: [SideReading(.recipients, of: "u2")])
    )
    _ = try cache.store(
      [],
      at: .now.advanced(bySeconds: -5),
      beside: Beside(readings: [SideReading(.recipients, of: "u2")])
    )
    _ = try cache.store(
      [],
      at: .now,
      beside: Beside(readings: [SideReading(.recipients, of: "u1")])
    )

    let overview = try cache.overview(at: .now)
    #expect(overview.usersWithRecipientsRead == 2)
    #expect(overview.readAt[.recipient] == .now.advanced(bySeconds: -5))
    #expect(try cache.usersWithoutRecipients(limit: 9) == ["u3"])
    #expect(try cache.readAt(SideReading(.recipients, of: "u3")) == nil)
  }

  @Test func `an answer about one alone forgets neither whose it is nor what it left out`() throws {
    try cache.storeRows([Self.recipient("r1")])
    try cache.storeDetail(
      .recipient(Recipient(id: Identifier("r1"), kind: Status("individual"), name: "María"))
    )

    let kept = try kept("r1")
    #expect(kept.userID?.text == "u1")
    #expect(kept.account?.masked == "····4567")
    #expect(kept.name == "María")
  }
}
