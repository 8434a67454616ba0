import Kira
import Testing

@testable import Sandbox

struct PayoutRowTests {
  private func tenant(_ dialect: Dialect.Name, isHostile: Bool = false) -> Tenant {
    var options = TenantOptions(isHostile: isHostile, dialect: dialect)
    options.scale = SandboxScale(users: 400, deposits: 100, payouts: 20_000)
    return Tenant(seed: 7, options: options, start: Visitor.start)
  }

  private func bytes(_ row: PayoutRow, _ tenant: Tenant) -> [UInt8] {
    JSONWriter.pieces { row.write(tenant, to: &$0) }
  }

  @Test(arguments: Dialect.Name.allCases, [false, true])
  func `a row of the history reads as if all of the payout had been made`(
    dialect: Dialect.Name,
    isHostile: Bool
  ) {
    let tenant = tenant(dialect, isHostile: isHostile)
    // Twice, so that the second time everything is known already.
    for number in Array(stride(from: 0, to: 19_000, by: 97)) + [0, 97, 194] {
      let key = RecordKey(.payout, .history, number)
      let quick = tenant.payoutRow(key, at: Visitor.start)
      let whole = tenant.row(of: tenant.payout(key), at: Visitor.start)
      #expect(bytes(quick, tenant) == bytes(whole, tenant))
    }
  }

  @Test func `what a person does to a payout that was long over is seen at once`() {
    var tenant = tenant(.documented)
    let keys = (15_000..<15_100).map { RecordKey(.payout, .history, $0) }
    let completed = keys.first { tenant.payoutRow($0, at: Visitor.start).status == "COMPLETED" }
    let key = completed ?? keys[0]

    let isDone = tenant.giveBack(payout: key, at: Visitor.start)

    #expect(isDone)
    #expect(tenant.payoutRow(key, at: Visitor.start).status == "FAILED")
    let created = tenant.payoutCreated(key)
    #expect(tenant.payoutStatus(key, created: created, at: Visitor.start) == "FAILED")
  }

  @Test func `two accounts that share a place in the memory do not share their names`() {
    let memo = PartiesMemo()
    memo[3] = PayoutParties(style: .act, ownership: [1], sender: [], payees: [])

    #expect(memo[3]?.ownership == [1])
    #expect(memo[3 + (1 << 14)] == nil)
    memo[3 + (1 << 14)] = PayoutParties(style: .act, ownership: [2], sender: [], payees: [])
    #expect(memo[3] == nil)
  }

  @Test(arguments: [
    (0, 2, "0.00"), (5, 2, "0.05"), (-250, 2, "-2.50"), (Int64.min, 2, "-92233720368547758.08"),
    (.max, 0, "9223372036854775807"), (0, 0, "0"), (1_234_567, 6, "1.234567"),
  ])
  func `money has all the digits of its currency`(units: Int64, digits: Int, text: String) {
    var json = JSONWriter()
    json.money(minorUnits: units, digits: digits)

    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(text)\"")
  }
}

struct TokenMemoTests {
  @Test func `a token that is known is still looked at with the clock`() {
    let token = Token(seed: 7, clientID: "c")
    let memo = TokenMemo()
    let text = token.text(issuedAt: Visitor.start, lasting: 60)

    #expect(token.standing(of: text, memo, at: Visitor.start) == .accepted)
    let later = Visitor.start.advanced(bySeconds: 60)
    #expect(token.standing(of: text, memo, at: later) == .expired)
    #expect(token.standing(of: text + "x", memo, at: Visitor.start) == .foreign)
    #expect(memo.end(of: text) != nil)
    #expect(memo.end(of: text + "x") == nil)
  }

  @Test func `it does not grow with every token that is given out`() {
    let memo = TokenMemo()
    for number in 0..<100 { memo.keep("token \(number)", until: 60) }

    #expect(memo.end(of: "token 99") == 60)
    #expect((0..<100).count { memo.end(of: "token \($0)") != nil } <= 8)
  }
}
