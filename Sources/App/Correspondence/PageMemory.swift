import HTTPMessage
import Kira

/// The last newest page of each list and what was last asked for alone, so that the same bytes are
/// not read and stored again.
struct PageMemory {
  private struct Remembered {
    var body: [UInt8]
    var report: PageReport
    var at: Uptime
  }

  /// After this long the rows are stored again all the same, for each has an age of its own.
  private static let longest: Int64 = 60_000
  /// As many as are read again in a few rounds.
  private static let mostAlone = 32

  private var pages: [Errand: Remembered] = [:]

  func isNew(_ response: HTTPResponse, of errand: Errand, at now: Uptime) -> Bool {
    guard let page = pages[errand], now.milliseconds(since: page.at) < Self.longest else {
      return true
    }
    return !(200..<300).contains(response.status) || page.body != response.body
  }

  func report(of errand: Errand) -> PageReport? { pages[errand]?.report }

  mutating func remember(
    _ response: HTTPResponse,
    of errand: Errand,
    _ report: PageReport,
    at now: Uptime
  ) {
    switch errand {
    case .page(_, number: 1): break
    case .detail: makeRoom()
    default: return
    }
    pages[errand] = Remembered(body: response.body, report: report, at: now)
  }

  private mutating func makeRoom() {
    let alone = pages.filter { if case .detail = $0.key { true } else { false } }
    guard alone.count >= Self.mostAlone else { return }
    if let oldest = alone.min(by: { $0.value.at < $1.value.at }) { pages[oldest.key] = nil }
  }
}
