import Kira
import Testing

@testable import Store

struct RelationTests {
  let cache: Cache

  init() throws {
    cache = try Cache.inMemory()
    try cache.storeRows([
      .user(User(id: Identifier("u1"), kind: Status(""), name: "", status: Status(""))),
      Self.account("a1", of: "u1"), Self.account("a2", of: "u1"), Self.account("a3", of: "u2"),
      Self.deposit("d1", in: "a1", hour: 1), Self.deposit("d2", in: "a2", hour: 3),
      Self.deposit("d3", in: "a1", hour: 2), Self.deposit("d4", in: "a3", hour: 4),
      Self.payout("p1", of: "u1", from: "a1"), Self.payout("p2", of: nil, from: "a1"),
      Self.payout("p3", of: nil, from: nil), Self.recipient("r1", of: "u1"),
      Self.recipient("r2", of: "u2"), Self.payout("p4", of: "u2", from: nil, to: "r2"),
    ])
  }

  private static func account(_ id: String, of user: String) -> Record {
    .account(
      VirtualAccount(
        id: Identifier(id),
        userID: Identifier(user),
        mode: Status("fiat"),
        status: Status("active")
      )
    )
  }

  private static func deposit(_ id: String, in account: String, hour: Int64) -> Record {
    .deposit(
      Deposit(
        id: Identifier(id),
        accountID: Identifier(account),
        amount: nil,
        status: Status("completed"),
        createdAt: .now.advanced(bySeconds: 3_600 * hour)
      )
    )
  }

  private static func recipient(_ id: String, of user: String) -> Record {
    .recipient(
      Recipient(
        id: Identifier(id),
        userID: Identifier(user),
        kind: Status(""),
        name: "Jo",
        account: Sensitive("0001234567")
      )
    )
  }

  private static func payout(
    _ id: String,
    of user: String?,
    from account: String?,
    to recipient: SafeText = ""
  ) -> Record {
    .payout(
      Payout(
        id: Identifier(id),
        userID: user.map { Identifier($0) },
        accountID: account.map { Identifier($0) },
        recipientID: recipient,
        amount: nil,
        status: Status("completed")
      )
    )
  }

  @Test(arguments: [
    (ResourceKind.user, "u1", ["a2", "a1", "d2", "d3", "d1", "p1", "r1"]),
    (.account, "a1", ["u1", "d3", "d1", "p2", "p1", "r1"]), (.account, "a3", ["d4", "r2"]),
    (.deposit, "d1", ["u1", "a1"]), (.deposit, "d4", ["a3"]),
    (.payout, "p1", ["u1", "a1"]), (.payout, "p2", ["u1", "a1"]), (.payout, "p3", []),
    (.payout, "p4", ["r2"]), (.recipient, "r1", ["u1", "r2"]), (.recipient, "r2", ["r1", "p4"]),
  ])
  func `each resource finds its owner and what it owns`(
    kind: ResourceKind,
    id: String,
    related: [String]
  ) throws {
    let record = try #require(try cache.record(kind, id: id)).seen.value

    #expect(try cache.related(to: record, limit: 9).map(\.value.id) == related)
  }

  @Test func `of each kind there are no more than asked for`() throws {
    let record = try #require(try cache.record(.user, id: "u1")).seen.value

    #expect(try cache.related(to: record, limit: 1).map(\.value.id) == ["a2", "d2", "p1", "r1"])
  }
}
