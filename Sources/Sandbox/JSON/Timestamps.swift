import Kira

extension Moment {
  /// `2026-05-28T00:33:39.255Z`, as most of the API writes time.
  var isoText: String {
    String(unsafeUninitializedCapacity: 24) { buffer in
      writeISO(to: buffer)
      return 24
    }
  }

  /// Into 24 bytes.
  func writeISO(to buffer: UnsafeMutableBufferPointer<UInt8>) {
    precondition(buffer.count >= 24, "an ISO date with milliseconds has 24 characters")
    let day = Day(self)
    let date = CalendarDate(day)
    let time = Int(milliseconds - day.start.milliseconds)
    buffer.write(date.year, width: 4, from: 0, then: "-")
    buffer.write(date.month, width: 2, from: 5, then: "-")
    buffer.write(date.day, width: 2, from: 8, then: "T")
    buffer.write(time / 3_600_000, width: 2, from: 11, then: ":")
    buffer.write(time / 60_000 % 60, width: 2, from: 14, then: ":")
    buffer.write(time / 1_000 % 60, width: 2, from: 17, then: ".")
    buffer.write(time % 1_000, width: 3, from: 20, then: "Z")
  }

  /// `2026-05-28 00:54:15.43984+00`, as recipients write it: the fraction loses its closing zeros.
  func postgresText(microseconds: Int) -> String {
    var fraction = padded(milliseconds % 1_000 * 1_000 + Int64(microseconds), 6)
    while fraction.last == "0" { fraction.removeLast() }
    return "\(dayText) \(timeText)" + (fraction.isEmpty ? "" : "." + fraction) + "+00"
  }

  /// `20260625`, as references of banks write a day.
  var compactDay: String { dayText.filter { $0 != "-" } }

  /// Reads an ISO date, with or without a time; a date alone can stand for its first or last moment.
  init?(iso text: String, endOfDay: Bool) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let date = parts.first, let day = Self.day(date) else { return nil }
    let dayLength: Int64 = 86_400_000
    guard parts.count > 1 else {
      self.init(milliseconds: day.start.milliseconds + (endOfDay ? dayLength - 1 : 0))
      return
    }
    guard parts.count == 2, let time = Self.time(parts[1]) else { return nil }
    self.init(milliseconds: day.start.milliseconds + time)
  }

  private static func day(_ text: Substring) -> Day? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).numbered
  }

  /// `14:02`, `14:02:03` or `14:02:03.255`, in UTC; any other zone is not understood.
  private static func time(_ text: Substring) -> Int64? {
    guard text.last == "Z" else { return nil }
    let parts = text.dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    guard let hours = Int64(parts[0]), let minutes = Int64(parts[1]) else { return nil }
    let seconds = parts.count == 3 ? parts[2].split(separator: ".") : ["0"]
    guard let whole = seconds.first.flatMap({ Int64($0) }) else { return nil }
    let fraction = seconds.count > 1 ? String(seconds[1].prefix(3)) : "0"
    let zeros = String(repeating: "0", count: 3 - fraction.count)
    guard let milliseconds = Int64(fraction + zeros) else { return nil }
    return ((hours * 60 + minutes) * 60 + whole) * 1_000 + milliseconds
  }

  private var dayText: String {
    let date = CalendarDate(Day(self))
    return "\(padded(Int64(date.year), 4))-\(padded(Int64(date.month), 2))-"
      + padded(Int64(date.day), 2)
  }

  private var timeText: String {
    let seconds = (milliseconds - Day(self).start.milliseconds) / 1_000
    return
      "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
  }
}

func padded(_ number: Int64, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// A number with leading zeros, and one character behind it.
  func write(_ number: Int, width: Int, from start: Int, then next: Unicode.Scalar) {
    var left = number
    for place in (start..<(start + width)).reversed() {
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
      left /= 10
    }
    self[start + width] = UInt8(ascii: next)
  }
}

extension Moment {
  /// `Wed, 20 May 2026 14:02:00 GMT`, as every HTTP server dates its answers.
  var httpDate: String {
    let day = Day(self)
    let date = CalendarDate(day)
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let sinceEpoch = Int(day.start.milliseconds / 86_400_000)
    return "\(weekdays[(sinceEpoch % 7 + 7) % 7]), \(padded(Int64(date.day), 2)) "
      + "\(months[date.month - 1]) \(date.year) \(timeText) GMT"
  }
}
