import Kira

/// One line that says how far a filling has come: rows, rate, remaining time.
struct FillingLine {
  private(set) var pace = ReadingPace()

  private static let barWidth = 24

  mutating func note(_ standings: [ResourceKind: ListStanding], at now: Now) {
    pace.note(rows: standings.values.map(\.rowsRead).reduce(0, +), at: now.uptime)
  }

  /// `payouts ███████▌        412,300 of 1,000,000 · 9,812 rows/s · 1 min left`.
  func text(_ standings: [ResourceKind: ListStanding], isASCII: Bool) -> String {
    guard let kind = current(standings), let standing = standings[kind] else { return "signing in" }
    var parts = [figures(standing)]
    if let rate = pace.rowsPerSecond { parts.append("\(Self.grouped(Int(rate))) rows/s") }
    if let left = remaining(standings) { parts.append("\(left) left") }
    let separator = isASCII ? ", " : " · "
    return "\(kind.plural) \(bar(standing, isASCII))" + parts.joined(separator: separator)
  }

  /// The last list that is not done is the longest, in the order in which they are asked for.
  private func current(_ standings: [ResourceKind: ListStanding]) -> ResourceKind? {
    let known = ResourceKind.allCases.filter { standings[$0] != nil }
    let open = known.filter { standings[$0]?.isDone == false }
    return open.max { standings[$0]?.missing ?? 0 < standings[$1]?.missing ?? 0 } ?? known.last
  }

  private func figures(_ standing: ListStanding) -> String {
    let done = Self.grouped(standing.done)
    return standing.total.map { "\(done) of \(Self.grouped($0))" } ?? done
  }

  private func bar(_ standing: ListStanding, _ isASCII: Bool) -> String {
    guard let total = standing.total, total > 0 else { return "" }
    let share = Double(min(standing.done, total)) / Double(total)
    let full = Int((share * Double(Self.barWidth)).rounded(.down))
    let (done, open) = isASCII ? ("#", ".") : ("█", "░")
    return String(repeating: done, count: full)
      + String(repeating: open, count: Self.barWidth - full) + " "
  }

  private func remaining(_ standings: [ResourceKind: ListStanding]) -> String? {
    let missing = standings.values.compactMap(\.missing).reduce(0, +)
    guard missing > 0, let seconds = pace.seconds(for: missing) else { return nil }
    return Self.duration(seconds)
  }

  static func duration(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: "\(max(1, seconds)) s"
    case ..<3_600: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
    default: "\(seconds / 86_400) days"
    }
  }

  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return String(digits)
  }
}

extension ResourceKind {
  /// As a heading of several: `payouts`.
  var plural: String { rawValue + "s" }
}
