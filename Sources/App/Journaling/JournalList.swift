import Intents
import JSONText
import Kira
import Store

/// The intents of a journal: those of which anything may still become, then the newest.
struct JournalList {
  let found: [JournaledIntent]
  private let opening: JournalOpening
  private let unfinished: Int
  private let lossEntries: [JournalEntry]
  private let isCut: Bool

  init(_ opening: JournalOpening, limit: Int?) throws(Trouble) {
    self.opening = opening
    guard let journal = try opening.openForReading() else {
      (found, unfinished, lossEntries, isCut) = ([], 0, [], false)
      return
    }
    let (open, newest, losses) = try opening.asking { () throws(JournalError) in
      (try journal.unfinished(), try journal.newest(limit ?? .max), try journal.losses())
    }
    found = open + newest.filter { !$0.life.isOpen }
    unfinished = open.count
    lossEntries = losses
    isCut = newest.count == limit
  }

  var rows: [JournalRow] {
    let now = opening.clock.read().moment
    return found.map { JournalRow(found: $0, now: now) }
  }

  var json: JSON {
    let now = opening.clock.read().moment
    return .array(found.map { IntentStory(found: $0, now: now).summary })
  }

  /// What an earlier journal held is not in this one, and nobody should think so.
  var losses: [String] {
    lossEntries.compactMap { entry in
      guard case .lossAcknowledged(let person, let reason) = entry.happening else { return nil }
      let day = CalendarDate(Day(entry.at.wall)).text
      return "an earlier journal was lost, says \(person) on \(day): \(reason)"
    }
  }

  var closing: String {
    guard !found.isEmpty else {
      return "\(opening.tenancy.words): nothing was ever sent from here, as far as is written"
    }
    let open = unfinished == 0 ? "none of them open" : "\(unfinished.grouped) of them open"
    let noun = found.count == 1 ? "intent" : "intents"
    let rest = isCut ? "; --all shows the older ones" : ""
    return "\(opening.tenancy.words): \(found.count.grouped) \(noun), \(open)\(rest)"
  }
}
