import HTTPMessage
import Testing

@testable import Sandbox

struct CastTests {
  private static let paths = [
    "verified_user": "/v1/users/", "verified_business": "/v1/users/",
    "rejected_user": "/v1/users/", "user_in_review": "/v1/users/",
    "user_lacking_act_fields": "/v1/users/", "foreign_user": "/v1/users/",
    "verified_user_without_act_account": "/v1/users/",
    "fiat_account": "/v1/virtual-accounts/", "international_account": "/v1/virtual-accounts/",
    "crypto_account": "/v1/virtual-accounts/", "stuck_account": "/v1/virtual-accounts/",
    "empty_account": "/v1/virtual-accounts/", "held_account": "/v1/virtual-accounts/",
    "frozen_account": "/v1/virtual-accounts/", "foreign_account": "/v1/virtual-accounts/",
    "recipient_wire": "/v1/recipients/", "recipient_ach": "/v1/recipients/",
    "recipient_instant_pay": "/v1/recipients/", "recipient_swift": "/v1/recipients/",
    "recipient_spei": "/v1/recipients/", "recipient_wallet": "/v1/recipients/",
    "foreign_recipient": "/v1/recipients/", "foreign_payout": "/v1/payouts/",
  ]

  @Test(arguments: [7, 1, 99, 4_711] as [UInt64])
  func `whoever has a part is there, and a stranger is not`(seed: UInt64) {
    var visitor = Visitor(seed: seed)

    for (role, id) in visitor.sandbox.cast where role != "held_deposit" {
      let answer = visitor.get((Self.paths[role] ?? "no path for \(role)") + id)
      let stranger = role == "foreign_payout" ? 403 : 404
      #expect(answer.status == (role.hasPrefix("foreign") ? stranger : 200), "\(role)")
    }
    #expect(Set(visitor.sandbox.cast.keys) == Set(Self.paths.keys).union(["held_deposit"]))
  }

  @Test func `a tenant without anybody knows only strangers`() {
    let visitor = Visitor(TenantOptions(isEmpty: true))

    #expect(visitor.sandbox.cast.keys.allSatisfy { $0.hasPrefix("foreign_") })
  }

  @Test(arguments: [7, 1, 99] as [UInt64])
  func `the verified user has money and somebody to pay on each rail`(seed: UInt64) {
    var visitor = Visitor(seed: seed)
    let user = visitor.role("verified_user")

    let list = visitor.get("/v1/recipients?user_id=\(user)").text
    for account in ["fiat_account", "international_account"] {
      let path = "/v1/virtual-accounts/\(visitor.role(account))"
      #expect(visitor.get(path).value("user_id") == user)
      #expect(visitor.get(path).value("account_number")?.hasDigits(12) == true)
      #expect(visitor.get(path + "/balance").value("available_balance") != "0.00")
    }

    #expect(visitor.get("/v1/users/\(user)").value("status") == "VERIFIED")
    for rail in Rail.allCases {
      let id = visitor.role("recipient_\(rail.rawValue.lowercased())")
      let recipient = visitor.get("/v1/recipients/\(id)")
      #expect(recipient.value("account_type") == rail.rawValue)
      #expect(list.contains(id))
    }
  }

  @Test func `the empty account is empty and the stuck one never begins`() {
    var visitor = Visitor()
    let empty = "/v1/virtual-accounts/\(visitor.role("empty_account"))"
    let stuck = "/v1/virtual-accounts/\(visitor.role("stuck_account"))"

    visitor.wait(seconds: 3_600)

    #expect(visitor.get(empty + "/balance").value("available_balance") == "0.00")
    #expect(visitor.get(empty + "/deposits").text == "[]")
    #expect(visitor.get(stuck).value("account_number") == "PENDING-ACT-ACCOUNT")
  }

  @Test func `what comes by itself never holds up the account that is paid from`() {
    var visitor = Visitor()

    for _ in 0..<60 {
      visitor.wait(seconds: 60)
      _ = visitor.get("/v1/virtual-accounts?limit=1")
      #expect(!visitor.sandbox.tenant.isHeld(Tenant.mainAccount, at: visitor.now))
    }
  }
}
