package import Canvas
package import Forms
package import Intents
package import Kira

/// Something that happened outside: the only reason the state ever changes.
package enum Event: Equatable, Sendable {
  case input(Input)
  /// The clock was read; it comes before the events of one turn of the loop.
  case clockRead(Moment)
  case windowLoaded(Listing, from: Window.Start, Window)
  case tallied(Listing, Tally)
  /// `nil` when the cache does not have it.
  case dossierLoaded(ResourceKind, id: String, Dossier?)
  case overviewLoaded(Overview)
  case found(Found)
  /// Kira was asked for it on every route; what it had is in the cache.
  case sought(id: String)
  /// Rows of these kinds were written to the cache.
  case cacheChanged(Set<ResourceKind>)
  case connectionChanged(Connection)
  case syncProgressed(SyncProgress?)
  /// Kira asked us to leave it alone until then; `nil` when that is over.
  case pauseChanged(until: Moment?)
  /// What stays wrong with the cache, in one line; `nil` when nothing does.
  case cacheTroubled(String?)
  /// What the journal holds, those of which anything may still become before the others.
  case intentsRead([IntentLine])
  /// Why the journal cannot be read, and what to do; `nil` when it can.
  case journalTroubled(String?)
  case noticed(Notice)
  case lookedUp(FieldLookup, [Seen<Record>])
  /// The newest first.
  case draftsLoaded(FormPurpose, [Draft])
  case offered(FormTicket, Offer)
  /// No offer can be made, and why.
  case declined(FormTicket, String)
  /// What is typed from now on was typed by somebody who sees the review.
  case reviewOpened(FormTicket)
  /// By the clock that nobody can set; with none left the offer is void.
  case reviewTimed(FormTicket, secondsLeft: Int)
  /// Written down as this intent; from here on the journal tells what becomes of it.
  case underway(FormTicket, Identifier<Intent>)
  case halted(FormTicket, Halt)
}

/// How things stand between us and Kira.
package enum Connection: Equatable, Sendable {
  case connecting
  case online
  /// Since when, why in plain words, and when it is tried again.
  case offline(since: Moment, reason: String, retryAt: Moment)
  /// Reached, but we are not let in: no retry mends this.
  case refused(reason: String)
}

/// How far a full sync has come.
package struct SyncProgress: Equatable, Sendable {
  package var kind: ResourceKind
  package var done: Int
  /// `nil` until the server has said.
  package var total: Int?

  package init(kind: ResourceKind, done: Int, total: Int?) {
    self.kind = kind
    self.done = done
    self.total = total
  }
}

/// One line for the operator, shown for a while.
package struct Notice: Equatable, Sendable {
  package enum Grade: Sendable { case done, trouble }

  package var grade: Grade
  package var words: String

  package init(_ grade: Grade, _ words: String) {
    self.grade = grade
    self.words = words
  }
}
