import Kira

/// The clockwork of what happens while one looks on: one record to every slot of absolute time.
struct LiveSlots {
  let interval: Int64
  private let seed: UInt64

  init(every interval: Int64, seed: UInt64) {
    self.interval = interval
    self.seed = mixed(seed)
  }

  /// Up to a third of a slot late, so that it does not tick.
  func moment(of slot: Int) -> Moment {
    let late = Int64(mixed(seed ^ UInt64(slot)) % UInt64(interval / 3))
    return Moment(milliseconds: Int64(slot) * interval + late)
  }

  /// The slots that have come between two moments, the second one included.
  func slots(after start: Moment, upTo now: Moment) -> Range<Int> {
    let first = Int(start.milliseconds / interval) + 1
    var end = Int(now.milliseconds / interval) + 1
    if end > first, moment(of: end - 1) > now { end -= 1 }
    return first..<max(first, end)
  }
}
