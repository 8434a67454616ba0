extension Collection where Element: Comparable {
  /// The value that `share` of all values do not exceed; `nil` of nothing.
  func quantile(_ share: Double) -> Element? {
    let sorted = sorted()
    guard !sorted.isEmpty else { return nil }
    return sorted[Swift.min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Element? { quantile(0.5) }
}
