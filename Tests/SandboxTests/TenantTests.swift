import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct TenantTests {
  @Test func `every status of a payout and every rail occurs`() throws {
    var visitor = Visitor()
    var seen: Set<String> = []

    for _ in 0..<20 {
      let rows = try visitor.payouts()
      seen.formUnion(rows.compactMap { $0["status"] })
      seen.formUnion(rows.compactMap { $0["payment_method"] })
      visitor.wait(seconds: 3)
    }

    #expect(
      seen == [
        "CREATED", "PENDING", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED", "IN_REVIEW",
        "wire", "ach", "instant_pay", "swift", "spei", "wallet",
      ]
    )
  }

  @Test func `every status of a deposit occurs`() throws {
    var visitor = Visitor()

    let seen = Set(try visitor.deposits().compactMap { $0["status"] })

    #expect(
      seen == ["PENDING", "COMPLETED", "FAILED", "REFUNDED", "KYT_PENDING", "KYT_REJECTED"]
    )
  }

  @Test func `every status of an account occurs`() throws {
    var visitor = Visitor()

    let seen = Set(try visitor.allByOffset("/v1/virtual-accounts").compactMap { $0["status"] })

    #expect(seen == ["approved", "rfi", "declined", "deactivated"])
  }

  @Test func `a tenant has the size it was asked to have, and what has come since`() throws {
    var visitor = Visitor()

    #expect(try (120...125).contains(visitor.allByOffset("/v1/users").count))
    #expect(try (105...115).contains(visitor.allByOffset("/v1/virtual-accounts").count))
    #expect(try (900...970).contains(visitor.deposits().count))
    #expect(try (600...630).contains(visitor.payouts().count))
  }

  @Test(arguments: [1, 7, 99] as [UInt64])
  func `what needs a person is there from the first moment`(seed: UInt64) throws {
    var visitor = Visitor(seed: seed)

    let failed = try #require(visitor.payouts().first { $0["status"] == "FAILED" })
    let held = try visitor.deposits().filter { $0["status"] == "KYT_PENDING" }
    let users = try visitor.allByOffset("/v1/users")
    let accounts = try visitor.allByOffset("/v1/virtual-accounts")

    #expect(try #require(failed["created_at"]) > "2026-05-20T13:00")
    #expect(held.contains { $0["amount"] == "9800.00" })
    #expect(users.contains { $0["first_name"] == "Olu" && $0["status"] == "REJECTED" })
    #expect(users.contains { $0["first_name"] == "伟" && $0["status"] == "REVIEW" })
    #expect(accounts.contains { $0["account_number"] == "PENDING-ACT-ACCOUNT" })
  }

  @Test func `nothing is older than what it belongs to`() throws {
    var visitor = Visitor()
    let users = Dictionary(
      uniqueKeysWithValues: try visitor.allByOffset("/v1/users").map {
        ($0["id"] ?? "", $0["created_at"] ?? "")
      }
    )
    let accounts = Dictionary(
      uniqueKeysWithValues: try visitor.allByOffset("/v1/virtual-accounts").map {
        ($0["id"] ?? "", $0)
      }
    )
    let money = try visitor.payouts() + visitor.deposits()

    for account in accounts.values {
      let owner = try #require(users[account["user_id"] ?? ""])
      #expect(try #require(account["created_at"]) > owner)
    }
    for row in money {
      let account = try #require(accounts[row["virtual_account_id"] ?? ""])
      #expect(try #require(row["created_at"]) > account["created_at"] ?? "")
    }
  }

  @Test func `the newest come first, and none comes twice`() throws {
    var visitor = Visitor()

    for rows in [try visitor.payouts(), try visitor.deposits()] {
      let times = rows.compactMap { $0["created_at"] }
      #expect(times == times.sorted(by: >))
      #expect(Set(rows.compactMap { $0["payout_id"] ?? $0["id"] }).count == rows.count)
    }
  }

  @Test func `an account that is empty stays so`() throws {
    var visitor = Visitor()
    visitor.wait(seconds: 1_800)
    let empty = Tenant(seed: 7, options: TenantOptions(), start: Visitor.start)
      .id(RecordKey(.account, .staged, 1))

    #expect(visitor.text("/v1/virtual-accounts/\(empty)/deposits") == "[]")
    #expect(
      visitor.text("/v1/virtual-accounts/\(empty)/balance").contains(#""available_balance":"0.00""#)
    )
  }

  @Test func `a tenant on its first day has nothing`() throws {
    var options = TenantOptions()
    options.isEmpty = true
    var visitor = Visitor(options)
    visitor.wait(seconds: 3_000)

    #expect(
      visitor.text("/v1/users")
        == #"{"data":[],"pagination":{"total":0,"limit":10,"offset":0,"has_more":false}}"#
    )
    #expect(
      visitor.text("/v1/payouts")
        == #"{"payouts":[],"total":0,"page":1,"limit":10,"total_pages":0}"#
    )
    #expect(try visitor.allByOffset("/v1/virtual-accounts").isEmpty)
    #expect(try visitor.deposits().isEmpty)
  }

  @Test func `all the rows of a page have details`() throws {
    var visitor = Visitor()

    for (path, name, id) in [
      ("/v1/users", "data", "id"), ("/v1/virtual-accounts", "data", "id"),
      ("/v1/payouts", "payouts", "payout_id"),
    ] {
      let list = try ReadList(visitor.get("\(path)?limit=100").body, name)
      for identifier in list.column(id) {
        #expect(visitor.get("\(path)/\(identifier)").status == 200)
      }
    }
  }
}

struct QuietTenantTests {
  @Test func `nothing comes by itself, however long one waits`() {
    var options = TenantOptions()
    options.isQuiet = true
    var visitor = Visitor(options)
    let lists = [
      "/v1/users", "/v1/virtual-accounts", "/v1/virtual-accounts/deposits", "/v1/payouts",
    ]

    let before = lists.map { visitor.get($0 + "?limit=1") }.map {
      $0["total"] ?? $0["pagination.total"]
    }
    visitor.wait(seconds: 30 * 86_400)
    let after = lists.map { visitor.get($0 + "?limit=1") }.map {
      $0["total"] ?? $0["pagination.total"]
    }

    #expect(before.allSatisfy { $0 != nil })
    #expect(before == after)
  }
}
