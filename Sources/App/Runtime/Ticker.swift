import Kira

/// Says when the passing of time alone changes the screen: with each minute, and as a toast ends.
struct Ticker {
  private static let minute: Int64 = 60_000
  private var lastMinute: Int64

  init(at now: Moment) { lastMinute = now.milliseconds / Self.minute }

  mutating func hasTicked(at now: Moment, toast end: Moment?) -> Bool {
    let minute = now.milliseconds / Self.minute
    let isNewMinute = minute != lastMinute
    lastMinute = minute
    return isNewMinute || end.map { $0 <= now } ?? false
  }

  func milliseconds(until end: Moment?, at now: Moment) -> Int64 {
    let untilMinute = Self.minute - now.milliseconds % Self.minute
    let untilEnd = end.map { max(0, $0.milliseconds - now.milliseconds) } ?? untilMinute
    return min(untilMinute, untilEnd)
  }
}
