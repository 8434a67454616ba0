import Kira
import Testing

@testable import Sandbox

final class PostboxTests {
  private static let here = WebhookRegistration(address: "http://h/", secret: nil)
  private var postbox = Postbox()
  private let start = Visitor.start

  @Test func `each goes once, with the secret of the tenant where none was registered`() {
    postbox.take(letters(1...2), at: start)

    let due = postbox.takeDue(at: start, for: Self.here, secret: "tenant")

    #expect(due.map(\.number) == [1, 2])
    #expect(due[0].secret == "tenant")
    #expect(postbox.takeDue(at: start, for: Self.here, secret: "").isEmpty)
  }

  @Test func `without a registration they go nowhere, and can be sent later`() {
    postbox.take(letters(1...1), at: start)
    #expect(postbox.takeDue(at: start, for: nil, secret: "").isEmpty)

    let areKnown = [1, 2].map { postbox.resend($0, at: start) }

    #expect(areKnown == [true, false])
    #expect(numbers(at: start) == [1])
  }

  @Test func `a delay is added`() {
    postbox.mischief.delay = 5_000
    postbox.take(letters(1...1), at: start)

    #expect(numbers(at: start.moved(by: 4_999)) == [])
    #expect(postbox.nextDue == start.moved(by: 5_000))
    #expect(numbers(at: start.moved(by: 5_000)) == [1])
  }

  @Test func `duplicates go as often as was ordered`() {
    postbox.mischief.duplicates = 2
    postbox.take(letters(1...1), at: start)

    #expect(numbers(at: start) == [1, 1, 1])
  }

  @Test func `so many are dropped and no more`() {
    postbox.mischief.drops = 2
    postbox.take(letters(1...3), at: start)

    #expect(numbers(at: start) == [3])
    #expect(postbox.records.map(\.isDropped) == [true, true, false])
  }

  @Test func `so many are gathered and go in reverse`() {
    postbox.mischief.reordered = 3
    postbox.take(letters(1...2), at: start)
    #expect(numbers(at: start) == [])
    postbox.take(letters(3...4), at: start)

    #expect(numbers(at: start) == [3, 2, 1, 4])
  }

  struct Ending: Sendable {
    let status: Int?
    let isTriedAgain: Bool
  }

  @Test(arguments: [
    Ending(status: 200, isTriedAgain: false), Ending(status: 404, isTriedAgain: false),
    Ending(status: 302, isTriedAgain: false), Ending(status: 408, isTriedAgain: true),
    Ending(status: 429, isTriedAgain: true), Ending(status: 500, isTriedAgain: true),
    Ending(status: nil, isTriedAgain: true),
  ])
  func `only some endings are worth another attempt`(ending: Ending) {
    postbox.take(letters(1...1), at: start)
    _ = postbox.takeDue(at: start, for: Self.here, secret: "")

    postbox.note(1, status: ending.status, at: start, retries: [1, 5])

    #expect((postbox.nextDue != nil) == ending.isTriedAgain)
  }

  @Test func `attempts come after the minutes of the dialect, and then no more`() {
    postbox.take(letters(1...1), at: start)
    var now = start
    var minutes: [Int64] = []
    while let due = postbox.nextDue {
      minutes.append(now.age(at: due) / Span.minute)
      now = due
      _ = numbers(at: now)
      postbox.note(1, status: 503, at: now, retries: Dialect.newer.webhookRetries)
    }

    #expect(minutes == [0, 1, 5, 15, 60])
  }

  @Test func `where the dialect tries once, silence is the end`() {
    postbox.take(letters(1...1), at: start)
    _ = numbers(at: start)

    postbox.note(1, status: nil, at: start, retries: Dialect.documented.webhookRetries)

    #expect(postbox.nextDue == nil)
  }

  private func numbers(at now: Moment) -> [Int] {
    postbox.takeDue(at: now, for: Self.here, secret: "").map(\.number)
  }

  private func letters(_ numbers: ClosedRange<Int>) -> [Outbox.Letter] {
    let key = RecordKey(.payout, .staged, 0)
    return numbers.map {
      Outbox.Letter(
        number: $0,
        event: "e",
        body: [],
        happened: start,
        due: start,
        about: key
      )
    }
  }
}
