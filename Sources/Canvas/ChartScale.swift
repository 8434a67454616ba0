/// Whole figures to whole heights, without floating point on the way.
enum ChartScale {
  /// One height of 1…`steps` for each figure, or for each group of neighbours if room is short.
  ///
  /// 1 is zero and only zero, `steps` is the largest figure.
  static func heights(_ values: [Int], atMost count: Int, steps: Int) -> [Int] {
    let groups = merged(values, atMost: count)
    guard let top = groups.max(), steps > 0 else { return [] }
    return groups.map { height(of: $0, top: top, steps: steps) }
  }

  /// Exactly `samples` heights, with straight lines between the figures.
  static func line(_ values: [Int], samples: Int, steps: Int) -> [Int] {
    let heights = heights(values, atMost: samples, steps: steps)
    guard let first = heights.first else { return [] }
    guard heights.count > 1 else { return Array(repeating: first, count: samples) }
    let spans = heights.count - 1
    return (0..<samples).map { sample in
      let (span, way) = (sample * spans).quotientAndRemainder(dividingBy: samples - 1)
      guard way > 0 else { return heights[span] }
      let rise = (heights[span + 1] - heights[span]) * way
      return heights[span] + (rise * 2 + (samples - 1) * rise.signum()) / (2 * (samples - 1))
    }
  }

  /// Neighbours share a place and the largest of them is shown: a peak is never lost.
  private static func merged(_ values: [Int], atMost count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let values = values.map { max(0, $0) }
    guard values.count > count else { return values }
    return (0..<count).map { group in
      let range = group * values.count / count..<(group + 1) * values.count / count
      return values[range].max() ?? 0
    }
  }

  private static func height(of value: Int, top: Int, steps: Int) -> Int {
    guard value > 0, steps > 1 else { return 1 }
    // The product of two large figures needs twice the bits.
    let product = value.magnitude.multipliedFullWidth(by: UInt(steps - 1))
    let (whole, rest) = top.magnitude.dividingFullWidth(product)
    return 1 + Int(rest > 0 ? whole + 1 : whole)
  }
}
