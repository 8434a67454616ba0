import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct LivenessTests {
  private var visitor = Visitor()

  @Test mutating func `deposits keep coming, every six to twelve seconds`() throws {
    let before = try ReadList(visitor.get("/v1/virtual-accounts/deposits").body, "deposits").total

    visitor.wait(seconds: 600)
    let after = try ReadList(visitor.get("/v1/virtual-accounts/deposits").body, "deposits").total

    #expect((50...100).contains(after - before))
  }

  @Test mutating func `a deposit that is pending is completed before long`() throws {
    let pending = try #require(visitor.deposits().first { $0["status"] == "PENDING" })

    visitor.wait(seconds: 60)
    let later = try #require(visitor.deposits().first { $0["id"] == pending["id"] })

    #expect(later["status"] == "COMPLETED")
    #expect(later["created_at"] == pending["created_at"])
    #expect(try #require(later["updated_at"]) > #require(pending["updated_at"]))
  }

  @Test mutating func `payouts move on, and never back`() throws {
    let order = [
      "CREATED": 0, "PENDING": 1, "IN_REVIEW": 2, "PROCESSING": 3, "COMPLETED": 4, "CANCELLED": 4,
      "FAILED": 5,
    ]
    var moves: Set<String> = []
    var before = Dictionary(
      uniqueKeysWithValues: try visitor.payouts().map {
        ($0["payout_id"] ?? "", $0["status"] ?? "")
      }
    )

    for _ in 0..<60 {
      visitor.wait(seconds: 5)
      let rows = try ReadList(visitor.get("/v1/payouts?limit=100").body, "payouts").rows
      for row in rows {
        let id = row["payout_id"] ?? ""
        let status = row["status"] ?? ""
        let earlier = before[id] ?? status
        if earlier != status { moves.insert("\(earlier) → \(status)") }
        #expect(try #require(order[earlier]) <= #require(order[status]))
        before[id] = status
      }
    }

    #expect(moves.contains("CREATED → PROCESSING"))
    #expect(moves.contains("PROCESSING → COMPLETED"))
    #expect(moves.contains("CREATED → IN_REVIEW"))
  }

  @Test mutating func `a new user is verified, and given an account whose number comes later`()
    throws
  {
    visitor.wait(seconds: 3_600)

    let users = try visitor.allByOffset("/v1/users").prefix(20)
    let accounts = try visitor.allByOffset("/v1/virtual-accounts")
    let verified = users.filter { $0["status"] == "VERIFIED" }.compactMap { $0["id"] }

    #expect(accounts.filter { verified.contains($0["user_id"] ?? "") }.count > 3)
  }

  @Test mutating func `the clock of the sandbox does not go back`() throws {
    visitor.wait(seconds: 300)
    let after = visitor.text("/v1/payouts")
    visitor.wait(seconds: -300)

    #expect(visitor.text("/v1/payouts") == after)
  }
}
