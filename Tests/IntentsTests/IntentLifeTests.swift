import Intents
import Kira
import Testing

struct IntentLifeTests {
  private static let one = Identifier<Made>("one")
  private static let two = Identifier<Made>("two")
  private static let lost = IntentEvent.answerLost(reason: "timed out", foreign: nil)
  private static let closed = IntentEvent.closed(by: "ana", reason: "paid by hand")

  /// Stories that end in each state, with what each event makes of it; what is missing is refused.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let story: [IntentEvent]
    let moves: [String: IntentLife.State]
    var testDescription: String { name }
  }

  private static let events: [String: IntentEvent] = [
    "claimed": .claimed, "not sent": .notSent(reason: "dns"),
    "not executed": .notExecuted(reason: "401"), "accepted": .accepted(one),
    "refused": .refused(reason: "no funds"), "lost": lost, "found": .found(one),
    "absent": .seenAbsent, "differing": .seenDiffering(two), "again": .sentAgain(by: "ana"),
    "close": closed,
  ]

  static let table = [
    Row(
      name: "armed",
      story: [],
      moves: ["claimed": .sending, "close": .closed(reason: "paid by hand")]
    ),
    Row(
      name: "sending for the first time",
      story: [.claimed],
      moves: [
        "not sent": .armed, "not executed": .armed, "accepted": .accepted(one),
        "refused": .rejected(reason: "no funds"), "lost": .unknown, "found": .accepted(one),
      ]
    ),
    Row(
      name: "sending after a doubt",
      story: [.claimed, lost, .sentAgain(by: "ana")],
      moves: [
        "not sent": .unknown, "not executed": .unknown, "accepted": .accepted(one),
        "refused": .unknown, "lost": .unknown, "found": .accepted(one),
      ]
    ),
    Row(
      name: "unknown",
      story: [.claimed, lost],
      moves: [
        "claimed": .sending, "accepted": .accepted(one), "found": .accepted(one),
        "absent": .unknown, "differing": .unknown, "again": .sending,
        "close": .closed(reason: "paid by hand"),
      ]
    ),
    Row(
      name: "accepted",
      story: [.claimed, .accepted(one)],
      moves: ["accepted": .accepted(one), "found": .accepted(one)]
    ),
    Row(
      name: "rejected",
      story: [.claimed, .refused(reason: "no funds")],
      moves: ["found": .accepted(one)]
    ),
    Row(name: "closed", story: [.claimed, lost, closed], moves: ["found": .accepted(one)]),
  ]

  @Test(arguments: table)
  func `each event leads where the table says, and every other one is refused`(_ row: Row) throws {
    for (name, event) in Self.events {
      var life = try #require(IntentLife(row.story))
      let before = life
      let isPossible = life.apply(event)
      #expect(isPossible == (row.moves[name] != nil), "\(name)")
      #expect(isPossible ? life.state == row.moves[name] : life == before, "\(name)")
    }
  }

  @Test
  func `attempts are counted and never forgotten`() throws {
    let story: [IntentEvent] = [.claimed, .notSent(reason: "dns"), .claimed, Self.lost, .claimed]
    #expect(try #require(IntentLife(story)).attempts == 3)
  }

  @Test
  func `a refusal after a doubt settles nothing, nor do two of them`() throws {
    let story: [IntentEvent] = [
      .claimed, Self.lost, .sentAgain(by: "ana"), .refused(reason: "no funds"),
      .sentAgain(by: "ana"), .refused(reason: "no funds"),
    ]
    #expect(try #require(IntentLife(story)).state == .unknown)
  }

  @Test
  func `a second payout is an alarm, the same one again is not`() throws {
    var life = try #require(IntentLife([.claimed, .accepted(Self.one), .found(Self.one)]))
    #expect(life.alarms == [])
    let isPossible = life.apply(.found(Self.two))
    #expect(isPossible && life.alarms == [.duplicate(Self.one, Self.two)])
    #expect(life.state == .accepted(Self.one))
  }

  @Test
  func `what was refused or closed and exists after all is accepted, with an alarm`() throws {
    for end in [IntentEvent.refused(reason: "no funds"), Self.lost] {
      let story = [.claimed, end] + (end == Self.lost ? [Self.closed] : []) + [.found(Self.two)]
      let life = try #require(IntentLife(story))
      #expect(life.state == .accepted(Self.two))
      #expect(life.alarms == [.existsAfterAll(Self.two)])
    }
  }

  @Test
  func `a payout that was not meant is kept and is an alarm`() throws {
    let story: [IntentEvent] = [
      .claimed, .answerLost(reason: "another amount", foreign: Self.two),
    ]
    let life = try #require(IntentLife(story))
    #expect(life.state == .unknown && life.alarms == [.foreign(Self.two)])
  }
}
