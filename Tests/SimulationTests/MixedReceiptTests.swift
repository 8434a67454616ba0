import Intents
import Kira
import Testing

/// Two payouts that are equal in everything but our mark, and receipts that could be of either.
struct MixedReceiptTests {
  private let counter = Counter()

  @Test func `F61 and F68 a receipt without our mark settles nothing while an equal is in doubt`()
    throws
  {
    let cashier = try counter.cashier()
    let first = try counter.arm(1, by: cashier)
    #expect(try counter.send(first, nil, by: cashier) == .unknown)
    let second = try counter.arm(2, by: cashier)

    #expect(try counter.send(second, counter.receipt(), by: cashier) == .unknown)
  }

  @Test func `F61 with our mark it settles what it names`() throws {
    let cashier = try counter.cashier()
    #expect(try counter.send(try counter.arm(1, by: cashier), nil, by: cashier) == .unknown)
    let second = try counter.arm(2, by: cashier)
    let mark = try #require(second.payout?.tag.text)

    let state = try counter.send(second, counter.receipt(#""reference":"\#(mark)""#), by: cashier)

    #expect(state == .accepted(Identifier("p-1")))
  }

  @Test func `F68 without our mark it settles where no equal is in doubt`() throws {
    let cashier = try counter.cashier()
    let only = try counter.arm(1, by: cashier)
    #expect(try counter.send(only, counter.receipt(), by: cashier) == .accepted(Identifier("p-1")))
  }

  @Test func `F61 the payout of one intent is never that of another`() throws {
    let cashier = try counter.cashier()
    #expect(
      try counter.send(try counter.arm(1, by: cashier), counter.receipt(), by: cashier)
        == .accepted(Identifier("p-1"))
    )
    #expect(
      try counter.send(try counter.arm(2, by: cashier), counter.receipt(), by: cashier) == .unknown
    )
  }
}
