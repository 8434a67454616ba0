import Intents
package import Kira

extension Journal {
  /// What was decided since then, and whatever is open still, the oldest first.
  package func lately(since moment: Moment) throws(JournalError) -> [JournaledIntent] {
    let keys = try disk { () throws(StoreError) in
      try database.rows(
        "SELECT key FROM entry WHERE event = 'armed' AND wall >= ? ORDER BY number",
        [.integer(moment.milliseconds)]
      ) { Identifier<Intent>($0.text()) }
    }
    let open = try unfinished()
    let known = Set(open.map(\.intent.key))
    var found = open
    for key in keys where !known.contains(key) {
      if let intent = try intent(key) { found.append(intent) }
    }
    return found.sorted { $0.number < $1.number }
  }

  /// What was decided to be paid to a recipient, the newest first.
  package func payouts(
    to recipient: Identifier<Recipient>,
    limit: Int
  ) throws(JournalError) -> [JournaledIntent] {
    let keys = try disk { () throws(StoreError) in
      try database.rows(
        """
        SELECT key FROM entry JOIN intent USING (key)
          WHERE event = 'armed' AND recipient = ? ORDER BY number DESC LIMIT ?
        """,
        [.text(recipient.text), .integer(limit)]
      ) { Identifier<Intent>($0.text()) }
    }
    var found: [JournaledIntent] = []
    for key in keys {
      if let intent = try intent(key) { found.append(intent) }
    }
    return found
  }
}
