import Digest
package import Intents
package import Kira

extension Journal {
  /// Writes an intent down; when this returns it is on disk, and nothing was sent.
  ///
  /// `seen` is the last entry that whoever decided it knew of: the same decided since then, perhaps
  /// at this very moment, is a decision that nobody weighed it against.
  package func arm(_ intent: Intent, havingSeen seen: Int64? = nil) throws(JournalError) {
    precondition(intent.home == home, "an intent of \(intent.home) in the journal of \(home)")
    try change { () throws(JournalError) in
      try checkIsNew(intent)
      if let seen { try checkIsAlone(intent, since: seen) }
      try disk { () throws(StoreError) in
        let digest = chain.crypto.sha256(of: intent.body)
        let columns = intent.columns(bodyDigest: digest)
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        try database.run(
          "INSERT INTO intent (\(Intent.columnNames.joined(separator: ", "))) VALUES (\(places))",
          columns
        )
        try database.run(
          "INSERT INTO request (key, body) VALUES (?, ?)",
          .text(intent.key.text),
          .bytes(intent.body)
        )
        try append(
          .armed,
          of: intent.key,
          attempt: 0,
          at: intent.armedAt,
          facts: Intent.linked(columns)
        )
      }
    }
  }

  private func checkIsNew(_ intent: Intent) throws(JournalError) {
    let known = try disk { () throws(StoreError) in
      try database.integer(
        "SELECT (SELECT count(*) FROM intent WHERE key = ?) * 2 + "
          + "(SELECT count(*) FROM intent WHERE tag = ?)",
        [.text(intent.key.text), .text(orNull: intent.payout?.tag.text)]
      ) ?? 0
    }
    if known >= 2 { throw .repeated("The idempotency key \(intent.key.text)") }
    if known == 1 { throw .repeated("The reference \(intent.payout?.tag.text ?? "")") }
  }

  private func checkIsAlone(_ intent: Intent, since seen: Int64) throws(JournalError) {
    let keys = try disk { () throws(StoreError) in
      try database.rows(
        "SELECT key FROM entry WHERE event = 'armed' AND number > ? ORDER BY number",
        [.integer(seen)]
      ) { Identifier<Intent>($0.text()) }
    }
    for key in keys {
      guard let other = try self.intent(key), other.intent.wants(sameAs: intent) else { continue }
      throw .decidedMeanwhile(entry: other.number)
    }
  }

  /// Leave to send what was never sent, or what certainly was not acted on; `nil` when another
  /// process has it or it is no longer to be sent.
  package func claim(
    _ key: Identifier<Intent>,
    at now: Clocks
  ) throws(JournalError) -> SendPermit? {
    try permit(.claimed, key, from: .armed, at: now)
  }

  /// Leave to send once more although nobody knows what became of the last attempt: only for who
  /// has seen this route replay a key.
  package func claimAfterDoubt(
    _ key: Identifier<Intent>,
    at now: Clocks
  ) throws(JournalError) -> SendPermit? {
    try permit(.claimed, key, from: .unknown, at: now)
  }

  /// The same, because a person who was told what may happen decided it.
  package func sendAgain(
    _ key: Identifier<Intent>,
    by person: SafeText,
    at now: Clocks
  ) throws(JournalError) -> SendPermit? {
    try permit(.sentAgain(by: person), key, from: .unknown, at: now)
  }

  private func permit(
    _ event: IntentEvent,
    _ key: Identifier<Intent>,
    from state: IntentLife.State,
    at now: Clocks
  ) throws(JournalError) -> SendPermit? {
    let found: JournaledIntent? = try change { () throws(JournalError) in
      guard var found = try intent(key) else { throw .unknownKey }
      guard found.life.state == state else { return nil }
      guard found.intent.home == home else { throw .elsewhere(host: found.intent.home.host.text) }
      guard found.hasRequest else { throw .erased }
      try note(event, of: &found, at: now)
      return found
    }
    guard let found else { return nil }
    return SendPermit(
      key,
      attempt: found.life.attempts,
      path: found.intent.path,
      body: found.intent.body
    )
  }

