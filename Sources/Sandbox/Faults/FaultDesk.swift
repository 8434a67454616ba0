import HTTPMessage

/// The misdeeds in force, and how often each has been done.
package struct FaultDesk: Sendable {
  /// A rule and its count.
  struct Entry: Sendable {
    let number: Int
    let rule: FaultRule
    /// How many requests it has matched, those that were let through included.
    var seen = 0

    var struck: Int { max(0, seen - rule.skip) }

    var isSpent: Bool { rule.times.map { struck >= $0 } ?? false }
  }

  private(set) var entries: [Entry] = []
  private var added = 0

  package init() {}

  package mutating func add(_ rules: [FaultRule]) {
    for rule in rules {
      added += 1
      entries.append(Entry(number: added, rule: rule))
    }
  }

  mutating func clear() { entries = [] }

  mutating func clear(_ number: Int) -> Bool {
    let before = entries.count
    entries.removeAll { $0.number == number }
    return entries.count < before
  }

  /// The first rule that strikes this request; rules before it that only count have counted.
  mutating func strike(_ request: ReceivedRequest) -> FaultRule? {
    for index in entries.indices {
      guard !entries[index].isSpent, entries[index].rule.matches(request) else { continue }
      entries[index].seen += 1
      if entries[index].struck > 0 { return jittered(entries[index]) }
    }
    return nil
  }

  /// The same order of requests draws the same delays.
  private func jittered(_ entry: Entry) -> FaultRule {
    var rule = entry.rule
    guard rule.jitter > 0 else { return rule }
    let span = UInt64(rule.jitter * 2 + 1)
    let drawn = Int64(mixed(UInt64(entry.number) << 32 | UInt64(entry.seen)) % span)
    rule.delivery.latency = max(0, rule.delivery.latency + drawn - rule.jitter)
    return rule
  }
}
