/// What happened in one life, line by line, for a person who looks for a mistake.
struct Story {
  private(set) var lines: [String] = []
  private let isTold: Bool
  /// Of all that happened, told or not: two runs of one seed are the same when these are.
  private(set) var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325

  init(isTold: Bool) { self.isTold = isTold }

  mutating func tell(_ time: Int64, _ topic: Topic, _ words: @autoclosure () -> String) {
    note(UInt64(bitPattern: time) << 5 | UInt64(topic.rawValue))
    guard isTold else { return }
    let text = words()
    let (seconds, rest) = (time / 1_000, time % 1_000)
    let digits = String(rest + 1_000).dropFirst()
    let stamp = "\(seconds).\(digits)"
    let room = String(repeating: " ", count: max(0, 10 - stamp.count))
    lines.append("\(room)\(stamp)  \(text)")
  }

  private mutating func note(_ number: UInt64) {
    fingerprint = (fingerprint ^ number) &* 0x0000_0100_0000_01B3
  }

  /// What a line is about.
  enum Topic: UInt8 {
    case world, process, person, journal, wire, kira, look, incident, breach, post
  }
}

/// Something that must never happen, and did.
package struct Breach: Equatable, Sendable {
  package let invariant: String
  package let words: String
}