  /// Writes down what happened; an event that cannot follow is refused before it is written.
  @discardableResult
  package func note(
    _ event: IntentEvent,
    of key: Identifier<Intent>,
    at now: Clocks
  ) throws(JournalError) -> IntentLife {
    do throws(JournalError) {
      return try noteOnce(event, of: key, at: now)
    } catch {
      guard error == .disk(.full), freeReserve() else { throw error }
      return try noteOnce(event, of: key, at: now)
    }
  }

  private func noteOnce(
    _ event: IntentEvent,
    of key: Identifier<Intent>,
    at now: Clocks
  ) throws(JournalError) -> IntentLife {
    try change { () throws(JournalError) in
      guard var found = try intent(key) else { throw .unknownKey }
      try note(event, of: &found, at: now)
      return found.life
    }
  }

  private func note(
    _ event: IntentEvent,
    of found: inout JournaledIntent,
    at now: Clocks
  ) throws(JournalError) {
    let before = found.life
    guard found.life.apply(event) else { throw .impossible }
    // The same look with the same result says nothing new.
    guard found.life != before || event == .seenAbsent else { return }
    try disk { () throws(StoreError) in
      try append(
        .event(event),
        of: found.intent.key,
        attempt: found.life.attempts,
        at: now
      )
    }
  }

  /// Erases the bytes of a request that is over; what was decided stays, and so does the chain.
  package func erase(_ key: Identifier<Intent>) throws(JournalError) {
    try change { () throws(JournalError) in
      guard let found = try intent(key) else { throw .unknownKey }
      guard !found.life.isOpen else { throw .impossible }
      try disk { () throws(StoreError) in
        try database.run("DELETE FROM request WHERE key = ?", .text(key.text))
      }
    }
  }

  /// A process that died while it sent leaves an answer that nobody will ever hear.
  ///
  /// Killed half way and done again, it ends the same.
  package func recover(
    at now: Clocks,
    isBeingSent: (JournaledIntent) -> Bool = { $0.sender?.isAlive ?? false }
  ) throws(JournalError) {
    for found in try unfinished() where found.life.state == .sending && !isBeingSent(found) {
      let lost = IntentEvent.answerLost(
        reason: "the program ended while it was sending",
        foreign: nil
      )
      do throws(JournalError) {
        try note(lost, of: found.intent.key, at: now)
      } catch {
        // Another process was faster.
        guard error == .impossible else { throw error }
      }
    }
  }
}

// One line after the other.
extension Journal {
  /// The end of the chain as it is in the file, or will be when the transaction is committed.
  func storedTip() throws(StoreError) -> JournalHead.Tip {
    let last = try database.first(
      "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1"
    ) { row in JournalHead.Tip(number: row.integer(), digest: row.bytes()) }
    if let last { return last }
    return JournalHead.Tip(number: 0, digest: try beginning())
  }

  func tip() throws(JournalError) -> JournalHead.Tip {
    try disk { () throws(StoreError) in try storedTip() }
  }

  func beginning() throws(StoreError) -> [UInt8] {
    let found = try database.first("SELECT stage, client, made_at FROM binding") { row in
      chain.beginning(stage: row.text(), client: row.text(), madeAt: row.integer())
    }
    return found ?? []
  }

  func append(
    _ happening: JournalEntry.Happening,
    of key: Identifier<Intent>,
    attempt: Int,
    at now: Clocks,
    facts: [StoredValue] = []
  ) throws(StoreError) {
    let tip = try storedTip()
    let text = happening.told
    let columns: [StoredValue] = [
      .integer(tip.number + 1), .text(key.text), .text(text.name), .integer(attempt),
      .text(text.reason), .text(text.payout), .text(text.person),
      .integer(now.wall.milliseconds), .integer(now.bootMilliseconds), .text(now.boot.text),
      .text(process.text.text),
    ]
    let digest = chain.digest(of: columns + facts, after: tip.digest)
    try database.run(
      "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      columns + [.bytes(digest)]
    )
  }
}
