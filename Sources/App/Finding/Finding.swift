import Kira
import Store

/// A search for whatever a text may be, a step at a time: whole ids, each likely meaning, and where
/// nothing answers, what nearly does.
final class Finding {
  private(set) var found: Found
  private(set) var isDone = false

  private let cache: Cache
  private let kinds: [ResourceKind]
  /// What is still to be asked, the likeliest last.
  private var questions: [Question]
  private var stems: [String]
  private var running: (question: Question, search: Search)?
  /// The exact questions have all been asked, and nothing answered to them.
  private var isResembling = false
  /// What was met for the stem at hand, with how far it is from the text.
  private var near: [(match: Match, distance: Int)] = []

  private struct Question {
    let kind: ResourceKind
    let filter: Filter
  }

  /// So many rows of a kind are compared; the one that is meant is among the newest, as a rule.
  private static let rowsPerQuestion = 60
  private static let mostMatches = 100
  private static let mostCandidates = 5

  init(
    _ recognition: Recognition,
    among kinds: [ResourceKind] = ResourceKind.allCases,
    in cache: Cache
  ) throws(StoreError) {
    self.cache = cache
    self.kinds = kinds
    found = Found(recognition)
    (stems, questions) = ([], [])
    if let match = try itself() {
      found.matches = [match]
      isDone = true
      return
    }
    stems = Resemblance.stems(of: recognition.text).reversed()
    questions = recognition.lookups.flatMap { lookup in
      lookup.kinds.filter(kinds.contains).map { Question(kind: $0, filter: lookup.filter) }
    }.reversed()
    try takeAttached()
  }

  /// Searches on until the end or until time is up.
  func advance(until isSpent: () -> Bool) throws(StoreError) {
    while !isDone {
      guard let running = try next() else { return end() }
      try running.search.advance(until: isSpent)
      guard running.search.isDone else { return }
      self.running = nil
      try take(try running.search.window(), for: running.question)
      if isSpent() { return }
    }
  }

  private func next() throws(StoreError) -> (question: Question, search: Search)? {
    if let running { return running }
    if questions.isEmpty, found.matches.isEmpty { askForNextStem() }
    guard let question = questions.popLast() else { return nil }
    let search = try cache.search(
      Listing(kind: question.kind, filter: question.filter),
      from: .top,
      limit: Self.rowsPerQuestion
    )
    running = (question, search)
    return running
  }

  /// The record that has this very id.
  private func itself() throws(StoreError) -> Match? {
    for reading in found.recognition.readings where reading.meaning.isOwnID {
      let id = reading.value
      guard let kind = try cache.kind(ofID: id, among: kinds),
        let entry = try cache.record(kind, id: id)
      else { continue }
      return Match(entry.seen, .itself, by: Mention("id", SafeText(id)))
    }
    return nil
  }
}

// What answers.
extension Finding {
  /// Records on which something hangs that has this id.
  private func takeAttached() throws(StoreError) {
    for reading in found.recognition.readings where reading.meaning.isAttachedID {
      let limit = Self.rowsPerQuestion
      for attachment in try cache.attachments(named: reading.value, limit: limit)
      where kinds.contains(attachment.kind) {
        let entry = try cache.record(attachment.kind, id: attachment.recordID)
        let match = entry.flatMap {
          found.recognition.match($0.seen, mentions: [attachment.mention])
        }
        if let match { take(match) }
      }
    }
    isDone = isEnough
  }

  private func take(_ window: Window, for question: Question) throws(StoreError) {
    for seen in window.rows {
      let mentions = try cache.record(question.kind, id: seen.value.id)?.mentions ?? []
      if isResembling {
        take(candidate: seen, mentions)
      } else if let match = found.recognition.match(seen, mentions: mentions) {
        take(match)
      }
    }
    if isResembling { return }
    found.hasMore = found.hasMore || window.hasMoreAfter
    // What is unique by its form need not be looked for once it is there.
    if isEnough { questions = [] }
  }

  private var isEnough: Bool {
    found.recognition.readings.first?.meaning.isStrong == true
      && found.matches.contains { $0.closeness <= .exact }
  }

  private func take(_ match: Match) {
    let old = found.matches.firstIndex { $0.seen.value.isSameResource(as: match.seen.value) }
    if let old {
      guard match.closeness < found.matches[old].closeness else { return }
      found.matches.remove(at: old)
    }
    let place = found.matches.firstIndex { $0.closeness > match.closeness }
    found.matches.insert(match, at: place ?? found.matches.endIndex)
    guard found.matches.count > Self.mostMatches else { return }
    found.matches.removeLast()
    found.hasMore = true
  }

  private func end() {
    found.matches += near.sorted { $0.distance < $1.distance }.prefix(Self.mostCandidates)
      .map(\.match)
    isDone = true
  }
}

// What nearly answers.
extension Finding {
  /// What shares a beginning or an end with the text, the longest first.
  private func askForNextStem() {
    isResembling = true
    guard near.isEmpty, let stem = stems.popLast() else { return }
    let filter = Filter(terms: [.words(stem)])
    questions = kinds.reversed().map { Question(kind: $0, filter: filter) }
  }

  /// A third of it may be different, but not more, and not much more than in the nearest.
  private func take(candidate seen: Seen<Record>, _ mentions: [Mention]) {
    let text = found.recognition.text
    guard let nearest = Resemblance.nearest(to: text, among: seen.value.handles + mentions),
      nearest.distance <= max(2, text.count / 3),
      nearest.distance <= (near.map(\.distance).min() ?? nearest.distance) + 3
    else { return }
    near.append((Match(seen, .near, by: nearest.mention), nearest.distance))
  }
}

extension Meaning {
  /// Under which a record of the cache may be filed.
  fileprivate var isOwnID: Bool {
    [.identifier, .recipientID, .liquidationID, .reference, .name].contains(self)
  }
}

extension Meaning {
  /// Under which something may hang on a record.
  fileprivate var isAttachedID: Bool {
    switch self {
    case .identifier, .eventID, .quoteID, .liquidationID, .recipientID, .fragment: true
    default: false
    }
  }
}

extension Record {
  fileprivate func isSameResource(as other: Record) -> Bool {
    kind == other.kind && id == other.id
  }
}
