import Foundation
import Intents
import Kira
import Testing

@testable import Store

/// A small journal in which everything has happened, and copies of it to be touched.
struct TamperedJournal {
  private let desk = Desk()
  /// The files as they were written.
  private let files: [String: Foundation.Data]
  let tip: JournalVerdict
  private let stories: [JournaledIntent]

  /// One that may be sent, one of which nobody knows, one that was paid, one that a person closed.
  static let armed = Desk.intent(1)
  static let unknown = Desk.intent(2)
  private static let paid = Desk.intent(3)
  private static let closed = Desk.intent(4)

  init() throws {
    let journal = try desk.journal()
    for intent in [Self.armed, Self.unknown, Self.paid, Self.closed] { try journal.arm(intent) }
    for intent in [Self.unknown, Self.paid] {
      try #require(try journal.claim(intent.key, at: Desk.clocks(1)) != nil)
    }
    func note(_ event: IntentEvent, of intent: Intent) throws {
      try journal.note(event, of: intent.key, at: Desk.clocks(2))
    }
    try note(.answerLost(reason: "reset", foreign: "foreign"), of: Self.unknown)
    try note(.seenAbsent, of: Self.unknown)
    try note(.answerLost(reason: "timed out", foreign: nil), of: Self.paid)
    try #require(
      try journal.sendAgain(Self.paid.key, by: "ana", at: Desk.clocks(3)) != nil
    )
    try note(.accepted("payout"), of: Self.paid)
    try note(.closed(by: "ana", reason: "not wanted"), of: Self.closed)
    tip = try journal.verify()
    stories = try journal.newest(10)
    files = try Self.contents(of: desk.path)
  }

  private static func contents(of folder: String) throws -> [String: Foundation.Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try names.filter { !$0.hasSuffix(".reserve") }.reduce(into: [:]) { files, name in
      files[name] = try Foundation.Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
  }

  /// How long the file is that everything stands in.
  var size: Int { files["journal.sqlite"]?.count ?? 0 }
  static let headSize = JournalHead.size

  var entries: Int64 {
    guard case .whole(let entries, _) = tip else { return 0 }
    return entries
  }

  /// Puts everything back as it was.
  func restore() throws {
    for (name, content) in files {
      try content.write(to: URL(filePath: "\(desk.path)/\(name)"))
    }
  }

  /// Changes the rows behind the journal's back, whose guards stand again afterwards.
  func change(_ statements: String...) throws {
    try restore()
    try alter(statements)
  }

  private func alter(_ statements: [String]) throws {
    let database = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
    let names = try database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
      $0.text()
    }
    let guards = JournalSchema.definitions.filter { $0.hasPrefix("CREATE TRIGGER") }
    try database.execute("PRAGMA synchronous = OFF")
    try database.transaction { () throws(StoreError) in
      for statement in names.map({ "DROP TRIGGER \($0)" }) + statements + guards {
        try database.execute(statement)
      }
    }
  }

  /// Changes one byte of a file.
  func flip(_ name: String, at offset: Int, _ mask: UInt8) throws {
    try restore()
    var content = try #require(files[name])
    content[content.startIndex + offset] ^= mask
    try content.write(to: URL(filePath: "\(desk.path)/\(name)"))
  }

  /// Leaves so much of a file.
  func cut(_ name: String, to size: Int) throws {
    try restore()
    try #require(files[name]).prefix(size).write(to: URL(filePath: "\(desk.path)/\(name)"))
  }

  func value(_ question: String) throws -> [StoredValue] {
    let database = try Database(path: desk.place.path, access: .reading, use: .journal(nil))
    return try database.rows(question) { $0.value() }
  }
}

extension TamperedJournal {
  /// What is made of a journal by who opens it and wants to send.
  enum Judgement: Equatable {
    /// Not opened, or opened and known to be broken: nothing of it can be sent.
    case refused(entry: Int64?)
    /// As it was written, every word.
    case untouched
    /// Believed, and not what was written.
    case believed(String)
  }

  /// Opens it as a payer would and as somebody who verifies it would.
  func judgement() throws -> Judgement {
    let verdict = verdict()
    if let permit = try permit() { return .believed("a permit for \(permit)") }
    guard case .whole = verdict else {
      guard case .broken(let entry, _) = verdict else { return .refused(entry: nil) }
      return .refused(entry: entry)
    }
    return .believed("verified as \(String(describing: verdict))")
  }

  /// `nil` where it is not even opened.
  private func verdict() -> JournalVerdict? {
    try? Journal(examining: desk.place, of: Desk.home).verify()
  }

  /// Of which intent a permit is given by one that was open and found whole before the change.
  func permit(afterVerifying statement: String) throws -> String? {
    try restore()
    let journal = try desk.journal()
    try #require(try journal.verify() == tip)
    try alter([statement])
    return permit(of: journal)
  }

  /// Of which intent a permit is given, if of any.
  private func permit() throws -> String? { (try? desk.journal()).flatMap(permit) }

  private func permit(of journal: Journal) -> String? {
    let isClaimed = (try? journal.claim(Self.armed.key, at: Desk.clocks(9)) != nil) ?? false
    let isSent =
      (try? journal.sendAgain(Self.unknown.key, by: "eve", at: Desk.clocks(9)) != nil) ?? false
    return isClaimed ? "the one that was armed" : isSent ? "the one nobody knows of" : nil
  }

  /// Where nothing that is read was touched, everything has to read as it was.
  func judgementOfBytes() throws -> Judgement {
    let (verdict, read) = (verdict(), try? desk.journal().newest(10))
    if verdict == tip, read == stories { return .untouched }
    return try judgement()
  }
}

extension TamperedJournal {
  /// Takes a guard away and does not put it back.
  func dropLater(_ trigger: String) throws {
    let database = try Database(path: desk.place.path, access: .writing, use: .journal(nil))
    try database.execute("DROP TRIGGER \(trigger)")
  }
}
