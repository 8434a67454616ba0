package import Kira

extension Cache {
  static let mostChanges = 10_000

  /// Keeps what the server just said, all of it or nothing, and returns whose status changed.
  ///
  /// A resource that was not known yet is a change only if `noticingNew`: the first fill is none.
  /// The marks that say what was read are kept with it, so that neither can be without the other.
  package func store(
    _ answers: [Answer],
    at moment: Moment,
    noticingNew: Bool = false,
    marking marks: [ReadingMark] = [],
    beside: Beside = Beside()
  ) throws(StoreError) -> [Change] {
    guard access == .writing else { throw .readOnly }
    return try database.transaction { () throws(StoreError) in
      var batch = Batch()
      var changes: [Change] = []
      for kind in withoutIDs { try learnIDs(of: kind) }
      // First, so that the rows that come with them are found by them.
      let hanging = try keep(beside.attachments)
      for answer in answers {
        let change = try store(answer, at: moment, in: &batch)
        guard let change, noticingNew || change.before != nil else { continue }
        try note(change)
        changes.append(change)
      }
      if !changes.isEmpty { try forgetOldChanges() }
      try refold(hanging, at: moment, in: &batch)
      try batch.ledger.post(to: database)
      for (kind, rows) in batch.texts {
        try SearchWriter(table: table(kind).search, database: database).write(rows)
      }
      for mark in marks { try keep(mark) }
      for reading in beside.readings { try note(reading, at: moment) }
      return changes
    }
  }

  /// What is written once for all answers, at the end.
  private struct Batch {
    var ledger = Ledger()
    var texts: [ResourceKind: [SearchWriter.Row]] = [:]
    /// What cannot be found by its text before the batch ends.
    var inserted: [String: Int64] = [:]

    mutating func add(_ record: Record, _ mentions: [Mention], ordinal: Int64) {
      let text = SearchText.of(record, mentions: mentions)
      let created = record.createdAt?.milliseconds ?? SortKeys.unknown
      texts[record.kind, default: []].append(
        SearchWriter.Row(ordinal: ordinal, created: created, text: text)
      )
    }
  }

  private func store(
    _ answer: Answer,
    at moment: Moment,
    in batch: inout Batch
  ) throws(StoreError) -> Change? {
    guard let kept = try kept(answer.record.kind, id: answer.record.id, in: batch) else {
      return try insert(answer, at: moment, in: &batch)
    }
    // Two questions may overtake each other; what Kira changed last is what holds.
    let (new, old) = (answer.record.stored.changedAt, kept.seen.value.stored.changedAt)
    if let new, let old, new < old { return nil }
    return try update(kept, with: answer, at: moment, in: &batch)
  }

  private func kept(
    _ kind: ResourceKind,
    id: String,
    in batch: Batch
  ) throws(StoreError) -> Kept? {
    guard withoutIDs.contains(kind), let ordinal = batch.inserted[id] else {
      return try kept(kind, id: id)
    }
    return try kept(kind, id: id, at: ordinal)
  }

  private func insert(
    _ answer: Answer,
    at moment: Moment,
    in batch: inout Batch
  ) throws(StoreError) -> Change? {
    let seen = Seen(answer.record, at: moment, source: answer.source)
    let mentions = try mentions(of: answer.record, besides: answer.mentions)
    let table = table(answer.record.kind)
    let line = Mentions.line(of: mentions)
    try database.run(table.insert, Table.values(seen, mentions: line))
    let ordinal = database.lastInsertedKey
    try keepRaw(of: answer, at: moment, ordinal: ordinal)
    batch.ledger.add(answer.record)
    batch.add(answer.record, mentions, ordinal: ordinal)
    if withoutIDs.contains(answer.record.kind) {
      batch.inserted[answer.record.id] = ordinal
      knownIDs[answer.record.kind]?.insert(answer.record.id)
    }
    let status = answer.record.resource.statusText
    return Change(record: answer.record, before: nil, after: status, at: moment)
  }

  private func update(
    _ kept: Kept,
    with answer: Answer,
    at moment: Moment,
    in batch: inout Batch
  ) throws(StoreError) -> Change? {
    let wasDetail = kept.seen.source == .detail
    let record = answer.record.completed(from: kept.seen.value)
    let own = Mentions.kept(kept.mentions, answer, wasDetail: wasDetail)
    let mentions = try mentions(of: record, besides: own)
    let source = wasDetail ? .detail : answer.source
    let seen = Seen(record, at: moment, source: source)
    if answer.source == .detail || !wasDetail {
      try keepRaw(of: answer, at: moment, ordinal: kept.ordinal)
    }
    guard try rewrite(kept, as: seen, mentions) else { return nil }
    batch.ledger.remove(kept.seen.value)
    batch.ledger.add(record)
    batch.add(record, mentions, ordinal: kept.ordinal)

    let (before, after) = (kept.seen.value.resource.statusText, record.resource.statusText)
    guard SortKeys.key(before) != SortKeys.key(after) else { return nil }
    return Change(record: record, before: before, after: after, at: moment)
  }

  /// Whatever was hung on records that are known already is found from now on.
  private func refold(
    _ hanging: Set<RecordName>,
    at moment: Moment,
    in batch: inout Batch
  ) throws(StoreError) {
    for name in hanging {
      guard let kept = try kept(name.kind, id: name.id, in: batch) else { continue }
      let mentions = try mentions(of: kept.seen.value, besides: kept.mentions)
      guard try rewrite(kept, as: kept.seen, mentions) else { continue }
      batch.add(kept.seen.value, mentions, ordinal: kept.ordinal)
    }
  }

  /// Most rows of a refresh say nothing new, and then no index has to be touched.
  private func rewrite(
    _ kept: Kept,
    as seen: Seen<Record>,
    _ mentions: [Mention]
  ) throws(StoreError) -> Bool {
    let table = table(seen.value.kind)
    guard seen.value.isSameAtRest(as: kept.seen.value), mentions == kept.mentions else {
      let values = Table.values(seen, mentions: Mentions.line(of: mentions))
      try database.run(table.update, values + [.integer(kept.ordinal)])
      return true
    }
    try database.run(
      table.touch,
      .integer(seen.at.milliseconds),
      .text(seen.source.rawValue),
      .integer(kept.ordinal)
    )
    return false
  }

  private func keepRaw(
    of answer: Answer,
    at moment: Moment,
    ordinal: Int64
  ) throws(StoreError) {
    try database.run(
      table(answer.record.kind).keepRaw,
      .integer(ordinal),
      .integer(moment.milliseconds),
      .text(answer.source.rawValue),
      .bytes(answer.raw)
    )
  }

  private func note(_ change: Change) throws(StoreError) {
    try database.run(
      "INSERT INTO change (kind, id, before, after, at) VALUES (?, ?, ?, ?, ?)",
      .text(change.record.kind.rawValue),
      .text(change.record.id),
      .text(orNull: change.before?.text),
      .text(change.after.text),
      .integer(change.at.milliseconds)
    )
  }

  /// The file must not grow for ever by what has long been seen.
  private func forgetOldChanges() throws(StoreError) {
    try database.run(
      "DELETE FROM change WHERE sequence <= (SELECT max(sequence) FROM change) - ?",
      .integer(Self.mostChanges)
    )
  }
}
