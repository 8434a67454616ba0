/// How fast rows come in, by the last ten seconds of them.
package struct ReadingPace: Equatable, Sendable {
  private var samples: [(at: Uptime, rows: Int)] = []
  private static let window: Int64 = 10_000

  package init() {}

  package mutating func note(rows: Int, at now: Uptime) {
    // A sample each tenth of a second is enough, and the window must not grow with the rate.
    if let last = samples.last, now.milliseconds(since: last.at) < 100 { return }
    samples.append((now, rows))
    // The one before the window begins is where it begins.
    while samples.count > 2, now.milliseconds(since: samples[1].at) > Self.window {
      samples.removeFirst()
    }
  }

  /// `nil` until there is enough to tell.
  package var rowsPerSecond: Double? {
    guard let first = samples.first, let last = samples.last else { return nil }
    let elapsed = last.at.milliseconds(since: first.at)
    guard elapsed >= 500 else { return nil }
    return Double(last.rows - first.rows) * 1_000 / Double(elapsed)
  }

  /// How long so many rows take.
  package func seconds(for rows: Int) -> Int64? {
    guard let rate = rowsPerSecond, rate > 0 else { return nil }
    return Int64((Double(rows) / rate).rounded(.up))
  }

  package static func == (left: ReadingPace, right: ReadingPace) -> Bool {
    left.samples.elementsEqual(right.samples) { $0.at == $1.at && $0.rows == $1.rows }
  }
}
