import Kira

/// Neighbours in a list that belong to one era, so that their numbers only count up or down.
struct RecordRun {
  let kind: RecordKey.Kind
  let era: RecordKey.Era
  let first: Int
  let count: Int

  private var step: Int { era == .live || era == .made ? -1 : 1 }

  func key(at position: Int) -> RecordKey { RecordKey(kind, era, first + position * step) }

  func part(_ range: Range<Int>) -> RecordRun {
    RecordRun(kind: kind, era: era, first: first + range.lowerBound * step, count: range.count)
  }

  /// Those of a time; they stand newest first, so that its ends are found by halving.
  func within(_ dates: ClosedRange<Moment>, _ created: (RecordKey) -> Moment) -> RecordRun {
    let start = firstPosition(from: 0) { created($0) <= dates.upperBound }
    return part(start..<firstPosition(from: start) { created($0) < dates.lowerBound })
  }

  private func firstPosition(from start: Int, where condition: (RecordKey) -> Bool) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(key(at: middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Chronicle {
  /// The whole list in runs, newest first.
  var runs: [RecordRun] {
    var runs: [RecordRun] = []
    var next = live.upperBound
    for number in made.indices.reversed() {
      let place = made[number]
      runs.append(run(.live, next - 1, next - place))
      runs.append(run(.made, number, 1))
      next = place
    }
    runs.append(run(.live, next - 1, next - live.lowerBound))
    runs.append(run(.staged, 0, staged))
    runs.append(run(.history, 0, history))
    return runs.filter { $0.count > 0 }
  }

  private func run(_ era: RecordKey.Era, _ first: Int, _ count: Int) -> RecordRun {
    RecordRun(kind: kind, era: era, first: first, count: count)
  }
}
