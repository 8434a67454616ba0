/// The records of one kind, newest first, found by position without keeping any of them.
struct Chronicle {
  let kind: RecordKey.Kind
  let live: Range<Int>
  let staged: Int
  let history: Int

  var count: Int { live.count + staged + history }

  func key(at position: Int) -> RecordKey {
    if position < live.count { return RecordKey(kind, .live, live.upperBound - 1 - position) }
    let older = position - live.count
    if older < staged { return RecordKey(kind, .staged, older) }
    return RecordKey(kind, .history, older - staged)
  }

  func contains(_ key: RecordKey) -> Bool {
    guard key.kind == kind else { return false }
    switch key.era {
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
