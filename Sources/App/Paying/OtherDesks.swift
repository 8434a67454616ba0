import Intents
import Kira
import Store
import Verdicts

/// Who else may be about to make the same payout: this journal tells of processes here, and the marks
/// in Kira's list of other desks.
enum OtherDesks {
  /// About as long as two people can work beside each other without a word.
  private static let shift: Int64 = 8 * 3_600

  /// Another process that has something under way at this moment.
  static func processes(_ lately: [JournaledIntent], but own: ProcessMark) -> Presence {
    let busy = lately.first { found in
      guard found.life.state == .sending, let sender = found.sender else { return false }
      return sender != own && sender.isAlive
    }
    guard let busy, let sender = busy.sender else { return .nobody }
    return .somebody(SafeText("\(sender.words) is sending \(busy.intent.title.text)"))
  }

  /// A payout with a Kiradeck's mark that this journal did not make; `nil` where the list does not
  /// reach back far enough to say that there is none.
  static func operators(
    among rows: [Payout],
    reachingBackTo oldest: Moment,
    knowing marks: Set<IntentTag>,
    at now: Moment
  ) -> Presence? {
    let since = now.advanced(bySeconds: -shift)
    let foreign = rows.first { row in
      guard let tag = IntentTag(in: row.reference), let made = row.createdAt else { return false }
      return made >= since && !marks.contains(tag)
    }
    if let foreign, let made = foreign.createdAt {
      return .somebody(SafeText("\(foreign.reference.text), made at \(made.timeOfDay) UTC"))
    }
    return oldest <= since ? .nobody : nil
  }
}
