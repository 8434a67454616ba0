/// The figures of one program: medians over its runs.
struct Summary: Sendable {
  let runs: [Run]

  var firstScreen: Double? { runs.map { milliseconds($0.firstScreen) }.median }

  /// Of each run the quantile of its keys; of these the median.
  func key(_ share: Double) -> Double? {
    runs.compactMap { $0.journey.map { milliseconds($0.time) }.quantile(share) }.median
  }

  var bytesPerStep: Double? {
    runs.filter { !$0.steps.isEmpty }.map { run in
      Double(run.steps.map(\.bytes).reduce(0, +)) / Double(run.steps.count)
    }.median
  }

  var megabytes: Double? { runs.compactMap(\.residentBytes).median.map { Double($0) / 1_048_576 } }
  var idleBytes: Double? { runs.compactMap { $0.idle?.bytesPerSecond }.median }
  var idlePercent: Double? { runs.compactMap { $0.idle?.processorShare }.median.map { $0 * 100 } }

  private func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }
}
