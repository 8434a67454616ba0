import App
import Intents
import Kira
import Store
import Testing

/// What is asked once more before bytes leave that had to wait for a token or for their turn.
struct LastMomentTests {
  private let counter = Counter()

  @Test func `what is under way by us may leave`() throws {
    let cashier = try counter.cashier()
    let intent = try counter.arm(1, by: cashier)
    #expect(try !cashier.mayLeave(intent.key))
    let request = try cashier.request(sending: intent.key, at: Counter.now)
    #expect(try request != nil && cashier.mayLeave(intent.key))
  }

  @Test func `what a look found while it waited to be sent again leaves no more`() throws {
    let cashier = try counter.cashier()
    let intent = try counter.arm(1, by: cashier)
    #expect(try counter.send(intent, nil, by: cashier) == .unknown)
    let again = try cashier.request(sending: intent.key, .again(by: "ana"), at: Counter.now)
    #expect(try again != nil && cashier.mayLeave(intent.key))

    try cashier.journal.note(
      .found(Identifier("p-1")),
      of: intent.key,
      at: cashier.clocks(Counter.now)
    )

    #expect(try !cashier.mayLeave(intent.key))
  }
}
