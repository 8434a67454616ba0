import Kira

/// What most of a page consists of, written without anything in between.
extension JSONWriter {
  mutating func uuid(_ halves: (high: UInt64, low: UInt64)) {
    plainText(36) { writeUUID(high: halves.high, low: halves.low, to: $0) }
  }

  mutating func moment(_ moment: Moment) {
    plainText(24) { moment.writeISO(to: $0) }
  }

  /// All digits of the currency, at least one before the point.
  mutating func money(minorUnits: Int64, digits: Int) {
    // Twenty digits of the largest number, as many of a fraction, a point and a sign.
    let room = 48
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
      var (place, left, written) = (room, minorUnits.magnitude, 0)
      while left > 0 || written <= digits {
        if written == digits, digits > 0 {
          place -= 1
          buffer[place] = UInt8(ascii: ".")
        }
        place -= 1
        buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
        left /= 10
        written += 1
      }
      if minorUnits < 0 {
        place -= 1
        buffer[place] = UInt8(ascii: "-")
      }
      text(UnsafeBufferPointer(rebasing: buffer[place...]))
    }
  }
}
