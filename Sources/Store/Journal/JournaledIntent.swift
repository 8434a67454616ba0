package import Intents

/// An intent with all that became of it.
package struct JournaledIntent: Equatable, Sendable {
  package var intent: Intent
  package var life: IntentLife
  /// In the order in which it was written, the first of them that it was armed.
  package var story: [JournalEntry]
  /// Whether the bytes are there still, or were erased.
  package var hasRequest: Bool

  /// Its first entry in the journal, by which people name it.
  package var number: Int64 { story.first?.number ?? 0 }

  /// The process that sent it last.
  package var sender: ProcessMark? {
    story.last { [.claimed].contains($0.event) || $0.isSentAgain }?.process
  }
}

extension JournalEntry {
  package var event: IntentEvent? {
    guard case .event(let event) = happening else { return nil }
    return event
  }

  fileprivate var isSentAgain: Bool {
    guard case .sentAgain = event else { return false }
    return true
  }
}
