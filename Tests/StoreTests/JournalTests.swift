import Intents
import Kira
import Testing

@testable import Store

/// The journal on a real disk, and what becomes of it when somebody touches it.
struct JournalTests {
  private let desk = Desk()

  @Test
  func `what was armed is there again after a start, whole`() throws {
    let intent = Desk.intent(1)
    try desk.journal().arm(intent)

    let found = try #require(try desk.journal().intent(intent.key))

    #expect(found.intent == intent)
    #expect(found.life.state == .armed && found.number == 1 && found.hasRequest)
    #expect(try desk.journal().unfinished() == [found])
  }

  @Test
  func `a permit is given once, and holds what was written down`() throws {
    let journal = try desk.journal()
    let intent = Desk.intent(1)
    try journal.arm(intent)

    let first = try journal.claim(intent.key, at: Desk.clocks(1))
    let second = try journal.claim(intent.key, at: Desk.clocks(2))

    let isSecond = second != nil
    #expect(!isSecond)
    let permit = Bytes(first)
    #expect(permit == Bytes(key: intent.key.text, path: intent.path, body: intent.body, attempt: 1))
  }

  @Test
  func `of two processes at the same journal one gets the permit`() throws {
    let (here, there) = (try desk.journal("one"), try desk.journal("two"))
    let intent = Desk.intent(1)
    try here.arm(intent)

    let wins = [
      try there.claim(intent.key, at: Desk.clocks(1)) != nil,
      try here.claim(intent.key, at: Desk.clocks(1)) != nil,
    ]

    #expect(wins == [true, false])
    #expect(try here.verify() == there.verify())
  }

  @Test
  func `F83 a key or a reference is given out once`() throws {
    let journal = try desk.journal()
    try journal.arm(Desk.intent(1))
    var sameTag = Desk.intent(2)
    sameTag.payout = Desk.intent(1).payout

    #expect(throws: JournalError.self) { try journal.arm(Desk.intent(1)) }
    #expect(throws: JournalError.self) { try journal.arm(sameTag) }
    #expect(try journal.newest(10).count == 1)
  }

