import Kira

/// The records of one kind, newest first, found by position without keeping any of them.
struct Chronicle {
  let kind: RecordKey.Kind
  /// What came through the API, oldest first: for each, where the live ones stood at that moment.
  let made: ArraySlice<Int>
  let live: Range<Int>
  let staged: Int
  let history: Int

  var count: Int { made.count + live.count + staged + history }

  func key(at position: Int) -> RecordKey {
    let younger = madeBefore(position)
    if younger > 0, place(ofMade: younger - 1) == position {
      return RecordKey(kind, .made, made.count - younger)
    }
    return key(atSimulated: position - younger)
  }

  private func key(atSimulated position: Int) -> RecordKey {
    if position < live.count { return RecordKey(kind, .live, live.upperBound - 1 - position) }
    let older = position - live.count
    if older < staged { return RecordKey(kind, .staged, older) }
    return RecordKey(kind, .history, older - staged)
  }

  /// Where the made record with this many younger ones stands; every further one stands further on.
  private func place(ofMade younger: Int) -> Int {
    live.upperBound - made[made.count - 1 - younger] + younger
  }

  /// How many made records stand at a position or before it.
  private func madeBefore(_ position: Int) -> Int {
    var (low, high) = (0, made.count)
    while low < high {
      let middle = (low + high) / 2
      if place(ofMade: middle) <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func contains(_ key: RecordKey) -> Bool {
    guard key.kind == kind else { return false }
    switch key.era {
    case .made: return key.number < made.count
    case .live: return live.contains(key.number)
    case .staged: return key.number < staged
    case .history: return key.number < history
    }
  }

  /// A page of keys; one beyond the end is empty.
  func keys(from start: Int, limit: Int) -> [RecordKey] {
    guard start < count else { return [] }
    return (start..<min(count, start + limit)).map(key(at:))
  }
}
