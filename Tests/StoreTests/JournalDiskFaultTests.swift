import FailingDisk
import Foundation
import Intents
import Kira
import Testing

@testable import Store

/// The journal on a disk that fails at any one of its deeds, or from one on for ever: what was told
/// to be written down is, nothing is half there, and no permit is given that was not.
struct JournalDiskFaultTests {
  init() { failingdisk_install() }

  enum Deed: Int32, CaseIterable {
    case open = 1
    case read = 2
    case write = 4
    case sync = 8
    case truncate = 16
  }

  /// What the process was told while it lived.
  private struct Told {
    var isSecondArmed = false
    var hasPermit = false
    var isSettled = false
  }

  private static let first = Desk.intent(1)
  private static let second = Desk.intent(2)

  /// Writes one intent down, sends another, and writes down what became of it.
  private func work(at place: JournalPlace) -> Told {
    var told = Told()
    guard
      let journal = try? Journal(place, of: Desk.home, as: ProcessMark("1"), at: Desk.clocks(1))
    else { return told }
    told.isSecondArmed = (try? journal.arm(Self.second)) != nil
    told.hasPermit = (try? journal.claim(Self.first.key, at: Desk.clocks(2)) != nil) ?? false
    let accepted = IntentEvent.accepted("payout")
    told.isSettled = (try? journal.note(accepted, of: Self.first.key, at: Desk.clocks(3))) != nil
    return told
  }

  /// What is there once the disk is well again must be what was told, or more, and whole.
  private func check(_ told: Told, in desk: Desk, _ comment: Comment) throws {
    let journal = try desk.journal("next")
    guard case .whole = try journal.verify() else {
      Issue.record("\(comment): not whole")
      return
    }
    let first = try #require(try journal.intent(Self.first.key), comment)
    #expect(first.intent == Self.first, comment)
    if told.hasPermit { #expect(first.life.attempts == 1, comment) }
    if told.isSettled { #expect(first.life.state == .accepted("payout"), comment) }
    if !told.hasPermit { #expect(first.life.state != .accepted("payout"), comment) }
    let second = try journal.intent(Self.second.key)
    #expect(second != nil || !told.isSecondArmed, comment)
    #expect(second.map { $0.intent == Self.second && $0.hasRequest } ?? true, comment)
    // It goes on as if nothing had been.
    try journal.arm(Desk.intent(3))
    #expect(try journal.verify() == desk.journal().verify(), comment)
  }

  private func begun() throws -> Desk {
    let desk = Desk()
    try desk.journal().arm(Self.first)
    return desk
  }

  @Test(arguments: Deed.allCases, [false, true])
  func `F75 wherever the disk of the journal fails, nothing is half there and nothing told is lost`(
    deed: Deed,
    isLasting: Bool
  ) throws {
    let others = try deeds(of: deed)
    #expect(others > 0)
    // There are many reads, and each fails in the same way.
    for other in stride(from: 0, to: others, by: deed == .read ? 7 : 1) {
      let desk = try begun()
      #expect(failingdisk_plan(desk.path, deed.rawValue, other, isLasting ? 1 : 0) == 1)
      let told = work(at: desk.place)
      #expect(failingdisk_failures(desk.path) > 0)
      failingdisk_heal(desk.path)
      try check(told, in: desk, "\(deed) \(other) \(isLasting)")
    }
  }

  private func deedsOfHead() throws -> Int {
    let (desk, plan) = (try begun(), FailingHead.Plan(failingAfter: -1))
    let told = work(at: desk.place.failing(plan))
    #expect(told.isSecondArmed && told.hasPermit && told.isSettled)
    // Its folder lives as long as it does.
    return withExtendedLifetime(desk) { plan.deeds }
  }

  private func deeds(of deed: Deed) throws -> Int32 {
    let desk = try begun()
    #expect(failingdisk_plan(desk.path, deed.rawValue, -1, 0) == 1)
    let told = work(at: desk.place)
    #expect(told.isSecondArmed && told.hasPermit && told.isSettled)
    defer { failingdisk_heal(desk.path) }
    return failingdisk_count(desk.path)
  }

  @Test(arguments: [false, true])
  func `F75 wherever the head of the journal fails, nothing is half there and nothing told is lost`(
    isLasting: Bool
  ) throws {
    let deeds = try deedsOfHead()
    #expect(deeds > 0)
    for other in 0..<deeds {
      let desk = try begun()
      let plan = FailingHead.Plan(failingAfter: other, isLasting: isLasting)
      let told = work(at: desk.place.failing(plan))
      #expect(plan.failures > 0)
      try check(told, in: desk, "head \(other) \(isLasting)")
    }
  }

  @Test func `F75 two failures of the head, one after the other, are no tampering`() throws {
    let deeds = try deedsOfHead()
    for (one, other) in (0..<deeds).flatMap({ one in
      stride(from: one % 3, to: deeds, by: 3).map { (one, $0) }
    }) {
      let desk = try begun()
      _ = work(at: desk.place.failing(FailingHead.Plan(failingAfter: one, isLasting: true)))
      let told = work(
        at: desk.place.failing(FailingHead.Plan(failingAfter: other, isLasting: true))
      )
      let journal = try desk.journal("next")
      guard case .whole = try journal.verify() else {
        Issue.record("\(one) \(other): not whole")
        continue
      }
      if told.isSettled {
        #expect(try journal.intent(Self.first.key)?.life.state == .accepted("payout"))
      }
    }
  }

  @Test func `F75 after a write that failed half way nothing is sent until it is opened again`()
    throws
  {
    let desk = try begun()
    let journal = try desk.journal()
    #expect(failingdisk_plan(desk.path, Deed.sync.rawValue, 0, 1) == 1)
    #expect(throws: JournalError.self) { try journal.arm(Self.second) }
    failingdisk_heal(desk.path)

    let again = #expect(throws: JournalError.self) {
      _ = try journal.claim(Self.first.key, at: Desk.clocks(2)) != nil
    }

    #expect(again == .untrusted)
    #expect(try desk.journal().claim(Self.first.key, at: Desk.clocks(2)) != nil)
  }
}
