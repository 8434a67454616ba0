import Kira
import Testing

@testable import App

struct UnsettledTests {
  private let start = Moment(milliseconds: 1_800_000_000_000)

  private func payout(_ id: String, movedAgo: Int64, readAgo: Int64) -> Seen<Record> {
    let moved = start.advanced(bySeconds: -movedAgo)
    let payout = Payout(
      id: Identifier(id),
      amount: nil,
      status: Status(.processing),
      createdAt: moved
    )
    let readAt = start.advanced(bySeconds: -readAgo)
    return Seen(.payout(payout), at: readAt, source: .list)
  }

  private func due(_ candidates: [Seen<Record>], after seconds: Int64 = 0) -> [String] {
    var unsettled = Unsettled()
    unsettled.renew(from: candidates)
    return unsettled.due(at: start.advanced(bySeconds: seconds), most: 10).map(\.id)
  }

  @Test
  func `what moved just now is read again at once, what hangs for a day not before half an hour`() {
    #expect(due([payout("new", movedAgo: 20, readAgo: 2)]) == ["new"])
    #expect(due([payout("old", movedAgo: 86_400, readAgo: 1_800)]) == [])
    #expect(due([payout("old", movedAgo: 86_400, readAgo: 2_880)]) == ["old"])
  }

  @Test
  func `what hangs for ever is read again every hour`() {
    #expect(due([payout("a", movedAgo: 86_400 * 900, readAgo: 3_599)]) == [])
    #expect(due([payout("a", movedAgo: 86_400 * 900, readAgo: 3_600)]) == ["a"])
  }

  @Test
  func `the longest unread comes first, and one that never answers does not keep others waiting`() {
    var unsettled = Unsettled()
    let seen = (1...3).map { payout("\($0)", movedAgo: 90_000_000, readAgo: 10_000 - $0) }
    unsettled.renew(from: seen)
    #expect(unsettled.due(at: start, most: 2).map(\.id) == ["1", "2"])
    #expect(unsettled.due(at: start, most: 2).map(\.id) == ["3"])
    unsettled.renew(from: seen)
    #expect(unsettled.due(at: start, most: 2).isEmpty)
  }

  @Test
  func `what was read before the clock was set back is read again`() {
    #expect(due([payout("a", movedAgo: 86_400, readAgo: -600)]) == ["a"])
  }
}
