package import Kira

/// Webhooks that wait for their time, soonest first.
package struct Outbox: Sendable {
  /// One event, as the bytes that are signed and sent.
  package struct Letter: Sendable {
    package let number: Int
    package let event: String
    package let body: [UInt8]
    package let due: Moment
    /// The record it is about, so that a change of plan can take it back.
    let about: RecordKey
  }

  package private(set) var letters: [Letter] = []
  private(set) var written = 0

  mutating func add(_ event: String, _ body: [UInt8], about: RecordKey, due: Moment) {
    written += 1
    let letter = Letter(number: written, event: event, body: body, due: due, about: about)
    let place = letters.firstIndex { $0.due > due } ?? letters.endIndex
    letters.insert(letter, at: place)
  }

  /// What was foreseen for a record from some moment on will not happen.
  mutating func withdraw(about key: RecordKey, after now: Moment) {
    letters.removeAll { $0.about == key && $0.due > now }
  }

  package mutating func takeDue(at now: Moment) -> [Letter] {
    let due = letters.prefix { $0.due <= now }
    letters.removeFirst(due.count)
    return Array(due)
  }
}