  @Test
  func `what cannot happen is refused and not written`() throws {
    let journal = try desk.journal()
    let intent = Desk.intent(1)
    try journal.arm(intent)

    #expect(throws: JournalError.impossible) {
      try journal.note(.refused(reason: "no"), of: intent.key, at: Desk.clocks(1))
    }
    #expect(try journal.intent(intent.key)?.story.count == 1)
  }

  @Test
  func `what a dead process was sending is unknown after the next start, once`() throws {
    let intent = Desk.intent(1)
    let journal = try desk.journal("dead")
    try journal.arm(intent)
    _ = try journal.claim(intent.key, at: Desk.clocks(1)) != nil

    let next = try desk.journal("next")
    for second in 2...3 {
      try next.recover(at: Desk.clocks(Int64(second))) { $0.sender == ProcessMark("next") }
    }

    let found = try #require(try next.intent(intent.key))
    #expect(found.life.state == .unknown && found.life.hasDoubt && found.story.count == 3)
  }

  @Test
  func `what a living process sends is left to it`() throws {
    let intent = Desk.intent(1)
    let journal = try desk.journal("alive")
    try journal.arm(intent)
    _ = try journal.claim(intent.key, at: Desk.clocks(1)) != nil

    try desk.journal("next").recover(at: Desk.clocks(2)) { _ in true }

    #expect(try journal.intent(intent.key)?.life.state == .sending)
  }

  @Test
  func `F62, F64 and F65 sending again after a doubt needs a person, and is another attempt`()
    throws
  {
    let journal = try desk.journal()
    let intent = Desk.intent(1)
    try journal.arm(intent)
    _ = try journal.claim(intent.key, at: Desk.clocks(1)) != nil
    try journal.note(
      .answerLost(reason: "timed out", foreign: nil),
      of: intent.key,
      at: Desk.clocks(2)
    )

    let plain = try journal.claim(intent.key, at: Desk.clocks(3)) != nil
    let again = Bytes(try journal.sendAgain(intent.key, by: "ana", at: Desk.clocks(4)))

    #expect(!plain)
    #expect(again?.attempt == 2 && again?.body == intent.body)
  }

  @Test
  func `an erased request leaves the story whole and cannot be sent again`() throws {
    let journal = try desk.journal()
    let intent = Desk.intent(1)
    try journal.arm(intent)
    #expect(throws: JournalError.impossible) { try journal.erase(intent.key) }
    try journal.note(.closed(by: "ana", reason: "no"), of: intent.key, at: Desk.clocks(1))

    try journal.erase(intent.key)

    #expect(try journal.intent(intent.key)?.hasRequest == false)
    guard case .whole(entries: 2, _) = try journal.verify() else {
      Issue.record("the journal is not whole")
      return
    }
  }

  @Test
  func `F72 another tenant's journal is refused and left alone`() throws {
    try desk.journal().arm(Desk.intent(1))
    var home = Desk.home
    home.client = "another"

    #expect(throws: JournalError.self) {
      _ = try Journal(desk.place, of: home, as: ProcessMark("one"), at: Desk.clocks(0))
    }
    #expect(try desk.journal().newest(10).count == 1)
  }

  @Test
  func `a lost journal is said to be lost`() throws {
    try desk.journal().arm(Desk.intent(1))
    try desk.shell("rm $0")
    #expect(throws: JournalError.lost(entries: 1)) { _ = try desk.journal() }
  }

  private func acknowledgeLoss() throws -> Int64? {
    let note: (SafeText, SafeText) = ("ana", "the disk died")
    let mark = ProcessMark("two")
    return try Journal.acknowledgeLoss(
      of: Desk.home,
      at: desk.place,
      as: mark,
      note,
      at: Desk.clocks(9)
    )
  }

  @Test
  func `a journal without its head is refused until a person goes on with what is there`() throws {
    let intent = Desk.intent(1)
    try desk.journal().arm(intent)
    try desk.shell("rm ${0%.sqlite}.head")
    for _ in 0..<2 {
      #expect(throws: JournalError.headMissing(entries: 1)) { _ = try desk.journal() }
    }

    #expect(try acknowledgeLoss() == 0)

    let journal = try desk.journal()
    #expect(try journal.intent(intent.key)?.life.state == .armed)
    #expect(try journal.losses().count == 1)
    guard case .whole(entries: 2, _) = try journal.verify() else {
      Issue.record("it is not whole")
      return
    }
    #expect(try acknowledgeLoss() == nil)
  }

  @Test
  func `a changed journal without its head is not gone on with`() throws {
    try desk.journal().arm(Desk.intent(1))
    try desk.shell("rm ${0%.sqlite}.head")
    let database = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
    try database.execute("DROP TRIGGER entry_no_update; UPDATE entry SET wall = wall + 1")
    #expect(throws: JournalError.self) { _ = try acknowledgeLoss() }
  }

  @Test
  func `one of which only the kept room is left is lost as well`() throws {
    try desk.journal().arm(Desk.intent(1))
    try desk.shell("rm $0 $0-journal ${0%.sqlite}.head")
    for _ in 0..<2 { #expect(throws: JournalError.lost(entries: 0)) { _ = try desk.journal() } }

    #expect(try acknowledgeLoss() == 0)

    #expect(try desk.journal().losses().count == 1)
  }

  @Test
  func `an older copy in its place is refused`() throws {
    try desk.journal().arm(Desk.intent(1))
    try desk.shell("cp $0 $0.copy")
    try desk.journal().arm(Desk.intent(2))
    try desk.shell("cp $0.copy $0")
    #expect(throws: JournalError.older(has: 1, shouldHave: 2)) { _ = try desk.journal() }
  }
}

extension JournalTests {
  /// What a permit holds, for it cannot be looked at twice.
  struct Bytes: Equatable {
    var key: String
    var path: String
    var body: [UInt8]
    var attempt: Int

    init(key: String, path: String, body: [UInt8], attempt: Int) {
      (self.key, self.path, self.body, self.attempt) = (key, path, body, attempt)
    }

    init?(_ permit: consuming SendPermit?) {
      guard let permit else { return nil }
      self.init(key: permit.key, path: permit.path, body: permit.body, attempt: permit.attempt)
    }
  }
}
