import Canvas

/// Tells what mouse reports mean; two presses soon after each other at one place are a double one.
struct MousePresses {
  private static let doubleMilliseconds = 400
  private var last: (point: Point, time: Int)?

  mutating func mouse(_ report: ControlSequence, at time: Int) -> Mouse? {
    let point = Point(column: max(0, report[1] - 1), row: max(0, report[2] - 1))
    // Shift, Alt and Control are bits 4, 8 and 16; they change nothing.
    let button = report[0] & ~0b11100
    guard report.final == UInt8(ascii: "M") else { return nil }
    switch button {
    case 64: return Mouse(.wheelUp, at: point)
    case 65: return Mouse(.wheelDown, at: point)
    case 0: return press(at: point, time)
    default: return nil
    }
  }

  private mutating func press(at point: Point, _ time: Int) -> Mouse {
    if let before = last, before.point == point, time - before.time <= Self.doubleMilliseconds {
      // A third press starts anew.
      last = nil
      return Mouse(.doublePress, at: point)
    }
    last = (point, time)
    return Mouse(.press, at: point)
  }
}
