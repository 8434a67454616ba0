package import Kira

/// The webhooks on their way: when each is to go, what became of it, and who meddles with them.
package struct Postbox: Sendable {
  /// One webhook to be sent now.
  package struct Dispatch: Equatable, Sendable {
    package let number: Int
    package let address: String
    package let secret: String
    package let body: [UInt8]
  }

  /// What somebody has ordered to be done to webhooks.
  struct Mischief: Equatable, Sendable {
    /// Milliseconds on top of the usual.
    var delay: Int64 = 0
    /// How many times more than once.
    var duplicates = 0
    /// So many of the next ones never go.
    var drops = 0
    /// So many are gathered, and then go in reverse.
    var reordered = 0
  }

  /// A webhook and its story; the last thousand can be told and sent again.
  struct Record: Sendable {
    let letter: Outbox.Letter
    var attempts: [(at: Moment, status: Int?)] = []
    var isDropped = false
    var wasHomeless = false
  }

  private struct Waiting: Sendable {
    let number: Int
    let due: Moment
  }

  var mischief = Mischief()
  private(set) var records: [Record] = []
  private var waiting: [Waiting] = []
  private var gathered: [Int] = []
  private static let mostRecords = 1_000

  package init() {}

  /// When the next one is to go; `nil` if none is known.
  package var nextDue: Moment? { waiting.map(\.due).min() }

  mutating func take(_ letters: [Outbox.Letter], at now: Moment) {
    for letter in letters {
      records.append(Record(letter: letter))
      if mischief.drops > 0 {
        mischief.drops -= 1
        records[records.count - 1].isDropped = true
      } else if mischief.reordered > 0 {
        gather(letter.number, now)
      } else {
        schedule([letter.number], at: now)
      }
    }
    records.removeFirst(max(0, records.count - Self.mostRecords))
  }

  /// Sends one again, whatever has become of it; `false` if nobody remembers it.
  mutating func resend(_ number: Int, at now: Moment) -> Bool {
    guard records.contains(where: { $0.letter.number == number }) else { return false }
    waiting.append(Waiting(number: number, due: now))
    return true
  }

  /// Nothing waits any longer than that.
  mutating func hurry(to now: Moment) {
    release(at: now)
    waiting = waiting.map { Waiting(number: $0.number, due: min($0.due, now)) }
  }

  /// Lets go what has been gathered although it is not complete.
  mutating func release(at now: Moment) {
    schedule(gathered.reversed(), at: now)
    gathered = []
  }

  mutating func takeDue(
    at now: Moment,
    for registration: WebhookRegistration?,
    secret: String
  ) -> [Dispatch] {
    // By their time alone: those of one moment stay as they were put, reordered ones too.
    let due = waiting.filter { $0.due <= now }.enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
    waiting.removeAll { $0.due <= now }
    return due.compactMap { item in
      guard let index = index(of: item.number) else { return nil }
      guard let registration else {
        records[index].wasHomeless = true
        return nil
      }
      return Dispatch(
        number: item.number,
        address: registration.address,
        secret: registration.secret ?? secret,
        body: records[index].letter.body
      )
    }
  }

  /// Notes how an attempt ended, and plans the next one where the dialect makes one.
  mutating func note(_ number: Int, status: Int?, at now: Moment, retries: [Int64]) {
    guard let index = index(of: number) else { return }
    records[index].attempts.append((now, status))
    let attempt = records[index].attempts.count
    let isWorthIt = status.map { $0 == 408 || $0 == 429 || $0 >= 500 } ?? true
    guard isWorthIt, attempt <= retries.count else { return }
    let due = now.moved(by: retries[attempt - 1] * Span.minute)
    waiting.append(Waiting(number: number, due: due))
  }

  private mutating func gather(_ number: Int, _ now: Moment) {
    gathered.append(number)
    guard gathered.count >= mischief.reordered else { return }
    mischief.reordered = 0
    release(at: now)
  }

  private mutating func schedule(_ numbers: some Sequence<Int>, at now: Moment) {
    let due = now.moved(by: mischief.delay)
    for number in numbers {
      for _ in 0...mischief.duplicates {
        waiting.append(Waiting(number: number, due: due))
      }
    }
  }

  private func index(of number: Int) -> Int? {
    records.firstIndex { $0.letter.number == number }
  }
}
