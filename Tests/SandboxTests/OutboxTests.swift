import Kira
import Testing

@testable import Sandbox

struct OutboxTests {
  private var outbox = Outbox()
  private let start = Visitor.start

  private mutating func add(_ event: String, about number: Int = 0, in seconds: Int64) {
    outbox.add(
      event,
      [],
      about: RecordKey(.payout, .made, number),
      happened: start.advanced(bySeconds: seconds),
      delay: 35
    )
  }

  private mutating func taken(at seconds: Int64) -> [String] {
    outbox.takeDue(at: start.advanced(bySeconds: seconds)).map(\.event)
  }

  @Test mutating func `letters go soonest first, and those of one moment as they were written`() {
    for (number, seconds) in [5, 1, 4, 1, 3, 5, 9, 2, 6, 5, 3, 5].enumerated() {
      add("\(seconds)-\(number)", in: Int64(seconds))
    }
    let sorted = [
      "1-1", "1-3", "2-7", "3-4", "3-10", "4-2", "5-0", "5-5", "5-9", "5-11", "6-8", "9-6",
    ]

    #expect(outbox.letters.map(\.event) == sorted)
    #expect(taken(at: 38) == Array(sorted.prefix(5)))
    #expect(taken(at: 38).isEmpty)
    #expect(taken(at: 100) == Array(sorted.dropFirst(5)))
    #expect(outbox.nextDue == nil)
  }

  @Test mutating func `what is taken back is not waited for`() {
    add("first", about: 1, in: 1)
    add("other", about: 2, in: 7)
    add("second", about: 1, in: 2)
    outbox.withdraw(about: RecordKey(.payout, .made, 1), after: start)

    #expect(outbox.nextDue == start.advanced(bySeconds: 42))
    #expect(outbox.letters.map(\.event) == ["other"])
    #expect(taken(at: 100) == ["other"])
  }

  @Test mutating func `news of what has happened is not taken back`() {
    add("happened", in: 1)
    add("foreseen", in: 3)
    outbox.withdraw(about: RecordKey(.payout, .made, 0), after: start.advanced(bySeconds: 1))

    #expect(taken(at: 100) == ["happened"])
  }
}
