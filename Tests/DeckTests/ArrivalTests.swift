import Canvas
import Deck
import Kira
import Testing

/// Rows that arrive and change while somebody moves through the list.
struct ArrivalTests {
  private var desk = Desk(columns: 80, rows: 24)
  private var arrived = 0
  private var random = Numbers(state: 20_261_121)

  private static let keys: [Key] = [
    .down, .up, .pageDown, .pageUp, .character("G"), .down, .up, .character("u"), .pageDown,
  ]

  private mutating func arrive(_ count: Int) {
    for _ in 0..<count {
      arrived += 1
      desk.records.append(
        .payout(
          Payout(
            id: Identifier("new\(arrived)"),
            recipientName: "Newcomer",
            amount: SampleTenant.dollars(100),
            status: Status(.created),
            createdAt: Moment(milliseconds: SampleTenant.now.milliseconds + Int64(arrived))
          )
        )
      )
    }
  }

  private mutating func changeSome() {
    for index in desk.records.indices where random.next() % 8 == 0 {
      guard case .payout(var payout) = desk.records[index] else { continue }
      payout.status = Status(Payout.State.allCases.randomElement(using: &random) ?? .created)
      desk.records[index] = .payout(payout)
    }
  }

  private var place: [String] {
    guard let list = desk.deck.list else { return [] }
    return [list.selectedRow?.value.id ?? "", "line \(list.selected - list.top)"]
  }

  @Test mutating func `the cursor keeps its row and its line however many rows arrive`() {
    arrive(120)
    desk.press(.character("4"), .down)
    for step in 1...40 {
      desk.press(Self.keys.randomElement(using: &random) ?? .down)
      let before = place

      arrive(Int(random.next() % 90))
      changeSome()
      desk.send(.cacheChanged([.payout]))

      #expect(place == before, "after step \(step)")
    }
  }

  @Test mutating func `every row on the screen is as the cache has it, wherever one goes`() {
    arrive(120)
    desk.press(.character("4"), .down)
    for step in 1...40 {
      arrive(Int(random.next() % 50))
      changeSome()
      desk.send(.cacheChanged([.payout]))
      desk.press(Self.keys.randomElement(using: &random) ?? .down)

      guard let list = desk.deck.list else { return }
      let shown = list.rows.dropFirst(list.top).prefix(list.height).map(\.value)
      let all = desk.rows(of: list.listing)
      let first = shown.first.flatMap { row in all.firstIndex { $0.id == row.id } } ?? 0
      #expect(shown == Array(all.dropFirst(first).prefix(shown.count)), "after step \(step)")
      #expect(shown.count == list.height, "after step \(step)")
    }
  }
}

/// The same numbers in every run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
