import Digest
package import Intents
import Kira

/// What was decided and what became of it, on disk: losing it may pay twice.
///
/// It is only added to; any number of processes may use it at the same time, and of several who want
/// to send the same intent one gets the permit. Whatever throws has sent nothing and allows nothing.
package final class Journal {
  package let home: IntentHome
  package let place: JournalPlace
  package let process: ProcessMark
  let database: Database
  let head: JournalHead
  let chain: JournalChain
  let opened: FilePlace?
  /// As far as every link was looked at by this process; the rest it wrote or looks at next.
  var verified: JournalHead.Tip?
  /// By what SQLite tells that somebody else wrote since.
  var lookedAtVersion: Int64?
  private(set) var isTrusted = true

  /// Opens the journal of a profile, or makes its first.
  package convenience init(
    _ place: JournalPlace,
    of home: IntentHome,
    as process: ProcessMark,
    at now: Clocks
  ) throws(JournalError) {
    // A file made now would hide that there was one.
    guard !place.isBereft else { throw .lost(entries: 0) }
    try self.init(opening: place, of: home, as: process)
    try head.alone { () throws(JournalError) in
      if try isEmpty() { try begin(at: now) }
      try addFacts()
      try checkBinding()
      try checkEnd()
    }
  }

  /// One to look at, whole or broken: nothing can be written through it, and nothing is made.
  package convenience init(
    examining place: JournalPlace,
    of home: IntentHome
  ) throws(JournalError) {
    guard place.isThere else { throw .disk(.missing) }
    try self.init(opening: place, of: home, as: ProcessMark(""))
    isTrusted = false
    try head.alone { () throws(JournalError) in
      guard try !isEmpty() else { throw .disk(.missing) }
      let version = try marks().version
      guard version != JournalSchema.versionWithoutFacts else {
        throw .disk(.otherSchema(found: version, known: JournalSchema.version))
      }
    }
  }

  /// The files alone, with no look at what they hold.
  init(
    opening place: JournalPlace,
    of home: IntentHome,
    as process: ProcessMark
  ) throws(JournalError) {
    self.home = home
    self.place = place
    self.process = process
    let crypto = try Self.crypto()
    chain = JournalChain(crypto: crypto)
    do throws(StoreError) {
      let isNew = try Self.prepare(place)
      head = JournalHead(try place.openHead(place.headPath), crypto)
      database = try Self.database(at: place)
      opened = place.isReal ? FilePlace(of: place.path) : nil
      try Self.reserve(at: place, isNew: isNew)
    } catch {
      throw JournalError(error)
    }
  }

  private static func crypto() throws(JournalError) -> Crypto {
    do throws(CryptoMissing) { return try Crypto() } catch { throw .noDigests(error.reason) }
  }

  private static func prepare(_ place: JournalPlace) throws(StoreError) -> Bool {
    guard place.isReal else { return true }
    let isNew = FilePlace(of: place.path) == nil
    // What others could write to may say what they want it to say.
    let file = PrivateFile(path: place.path)
    try file.checkAloneWrites()
    _ = try file.prepare()
    return isNew
  }

  private static func database(at place: JournalPlace) throws(StoreError) -> Database {
    let access: Database.Access = place.isReal ? .writing : .creating
    let database = try Database(path: place.path, access: access, use: .journal(place.disk))
    guard !database.isReadOnly else { throw .readOnly }
    // One short transaction after the other, each on the disk before it is called done.
    try database.execute(
      """
      PRAGMA journal_mode = TRUNCATE;
      PRAGMA synchronous = EXTRA;
      PRAGMA temp_store = MEMORY;
      PRAGMA trusted_schema = OFF;
      PRAGMA busy_timeout = 2000;
      """
    )
    return database
  }

  /// Like `checkTip`; where the end is wrong, the first entry that is says more than the last.
  private func checkEnd() throws(JournalError) {
    do throws(JournalError) { try checkTip(try tip()) } catch {
      _ = try verify(after: nil)
      throw error
    }
  }

  /// An end that is neither what was committed last nor what was about to be is not our end.
  func checkTip(_ tip: JournalHead.Tip) throws(JournalError) {
    let tips = try disk { () throws(StoreError) in try head.tips() }
    guard tip != tips.committed else { return }
    guard tips.committed != nil || tips.intended != nil else {
      throw .headMissing(entries: tip.number)
    }
    if tip == tips.intended { return try finishCommit(tip) }
    let wanted = max(tips.committed?.number ?? 0, 0)
    if tip.number < wanted { throw .older(has: tip.number, shouldHave: wanted) }
    throw .tampered(entry: tip.number, "it is not the one that was written last")
  }

  /// Of a process that ended between its commit and saying so, the end is said now: what is
  /// intended next would take its only trace away.
  private func finishCommit(_ tip: JournalHead.Tip) throws(JournalError) {
    guard isTrusted else { return }
    try disk { () throws(StoreError) in
      // It may have ended before its commit would outlive a loss of power; another one settles both.
      try database.execute("PRAGMA user_version = \(JournalSchema.version)")
      try head.commit(tip)
    }
  }

  /// Runs one change, alone among all processes; what it did is on disk when this returns.
  func change<Value>(
    _ body: () throws(JournalError) -> Value
  ) throws(JournalError) -> Value {
    guard isTrusted else { throw .untrusted }
    guard opened == (place.isReal ? FilePlace(of: place.path) : nil) else { throw .replaced }
    return try head.alone { () throws(JournalError) in
      try verifyRest()
      return try committing(body)
    }
  }

  private func committing<Value>(
    _ body: () throws(JournalError) -> Value
  ) throws(JournalError) -> Value {
    try disk { () throws(StoreError) in try database.execute("BEGIN IMMEDIATE") }
    let value: Value
    do throws(JournalError) {
      value = try body()
      try disk { () throws(StoreError) in try head.intend(try storedTip()) }
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
    try commit()
    return value
  }

  /// From here on a failure leaves open what is on disk, so nothing more is written until it is
  /// read again from the start.
  private func commit() throws(JournalError) {
    do throws(StoreError) {
      try database.execute("COMMIT")
      let tip = try storedTip()
      try head.commit(tip)
      verified = tip
    } catch {
      try? database.execute("ROLLBACK")
      // That there is no room, or no turn, is said before anything is changed for good.
      let isUnchanged = (try? storedTip()) == verified
      isTrusted = (error == .full || error == .busy) && isUnchanged
      throw JournalError(error)
    }
  }

  func disk<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(JournalError) -> Value {
    do throws(StoreError) { return try body() } catch {
      throw JournalError(error)
    }
  }
}

@available(*, unavailable)
extension Journal: Sendable {}

// Making the first one.
extension Journal {
  /// Whether nothing was ever written here; throws where the head knows of something.
  private func isEmpty() throws(JournalError) -> Bool {
    guard try hasNoTables() else { return false }
    let known = try entriesByHead()
    guard known <= 0 else { throw .lost(entries: known) }
    return true
  }

  func hasNoTables() throws(JournalError) -> Bool {
    try disk { () throws(StoreError) in
      try database.integer("SELECT count(*) FROM sqlite_schema") == 0
    }
  }

  /// As many as the head has heard of; less than none where it has heard of no journal.
  func entriesByHead() throws(JournalError) -> Int64 {
    let tips = try disk { () throws(StoreError) in try head.tips() }
    return max(tips.committed?.number ?? -1, tips.intended?.number ?? -1)
  }

  /// The tables, and a first entry if there is something to say of what was before.
  func begin(
    at now: Clocks,
    _ first: JournalEntry.Happening? = nil
  ) throws(JournalError) {
    try disk { () throws(StoreError) in
      try database.transaction { () throws(StoreError) in
        for statement in JournalSchema.statements { try database.execute(statement) }
        try database.run(
          "INSERT INTO binding (stage, client, made_at) VALUES (?, ?, ?)",
          .text(home.stage.rawValue),
          .text(home.client.text),
          .integer(now.wall.milliseconds)
        )
        if let first { try append(first, of: Identifier(""), attempt: 0, at: now) }
        try head.intend(try storedTip())
      }
      try head.commit(try storedTip())
    }
  }

  /// One of an earlier version gets its last column; what stands in it is not touched.
  private func addFacts() throws(JournalError) {
    let earlier = (JournalSchema.versionWithoutFacts, JournalSchema.application)
    guard try marks() == earlier else { return }
    try disk { () throws(StoreError) in
      try database.transaction { () throws(StoreError) in
        for statement in JournalSchema.addingFacts { try database.execute(statement) }
      }
    }
  }

  /// Of which version it is, and of which program.
  private func marks() throws(JournalError) -> (version: Int, program: Int) {
    try disk { () throws(StoreError) in
      (
        Int(try database.integer("PRAGMA user_version") ?? 0),
        Int(try database.integer("PRAGMA application_id") ?? 0)
      )
    }
  }

  func checkBinding() throws(JournalError) {
    let (version, program) = try marks()
    guard program == JournalSchema.application else {
      throw .tampered(entry: 0, "it does not say any more that it is a journal")
    }
    guard version == JournalSchema.version else {
      throw .disk(.otherSchema(found: version, known: JournalSchema.version))
    }
    let found = try disk { () throws(StoreError) in
      try database.first("SELECT stage, client FROM binding") { row in
        Stage(rawValue: row.text()).map { Binding(stage: $0, clientID: row.text()) }
      } ?? nil
    }
    guard let found else { throw .tampered(entry: 0, "it does not say any more whose it is") }
    let wanted = Binding(stage: home.stage, clientID: home.client.text)
    guard found == wanted else {
      throw .disk(.foreignBinding(found: found, wanted: wanted))
    }
  }
}
