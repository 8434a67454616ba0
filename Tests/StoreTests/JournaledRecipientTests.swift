import Intents
import Kira
import Testing

@testable import Store

struct JournaledRecipientTests {
  private let desk = Desk()

  private static var recipient: Intent {
    var intent = Desk.intent(1)
    intent.call = .recipient
    intent.path = "v1/recipients"
    intent.payout = nil
    intent.recipient = ConfirmedRecipient(
      owner: "user=1",
      name: "María = \"Peña\"",
      rail: "ACH",
      kind: .individual,
      ending: "6789"
    )
    return intent
  }

  @Test func `who was confirmed is read back as it was written down`() throws {
    let journal = try desk.journal()
    try journal.arm(Self.recipient)
    #expect(try desk.journal().intent(Self.recipient.key)?.intent == Self.recipient)
    guard case .whole = try journal.verify() else { return #expect(Bool(false)) }
  }

  @Test(arguments: ["replace(facts, '6789', '6780')", "NULL", "facts || char(10) || 'owner=eve'"])
  func `who was confirmed is part of the chain`(change: String) throws {
    try desk.journal().arm(Self.recipient)
    let database = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
    try database.execute("DROP TRIGGER intent_no_update")
    try database.execute("UPDATE intent SET facts = \(change)")
    guard case .broken(1, _) = try Journal(examining: desk.place, of: Desk.home).verify() else {
      return #expect(Bool(false), "believed")
    }
  }

  @Test func `a journal of before there were recipients in it is read, and goes on`() throws {
    try desk.journal().arm(Desk.intent(2))
    let before = try desk.journal().intent(Desk.intent(2).key)
    try makeEarlier()
    let journal = try desk.journal()
    #expect(try journal.intent(Desk.intent(2).key) == before)
    try journal.arm(Self.recipient)
    guard case .whole(2, _) = try desk.journal().verify() else {
      return #expect(Bool(false), "not whole")
    }
  }

  @Test func `to be only looked at, such a journal says what brings it up to date`() throws {
    try desk.journal().arm(Desk.intent(2))
    try makeEarlier()
    #expect(throws: JournalError.disk(.otherSchema(found: 1, known: JournalSchema.version))) {
      try Journal(examining: desk.place, of: Desk.home)
    }
  }

  private func makeEarlier() throws {
    let database = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
    try database.execute("ALTER TABLE intent DROP COLUMN facts")
    try database.execute("PRAGMA user_version = 1")
  }
}
