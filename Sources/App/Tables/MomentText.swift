import Kira

/// A moment as a program reads it, `2026-11-21T14:02:03Z`, with thousandths where there are any.
struct MomentText {
  /// Rows come in the order of their days, as a rule.
  private var day: Day?
  private var bytes = Array("0000-00-00T00:00:00.000Z".utf8)

  mutating func write(_ moment: Moment, to sink: ByteSink) {
    let today = Day(moment)
    if day != today { begin(today) }
    var rest = moment.milliseconds - today.start.milliseconds
    let thousandths = rest % 1_000
    rest /= 1_000
    put(rest / 3_600, at: dayBytes + 1)
    put(rest / 60 % 60, at: dayBytes + 4)
    put(rest % 60, at: dayBytes + 7)
    guard thousandths != 0 else {
      bytes[..<(dayBytes + 9)].withUnsafeBytes { sink.append($0) }
      return sink.append(UInt8(ascii: "Z"))
    }
    bytes[dayBytes + 10] = UInt8(ascii: "0") + UInt8(thousandths / 100)
    put(thousandths % 100, at: dayBytes + 11)
    bytes.withUnsafeBytes { sink.append($0) }
  }

  static func text(of moment: Moment) -> String {
    var writer = MomentText()
    return ByteSink.text { writer.write(moment, to: $0) }
  }

  private var dayBytes = 10

  private mutating func begin(_ today: Day) {
    day = today
    let date = Array(CalendarDate(today).text.utf8)
    dayBytes = date.count
    bytes = date + Array("T00:00:00.000Z".utf8)
  }

  private mutating func put(_ number: Int64, at index: Int) {
    bytes[index] = UInt8(ascii: "0") + UInt8(number / 10)
    bytes[index + 1] = UInt8(ascii: "0") + UInt8(number % 10)
  }
}
