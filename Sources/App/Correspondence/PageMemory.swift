import HTTPMessage
import Kira

/// The last newest page of each list, so that the same bytes are not read and stored again.
struct PageMemory {
  private struct Remembered {
    var body: [UInt8]
    var report: PageReport
    var at: Uptime
  }

  /// After this long the rows are stored again all the same, for each has an age of its own.
  private static let longest: Int64 = 60_000

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
    guard case .page(_, number: 1) = errand else { return }
    pages[errand] = Remembered(body: response.body, report: report, at: now)
  }
}
