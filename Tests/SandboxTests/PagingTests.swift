import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct PagingTests {
  private var visitor = Visitor()

  @Test mutating func `beyond the end there is nothing more, and the total is still told`() throws {
    let text = visitor.text("/v1/users?limit=5&offset=5000")

    #expect(
      text == #"{"data":[],"pagination":{"total":122,"limit":5,"offset":5000,"has_more":false}}"#
    )
  }

  @Test mutating func `a user's payouts are those of the user alone`() throws {
    let maria = "a7849fba-cea4-4c3b-b97b-2d47e9de64ba"

    let list = try ReadList(visitor.get("/v1/payouts?limit=100&user_id=\(maria)").body, "payouts")

    #expect(list.total > 3)
    #expect(Set(list.column("user_id")) == [maria])
  }

  @Test mutating func `a day is whole from its first moment to its last`() throws {
    let path = "/v1/payouts?limit=100&from_date=2026-05-18&to_date=2026-05-19"

    let list = try ReadList(visitor.get(path).body, "payouts")

    #expect(!list.rows.isEmpty)
    #expect(list.column("created_at").allSatisfy { $0 > "2026-05-18" && $0 < "2026-05-20" })
  }

  @Test mutating func `users are filtered by status`() throws {
    let list = try ReadList(visitor.get("/v1/users?limit=100&status=REVIEW").body, "data")

    #expect(!list.rows.isEmpty)
    #expect(Set(list.column("status")) == ["REVIEW"])
    #expect(list.total == list.rows.count)
  }

  @Test mutating func `the accounts of one user are found`() throws {
    let acme = "aa68c4be-0626-42f6-9636-5d6f91e35225"

    let list = try ReadList(visitor.get("/v1/virtual-accounts?user_id=\(acme)").body, "data")

    #expect(list.column("mode").sorted() == ["crypto", "fiat"])
  }

  @Test(arguments: [
    ("payouts=5000", SandboxScale(users: 120, deposits: 1_500, payouts: 5_000)),
    ("payouts=1000000", SandboxScale(users: 10_000, deposits: 300_000, payouts: 1_000_000)),
    ("payouts=10,deposits=20,users=30", SandboxScale(users: 30, deposits: 20, payouts: 10)),
    ("accounts=1100", SandboxScale(users: 1_200, deposits: 900, payouts: 600)),
  ])
  func `a scale is read`(text: String, scale: SandboxScale) throws {
    #expect(try SandboxScale(parsing: text) == scale)
  }

  @Test(arguments: ["", "payouts", "payouts=", "payouts=-1", "payouts=1e6", "dogs=2", "payouts=1,"])
  func `a scale that makes no sense is refused`(text: String) {
    #expect(throws: SandboxScaleError.self) { try SandboxScale(parsing: text) }
  }

  @Test func `a million payouts are there without being kept`() throws {
    var options = TenantOptions()
    options.scale.payouts = 1_000_000
    var visitor = Visitor(options)

    let last = try ReadList(visitor.get("/v1/payouts?limit=100&page=10000").body, "payouts")

    #expect(last.total > 1_000_000)
    #expect(last.rows.count == 100)
    #expect(try #require(last.column("created_at").last) < "2025-04")
  }
}
