import Deck
import Kira
import Testing

@testable import App

/// A list on the other side that grows at its head while it is read.
private struct GrowingList {
  var rows: [Int64]

  func page(_ number: Int) -> [Int64] {
    Array(rows.dropFirst((number - 1) * 100).prefix(100))
  }

  func report(_ number: Int) -> PageReport {
    let page = page(number)
    return PageReport(
      rows: page.count,
      newest: page.first.map { Moment(milliseconds: $0) },
      oldest: page.last.map { Moment(milliseconds: $0) },
      total: rows.count,
      hasMore: number * 100 < rows.count
    )
  }
}

struct SynchronizerTests {
  private static let empty = PageReport(
    rows: 0,
    newest: nil,
    oldest: nil,
    total: 0,
    hasMore: false
  )

  private func now(_ milliseconds: Int64) -> Now {
    Now(
      Moment(milliseconds: 1_000_000 + milliseconds),
      Uptime(milliseconds: milliseconds)
    )
  }

  /// Answers the first page of everything with nothing.
  private func finishRound(_ synchronizer: inout Synchronizer, at now: Now) {
    for (errand, _) in synchronizer.errands(at: now.uptime) {
      guard case .page(let kind, let number) = errand else { continue }
      synchronizer.pageArrived(kind, number: number, Self.empty, at: now)
    }
  }

  @Test
  func `the first round begins with the newest page of every list`() {
    var synchronizer = Synchronizer(tempo: .lively)
    let errands = synchronizer.errands(at: now(0).uptime).map(\.errand)
    #expect(errands == ResourceKind.listed.map { .page($0, number: 1) })
    #expect(synchronizer.errands(at: now(0).uptime).isEmpty)
    #expect(synchronizer.connection == .connecting)
  }

  @Test
  func `rows that come in during a walk hide none of the others`() {
    var synchronizer = Synchronizer(tempo: .lively)
    var list = GrowingList(rows: (0..<950).reversed().map { Int64($0) })
    var seen: Set<Int64> = []
    var newcomer: Int64 = 950
    _ = synchronizer.errands(at: now(0).uptime)
    for kind in [ResourceKind.user, .account, .deposit] {
      synchronizer.pageArrived(kind, number: 1, Self.empty, at: now(0))
    }
    var page = 1
    while synchronizer.progress != nil {
      seen.formUnion(list.page(page))
      synchronizer.pageArrived(.payout, number: page, list.report(page), at: now(0))
      for _ in 0..<30 {
        list.rows.insert(newcomer, at: 0)
        newcomer += 1
      }
      if case .page(_, let number)? = synchronizer.errands(at: now(0).uptime).first?.errand {
        page = number
      }
    }
    #expect(seen.isSuperset(of: 0..<950))

    // What came in meanwhile is found by another walk, which stops at what is known.
    var pages = 0
    var number: Int? = page
    while let next = number {
      seen.formUnion(list.page(next))
      synchronizer.pageArrived(.payout, number: next, list.report(next), at: now(0))
      pages += 1
      guard case .page(_, let other)? = synchronizer.errands(at: now(0).uptime).last?.errand
      else { break }
      number = other
    }
    #expect(seen.count == list.rows.count)
    #expect(pages < list.rows.count / 100)
  }

  @Test
  func `an interrupted first reading goes on where it stopped, and then reads the newest`() {
    let mark = SyncMark(floor: nil, ceiling: Moment(milliseconds: 900), page: 8)
    var synchronizer = Synchronizer(tempo: .lively, marks: [.payout: mark])
    let errands = synchronizer.errands(at: now(0).uptime).map(\.errand)
    #expect(errands.contains(.page(.payout, number: 8)))
    let last = PageReport(
      rows: 3,
      newest: Moment(milliseconds: 5),
      oldest: Moment(milliseconds: 0),
      total: 703,
      hasMore: false
    )
    synchronizer.pageArrived(.payout, number: 8, last, at: now(0))
    #expect(synchronizer.marks[.payout] == SyncMark(floor: Moment(milliseconds: 900)))
    #expect(synchronizer.errands(at: now(0).uptime).map(\.errand) == [.page(.payout, number: 1)])
  }

  @Test
  func `a quiet list costs one page a round`() {
    let floor = Moment(milliseconds: 5_000_000)
    var synchronizer = Synchronizer(
      tempo: .lively,
      marks: [.payout: SyncMark(floor: floor)]
    )
    _ = synchronizer.errands(at: now(0).uptime)
    let page = PageReport(
      rows: 100,
      newest: floor,
      oldest: Moment(milliseconds: 100),
      total: 9_000,
      hasMore: true
    )
    synchronizer.pageArrived(.payout, number: 1, page, at: now(0))
    #expect(synchronizer.errands(at: now(0).uptime).isEmpty)
  }

