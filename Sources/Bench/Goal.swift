/// One line of the result: what was measured, against whom, and what was to be reached.
struct Goal: Sendable {
  let number: String
  let topic: String
  /// With how many payouts; `nil` where that is of no concern.
  var rows: Int?
  let unit: Unit
  let peer: String
  let ours: Double?
  let theirs: Double?
  let aim: Aim

  /// What counts as reached.
  enum Aim: Sendable {
    /// At most so many times what the peer needs in the same run.
    case ratio(Double)
    /// At most so much, whatever the peer does.
    case atMost(Double)
    /// At least so many times what the peer does in the same run.
    case atLeastRatio(Double)
    /// At least so much, whatever the peer does.
    case atLeast(Double)
  }

  enum Unit: Sendable {
    case milliseconds, seconds, bytes, bytesPerSecond, percent, megabytes, perSecond, times
  }

  var what: String { rows.map { "\(topic), \(grouped($0)) payouts" } ?? topic }

  var ratio: Double? {
    guard let ours, let theirs, theirs > 0 else { return nil }
    return ours / theirs
  }

  /// `nil` when one side could not be measured.
  var isMet: Bool? {
    switch aim {
    case .ratio(let limit):
      // Beside nothing only nothing is small.
      theirs == 0 ? ours.map { $0 == 0 } : ratio.map { $0 <= limit }
    case .atMost(let limit): ours.map { $0 <= limit }
    case .atLeastRatio(let limit): ratio.map { $0 >= limit }
    case .atLeast(let limit): ours.map { $0 >= limit }
    }
  }
}

extension Goal {
  /// The cells of this line: number, what, ours, peer, ratio, goal, verdict.
  var cells: [String] {
    [
      number, what, ours.map(unit.text) ?? "not measured",
      theirs.map { "\(unit.text($0)) (\(peer))" } ?? (peer == "–" ? peer : "\(peer) not measured"),
      ratio.map { fixed($0, digits: 2) + "×" } ?? "–", aimText,
      isMet.map { $0 ? "met" : "not met" } ?? "–",
    ]
  }

  static let headings = ["", "what", "ours", "peer", "ratio", "goal", ""]

  private var aimText: String {
    switch aim {
    case .ratio(let limit): "≤ \(fixed(limit, digits: limit < 0.1 ? 2 : 1))×"
    case .atMost(let limit): "≤ \(unit.text(limit))"
    case .atLeastRatio(let limit): "≥ \(fixed(limit, digits: 2))×"
    case .atLeast(let limit): "≥ \(unit.text(limit))"
    }
  }
}

extension Goal.Unit {
  func text(_ value: Double) -> String {
    switch self {
    case .milliseconds: fixed(value, digits: value < 10 ? 2 : 1) + " ms"
    case .seconds: fixed(value, digits: 2) + " s"
    case .bytes: fixed(value, digits: 0) + " B"
    case .bytesPerSecond: fixed(value, digits: 0) + " B/s"
    case .percent: fixed(value, digits: 2) + " %"
    case .megabytes: fixed(value, digits: 1) + " MB"
    case .perSecond: fixed(value, digits: 0) + "/s"
    case .times: fixed(value, digits: 0)
    }
  }
}

/// Writes a number with so many digits behind the point.
func fixed(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
  let whole = Int((value * Double(scale)).rounded())
  guard digits > 0 else { return "\(whole)" }
  let fraction = String(abs(whole) % scale)
  let zeros = String(repeating: "0", count: digits - fraction.count)
  return "\(whole < 0 ? "-" : "")\(abs(whole) / scale).\(zeros)\(fraction)"
}

/// `1000000` as `1,000,000`.
func grouped(_ number: Int) -> String {
  let digits = String(number)
  return digits.enumerated().map { index, digit in
    let left = digits.count - index
    return index > 0 && left % 3 == 0 ? ",\(digit)" : "\(digit)"
  }.joined()
}
