/// What is still to happen, in the order of its time; what has the same time comes as it was put.
struct Agenda {
  private struct Item {
    let time: Int64
    let doing: () -> Void
  }

  /// The last of them is next.
  private var items: [Item] = []

  mutating func put(at time: Int64, _ doing: @escaping () -> Void) {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].time > time { low = middle + 1 } else { high = middle }
    }
    items.insert(Item(time: time, doing: doing), at: low)
  }

  /// Takes out what is next, unless it is later than that.
  mutating func next(until limit: Int64) -> (time: Int64, doing: () -> Void)? {
    guard let last = items.last, last.time <= limit else { return nil }
    items.removeLast()
    return (last.time, last.doing)
  }
}
