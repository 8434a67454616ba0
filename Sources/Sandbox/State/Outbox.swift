package import Kira

/// Webhooks that wait for their time, soonest first.
package struct Outbox: Sendable {
  /// One event, as the bytes that are signed and sent.
  package struct Letter: Sendable {
    package let number: Int
    package let event: String
    package let body: [UInt8]
    /// When that of which it tells comes to pass.
    let happened: Moment
    package let due: Moment
    /// The record it is about, so that a change of plan can take it back.
    let about: RecordKey
  }

  private(set) var written = 0
  private var waiting: [Int: Letter] = [:]
  /// Those that were taken back stand here as well, until they are on top.
  private var schedule = Schedule()
  /// The numbers of what waits, by the record that it is about.
  private var numbers: [RecordKey: [Int]] = [:]

  /// All that wait, soonest first; sorted whenever it is asked for.
  package var letters: [Letter] {
    waiting.values.sorted { ($0.due.milliseconds, $0.number) < ($1.due.milliseconds, $1.number) }
  }

  package var nextDue: Moment? { schedule.next?.due }

  /// Takes a letter in; it is sent so many seconds after what it tells of.
  mutating func add(
    _ event: String,
    _ body: [UInt8],
    about key: RecordKey,
    happened: Moment,
    delay: Int64
  ) {
    written += 1
    let due = happened.moved(by: delay * Span.second)
    waiting[written] = Letter(
      number: written,
      event: event,
      body: body,
      happened: happened,
      due: due,
      about: key
    )
    numbers[key, default: []].append(written)
    schedule.add(Schedule.Appointment(due: due, number: written))
  }

  /// What was foreseen for a record will not happen; news of what has happened stays on its way.
  mutating func withdraw(about key: RecordKey, after now: Moment) {
    for number in numbers[key] ?? [] {
      guard let letter = waiting[number], letter.happened > now else { continue }
      remove(letter)
    }
    skipWithdrawn()
  }

  package mutating func takeDue(at now: Moment) -> [Letter] {
    var due: [Letter] = []
    while let next = schedule.next, next.due <= now {
      if let letter = waiting[next.number] {
        due.append(letter)
        remove(letter)
      }
      schedule.removeNext()
    }
    skipWithdrawn()
    return due
  }

  private mutating func remove(_ letter: Letter) {
    waiting[letter.number] = nil
    numbers[letter.about]?.removeAll { $0 == letter.number }
    if numbers[letter.about]?.isEmpty == true { numbers[letter.about] = nil }
  }

  private mutating func skipWithdrawn() {
    while let next = schedule.next, waiting[next.number] == nil { schedule.removeNext() }
  }
}