  @Test
  func `after a round it waits: two seconds for a sandbox here, a minute or four for Kira`() {
    var lively = Synchronizer(tempo: .lively)
    finishRound(&lively, at: now(0))
    #expect(lively.nextChance() == Uptime(milliseconds: 2_000))
    #expect(lively.errands(at: now(1_999).uptime).isEmpty)
    #expect(lively.errands(at: now(2_000).uptime).count == 4)

    var watched = Synchronizer(tempo: .thrifty)
    watched.looked(at: now(0).uptime)
    finishRound(&watched, at: now(0))
    #expect(watched.nextChance() == Uptime(milliseconds: 60_000))

    var quiet = Synchronizer(tempo: .thrifty)
    finishRound(&quiet, at: now(0))
    #expect(quiet.nextChance() == Uptime(milliseconds: 240_000))
  }

  @Test
  func `what has not come to rest is read again after a round, a few at a time`() {
    var synchronizer = Synchronizer(tempo: .thrifty)
    finishRound(&synchronizer, at: now(0))
    #expect(synchronizer.wantedRereads == 2)
    synchronizer.supply(unsettled: [(.payout, "a"), (.payout, "b"), (.payout, "c")])
    #expect(
      synchronizer.errands(at: now(0).uptime).map(\.errand)
        == [.detail(.payout, id: "a"), .detail(.payout, id: "b")]
    )
    #expect(synchronizer.wantedRereads == 0)
  }

  @Test
  func `silence leads offline, knocking ever more slowly, and one answer leads back`() {
    var synchronizer = Synchronizer(tempo: .lively)
    for (errand, _) in synchronizer.errands(at: now(0).uptime) {
      synchronizer.failed(errand, .silent(reason: "gone"), at: now(0), chance: 0)
    }
    let since = now(0).moment
    #expect(
      synchronizer.connection
        == .offline(since: since, reason: "gone", retryAt: now(1_000).moment)
    )
    #expect(synchronizer.errands(at: now(999).uptime).isEmpty)
    let knock = synchronizer.errands(at: now(1_000).uptime)
    #expect(knock.map(\.errand) == [.page(.user, number: 1)])
    synchronizer.failed(knock[0].errand, .silent(reason: "gone"), at: now(1_000), chance: 0)
    #expect(
      synchronizer.connection
        == .offline(since: since, reason: "gone", retryAt: now(3_000).moment)
    )
    _ = synchronizer.errands(at: now(3_000).uptime)
    synchronizer.pageArrived(.user, number: 1, Self.empty, at: now(3_000))
    #expect(synchronizer.connection == .online)
    #expect(synchronizer.errands(at: now(3_000).uptime).count == 3)
  }

  @Test
  func `a refusal stops every question until a person asks`() {
    var synchronizer = Synchronizer(tempo: .lively)
    let first = synchronizer.errands(at: now(0).uptime)[0].errand
    synchronizer.failed(first, .refused(reason: "wrong password"), at: now(0), chance: 0)
    #expect(synchronizer.connection == .refused(reason: "wrong password"))
    #expect(synchronizer.errands(at: now(90_000).uptime).isEmpty)
    #expect(synchronizer.nextChance() == nil)
    synchronizer.ask(.payout, id: nil, at: now(90_000).uptime)
    #expect(synchronizer.connection == .connecting)
    #expect(!synchronizer.errands(at: now(90_000).uptime).isEmpty)
  }

  @Test
  func `one list that fails is said once and does not stop the others`() {
    var synchronizer = Synchronizer(tempo: .lively)
    for round in 0..<2 {
      let now = now(Int64(round) * 2_000)
      for (errand, _) in synchronizer.errands(at: now.uptime) {
        guard case .page(let kind, let number) = errand else { continue }
        if kind == .payout {
          synchronizer.failed(errand, .answered(reason: "status 500"), at: now, chance: 0)
        } else {
          synchronizer.pageArrived(kind, number: number, Self.empty, at: now)
        }
      }
    }
    #expect(synchronizer.notices == [Notice(.trouble, "the list of payouts: status 500")])
    #expect(synchronizer.connection == .online)
    #expect(synchronizer.nextChance() == Uptime(milliseconds: 4_000))
  }

  @Test
  func `what a person asks for is asked at once, and its failure is said`() {
    var synchronizer = Synchronizer(tempo: .thrifty)
    finishRound(&synchronizer, at: now(0))
    synchronizer.ask(.payout, id: "p", at: now(5).uptime)
    synchronizer.ask(.payout, id: "p", at: now(5).uptime)
    #expect(synchronizer.nextChance() == .start)
    let errands = synchronizer.errands(at: now(5).uptime)
    #expect(errands.map(\.errand) == [.detail(.payout, id: "p")])
    #expect(errands.map(\.isUrgent) == [true])
    synchronizer.failed(
      .detail(.payout, id: "p"),
      .answered(reason: "not found"),
      at: now(6),
      chance: 0
    )
    #expect(synchronizer.notices == [Notice(.trouble, "payout: not found")])
  }

  @Test
  func `word of a change is followed by a look, and a swarm of words by one`() {
    var synchronizer = Synchronizer(tempo: .thrifty)
    finishRound(&synchronizer, at: now(0))
    synchronizer.heard(of: .payout, id: "p", at: now(1_000).uptime)
    synchronizer.heard(of: .payout, id: "p", at: now(1_001).uptime)
    #expect(
      synchronizer.errands(at: now(1_001).uptime).map(\.errand) == [.detail(.payout, id: "p")]
    )
    synchronizer.heard(of: .deposit, id: "d", at: now(2_000).uptime)
    synchronizer.heard(of: .deposit, id: "e", at: now(3_000).uptime)
    #expect(synchronizer.nextChance() == Uptime(milliseconds: 7_000))
  }

  @Test
  func `a first reading stops while what is left of the week is for looking`() {
    var synchronizer = Synchronizer(tempo: .thrifty)
    #expect(synchronizer.errands(at: now(0).uptime, budget: .spent).isEmpty)
    #expect(synchronizer.isHeld)
    #expect(synchronizer.nextChance(budget: .spent) == Uptime(milliseconds: 600_000))
    #expect(synchronizer.errands(at: now(600_000).uptime, budget: .scarce).count == 4)
    #expect(!synchronizer.isHeld)
  }

  @Test
  func `a list that became shorter takes the walk back by as much`() {
    var walk = ListWalk(from: SyncMark(ceiling: Moment(milliseconds: 9), page: 7, total: 1_000))
    let report = PageReport(
      rows: 100,
      newest: Moment(milliseconds: 5),
      oldest: Moment(milliseconds: 4),
      total: 850,
      hasMore: true
    )
    walk.arrived(report, page: 7)
    #expect(walk.mark.page == 4)
    #expect(walk.mark.total == 850)
  }

  @Test(arguments: ["- 5 user-7", "1 - ", "- - a b"])
  func `how far a tour came reads as it was written`(text: String) {
    #expect(TourMark("tour " + text)?.text == "tour " + text)
    #expect(SyncMark("tour " + text) == nil)
  }

  @Test
  func `a week of polling stays within the budget of a week`() {
    var budget = WeeklyBudget(countedAt: Moment(milliseconds: 0))
    var milliseconds: Int64 = 0
    var asked = 0
    // Watched all week long: the worst there is.
    while milliseconds < 4 * 7 * 86_400_000 {
      let pause = Tempo.thrifty.interval(lookedAtAgo: 0, budget: budget.level)
      milliseconds += pause ?? 3_600_000
      guard pause != nil else {
        budget.spend(0, at: Moment(milliseconds: milliseconds))
        continue
      }
      budget.spend(6, at: Moment(milliseconds: milliseconds))
      asked += 6
    }
    #expect(asked <= 5 * 10_000)
  }

  @Test
  func `a list that never ends is left in the end`() {
    var walk = ListWalk(from: SyncMark(page: SyncMark.lastPage))
    walk.arrived(
      PageReport(rows: 1, newest: nil, oldest: nil, total: .max, hasMore: true),
      page: SyncMark.lastPage
    )
    #expect(walk.isFinished)
  }

  @Test(arguments: ["", "- - 0 -", "- - 9223372036854775807 -", "- - 1", "1 2 3 4 5", "- - x -"])
  func `a mark that cannot be one costs a reading, not the program`(text: String) {
    #expect(SyncMark(text) == nil)
  }

  @Test(arguments: ["", "1", "-1 0", "5 -9223372036854775808", "1 2 3"])
  func `a budget that cannot be one is counted anew`(text: String) {
    #expect(WeeklyBudget(text: text) == nil)
  }

  @Test
  func `what is kept reads as it was written`() {
    let mark = SyncMark(floor: Moment(milliseconds: 7), page: 3, total: 250)
    #expect(SyncMark(mark.text) == mark)
    let budget = WeeklyBudget(left: 5_000, countedAt: Moment(milliseconds: 9))
    #expect(WeeklyBudget(text: budget.text) == budget)
  }
}
