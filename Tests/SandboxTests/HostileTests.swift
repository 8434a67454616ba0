import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct HostileTests {
  private static var hostile: Visitor {
    var options = TenantOptions()
    options.isHostile = true
    return Visitor(options)
  }

  @Test func `a hostile tenant has the same records, figures and times`() throws {
    var harmless = Visitor()
    var hostile = Self.hostile

    let ours = try harmless.payouts()
    let theirs = try repaired(&hostile, pages: 7)

    let columns = [
      "payout_id", "user_id", "virtual_account_id", "status", "from_amount", "to_amount",
      "payment_method", "created_at",
    ]
    for column in columns {
      #expect(ours.map { $0[column] } == theirs.map { $0[column] })
    }
    #expect(ours.map { $0["recipient_name"] } != theirs.map { $0["recipient_name"] })
  }

  @Test(arguments: [
    "\\u001b[2J", "\\u0007", "\\r", "\\n", "\u{202E}", "\u{200B}", "\u{9B}31m", "\\u0000",
    String(repeating: "\u{0301}", count: 10_000), "\u{E0041}",
  ])
  func `every kind of harm is there`(harm: String) {
    var hostile = Self.hostile
    let body = (1...6).flatMap { hostile.get("/v1/payouts?limit=100&page=\($0)").body }

    #expect(holds(body, Array(harm.utf8)))
  }

  @Test func `some texts are no UTF-8`() {
    var hostile = Self.hostile

    let body = hostile.get("/v1/payouts?limit=100").body

    #expect(String(validating: body, as: UTF8.self) == nil)
  }

  @Test func `joiners between letters stand in both tenants`() {
    for var visitor in [Visitor(), Self.hostile] {
      let body = (0...1).flatMap { visitor.get("/v1/users?limit=100&offset=\($0 * 100)").body }

      #expect(holds(body, Array("\u{200C}".utf8)))
      #expect(holds(body, Array("\u{200D}".utf8)))
    }
  }

  /// Rows as a tolerant client reads them: what is no UTF-8 is replaced.
  private func repaired(_ visitor: inout Visitor, pages: Int) throws -> [[String: String]] {
    try (1...pages).flatMap { page in
      let body = visitor.get("/v1/payouts?limit=100&page=\(page)").body
      return try ReadList(Array(String(decoding: body, as: UTF8.self).utf8), "payouts").rows
    }
  }

  private func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return bytes.indices.contains { index in
      bytes[index] == first && bytes[index...].starts(with: wanted)
    }
  }
}
