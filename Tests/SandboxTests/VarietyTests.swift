import HTTPMessage
import Kira
import Testing

@testable import Sandbox

/// At the size a sandbox has unless asked otherwise, everything occurs.
struct VarietyTests {
  @Test(arguments: [7, 1, 99] as [UInt64], Dialect.Name.allCases)
  func `every state of an account occurs in the dialect's words`(
    seed: UInt64,
    dialect: Dialect.Name
  ) throws {
    var visitor = Visitor(seed: seed, TenantOptions(dialect: dialect))

    var seen = Set(try visitor.allByOffset("/v1/virtual-accounts").compactMap { $0["status"] })

    guard dialect == .newer else {
      #expect(seen == ["rfi", "approved", "declined", "deactivated"])
      return
    }
    seen.remove("activating")
    #expect(seen == ["pending", "active", "failed", "deactivated", "frozen"])
  }

  @Test(arguments: [7, 1, 99] as [UInt64])
  func `every rail and every country occurs among recipients`(seed: UInt64) {
    let tenant = Tenant(seed: seed, options: TenantOptions(), start: Visitor.start)
    let recipients = tenant.users(at: Visitor.start).all.flatMap { tenant.recipients(of: $0) }

    #expect(Set(recipients.map(\.rail)) == Set(Rail.allCases))
    let countries = Set(recipients.map(\.culture.alpha2))
    #expect(countries == Set(Culture.all.map(\.alpha2)))
  }

  @Test(arguments: [7, 1, 99] as [UInt64])
  func `every writing occurs among names`(seed: UInt64) {
    let tenant = Tenant(seed: seed, options: TenantOptions(), start: Visitor.start)
    let users = tenant.users(at: Visitor.start).all.map { tenant.user($0).name }
    let names =
      users
      + tenant.users(at: Visitor.start).all.flatMap { user in
        tenant.recipients(of: user).map(\.name)
      }

    let scripts: [(String, ClosedRange<UInt32>)] = [
      ("Latin", 0x41...0x24F), ("Vietnamese", 0x1EA0...0x1EF9), ("combining", 0x300...0x36F),
      ("Greek", 0x370...0x3FF), ("Cyrillic", 0x400...0x4FF), ("Hebrew", 0x590...0x5FF),
      ("Arabic", 0x600...0x6FF), ("Devanagari", 0x900...0x97F), ("Thai", 0xE00...0xE7F),
      ("kana", 0x3040...0x30FF), ("Han", 0x4E00...0x9FFF), ("Hangul", 0xAC00...0xD7A3),
      ("joiners", 0x200C...0x200C),
    ]
    for (script, range) in scripts {
      let occurs = names.contains { $0.unicodeScalars.contains { range.contains($0.value) } }
      #expect(occurs, "\(script)")
    }
    #expect(names.contains { $0.count > 40 })
  }

  @Test func `every currency and network occurs among accounts and payouts`() throws {
    let tenant = Tenant(seed: 7, options: TenantOptions(), start: Visitor.start)
    let payouts = tenant.payouts(at: Visitor.start).all
    var visitor = Visitor()
    let accounts = visitor.get("/v1/virtual-accounts?limit=100&mode=crypto").text

    #expect(
      Set(payouts.map { tenant.payout($0).price.arrives.currency.code }).isSuperset(of: [
        "USD", "MXN", "USDC",
      ])
    )
    for word in ["USDC", "USDT", "solana", "polygon", "tron"] {
      #expect(accounts.contains("\"\(word)\""))
    }
  }
}
