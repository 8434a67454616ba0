import FailingDisk
import Foundation
import Intents
import Kira
import Testing

@testable import Store

/// What a journal does on a disk without room, beside other programs, and as a file that is not
/// what it should be: it sends nothing, says why, and leaves what is there alone.
struct JournalFaultTests {
  private let desk = Desk()
  private let intent = Desk.intent(1)

  init() { failingdisk_install() }

  private func isClaimed(_ journal: Journal) throws -> Bool {
    try journal.claim(intent.key, at: Desk.clocks(1)) != nil
  }

  /// From now on nothing can be written; `reserve` is the file that would make room.
  private func fill(untilGone reserve: String) {
    #expect(failingdisk_fill(desk.path, reserve) == 1)
  }

  @Test func `F69 on a full disk nothing is written down, and so nothing is sent`() throws {
    let journal = try desk.journal()
    fill(untilGone: "/")
    #expect(throws: JournalError.disk(.full)) { try journal.arm(intent) }
    #expect(throws: JournalError.unknownKey) { try isClaimed(journal) }

    failingdisk_heal(desk.path)

    try journal.arm(intent)
    #expect(try isClaimed(journal))
    #expect(FileManager.default.fileExists(atPath: desk.place.reservePath))
  }

  @Test func `F69 a disk that is full when it is to be sent gives no permit`() throws {
    let journal = try desk.journal()
    try journal.arm(intent)
    fill(untilGone: desk.place.reservePath)

    #expect(throws: JournalError.disk(.full)) { try isClaimed(journal) }

    failingdisk_heal(desk.path)
    #expect(try desk.journal().intent(intent.key)?.life.attempts == 0)
    // The room is kept for what became of money, not for sending more of it.
    #expect(FileManager.default.fileExists(atPath: desk.place.reservePath))
  }

  @Test func `F70 what became of money is written into the room that was kept for it`() throws {
    let journal = try desk.journal()
    try journal.arm(intent)
    #expect(try isClaimed(journal))
    fill(untilGone: desk.place.reservePath)

    let life = try journal.note(.accepted("payout"), of: intent.key, at: Desk.clocks(2))

    #expect(life.state == .accepted("payout"))
    failingdisk_heal(desk.path)
    #expect(!FileManager.default.fileExists(atPath: desk.place.reservePath))
    #expect(try desk.journal().intent(intent.key)?.life.state == .accepted("payout"))
    #expect(FileManager.default.fileExists(atPath: desk.place.reservePath))
  }

  @Test func `F70 where even that is not enough it is unknown after the next start`() throws {
    let journal = try desk.journal("dead")
    try journal.arm(intent)
    #expect(try isClaimed(journal))
    fill(untilGone: "/")
    #expect(throws: JournalError.disk(.full)) {
      try journal.note(.accepted("payout"), of: intent.key, at: Desk.clocks(2))
    }
    failingdisk_heal(desk.path)

    let next = try desk.journal("next")
    try next.recover(at: Desk.clocks(3)) { _ in false }

    #expect(try next.intent(intent.key)?.life.state == .unknown)
  }

  @Test func `F71 while another program holds the head nothing is written or sent`() throws {
    let journal = try desk.journal()
    try journal.arm(intent)
    let other = open(desk.place.headPath, O_RDWR | O_CLOEXEC)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)

    #expect(throws: JournalError.busy) { try isClaimed(journal) }

    flock(other, LOCK_UN)
    #expect(try isClaimed(journal))
  }

  @Test(arguments: ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE", "BEGIN; SELECT count(*) FROM entry"])
  func `F71 while another program holds the file nothing is written or sent`(
    statement: String
  ) throws {
    let journal = try desk.journal()
    try journal.arm(intent)
    let other = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
    try other.execute(statement)

    #expect(throws: JournalError.busy) { try isClaimed(journal) }

    try other.execute("ROLLBACK")
    #expect(try isClaimed(journal))
    #expect(try journal.intent(intent.key)?.life.attempts == 1)
  }

  enum Damage: CaseIterable {
    case text, newerLayout, otherProgram, missingTable, brokenHeader

    func strike(_ desk: Desk) throws {
      let database = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
      switch self {
      case .text: try desk.shell("echo no database at all, and far too short for one >$0")
      case .newerLayout: try database.execute("PRAGMA user_version = 3")
      case .otherProgram: try database.execute("PRAGMA application_id = 1")
      case .missingTable: try database.execute("DROP TABLE request")
      case .brokenHeader:
        try desk.shell("printf x | dd of=$0 bs=1 seek=30 conv=notrunc 2>/dev/null")
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func `F72 a journal that is none, or of another program, is refused and left alone`(
    damage: Damage
  ) throws {
    try desk.journal().arm(intent)
    try damage.strike(desk)
    let before = try Foundation.Data(contentsOf: URL(filePath: desk.place.path))

    #expect(throws: JournalError.self) { try isClaimed(desk.journal()) }
    #expect(try Foundation.Data(contentsOf: URL(filePath: desk.place.path)) == before)
  }

  @Test(arguments: ["rm $0", "mv $0 $0.away", "cp $0 $0.copy && mv $0.copy $0"])
  func `F73 a journal that is not where it was takes nothing more and sends nothing`(
    accident: String
  ) throws {
    let journal = try desk.journal()
    try journal.arm(intent)
    try desk.shell(accident)

    #expect(throws: JournalError.replaced) { try isClaimed(journal) }
  }

  @Test(arguments: [
    "chmod 666 $0", "chmod 620 $0", "chmod 606 ${0%.sqlite}.head", "chmod 777 ${0%/*}",
    "mv $0 $0.real && ln -s $0.real $0", "ln $0 $0.twin",
  ])
  func `F74 a journal that others could write to is refused, with what to do`(
    accident: String
  ) throws {
    try desk.journal().arm(intent)
    try desk.shell(accident)

    let error = #expect(throws: JournalError.self) { try isClaimed(desk.journal()) }

    guard case .disk(.unsafe)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.advice.contains("chmod") == true)
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `F74 a journal of somebody else is refused`() throws {
    try desk.journal().arm(intent)
    try desk.shell("chown 65534 $0")
    let error = #expect(throws: JournalError.self) { try isClaimed(desk.journal()) }
    #expect(error?.words.contains("belongs to somebody else") == true)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `F74 a journal that cannot be written to is refused`() throws {
    try desk.journal().arm(intent)
    try desk.shell("chmod 400 $0 && chmod 500 ${0%/*}")
    defer { try? desk.shell("chmod 700 ${0%/*}") }
    #expect(throws: JournalError.disk(.readOnly)) { try isClaimed(desk.journal()) }
  }

  @Test func `F74 a journal that others could read is closed to them`() throws {
    try desk.journal().arm(intent)
    try desk.shell("chmod 644 $0")

    #expect(try isClaimed(desk.journal()))

    let attributes = try FileManager.default.attributesOfItem(atPath: desk.place.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  /// A file elsewhere is one that nobody looks into.
  @Test(arguments: [
    JournalError.disk(.full), .disk(.readOnly), .disk(.failing("x")), .disk(.unsafe("x")),
    .disk(.notADatabase), .tampered(entry: 1, "x"), .older(has: 1, shouldHave: 2),
    .lost(entries: 1), .replaced, .untrusted, .busy, .elsewhere(host: "x"),
  ])
  func `what a person can do is said, and never that the journal be kept elsewhere`(
    error: JournalError
  ) {
    #expect(!error.advice.isEmpty)
    #expect(!error.advice.contains("XDG_"))
  }
}
