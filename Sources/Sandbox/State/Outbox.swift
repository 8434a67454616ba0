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

  package private(set) var letters: [Letter] = []
  private(set) var written = 0

  /// Takes a letter in; it is sent so many seconds after what it tells of.
  mutating func add(
    _ event: String,
    _ body: [UInt8],
    about: RecordKey,
    happened: Moment,
    delay: Int64
  ) {
    written += 1
    let letter = Letter(
      number: written,
      event: event,
      body: body,
      happened: happened,
      due: happened.moved(by: delay * Span.second),
      about: about
    )
    let place = letters.firstIndex { $0.due > letter.due } ?? letters.endIndex
    letters.insert(letter, at: place)
  }

  /// What was foreseen for a record will not happen; news of what has happened stays on its way.
  mutating func withdraw(about key: RecordKey, after now: Moment) {
    letters.removeAll { $0.about == key && $0.happened > now }
  }

  package mutating func takeDue(at now: Moment) -> [Letter] {
    let due = letters.prefix { $0.due <= now }
    letters.removeFirst(due.count)
    return Array(due)
  }
}
