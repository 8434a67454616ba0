import HTTPMessage
import Intents
import Kira
import Store
import Verdicts

/// What whoever works for a form has at hand at one instant: the time, Kira, and the journal.
struct DeskTurn {
  let now: Now
  /// `nil` where another process talks with Kira.
  let correspondence: Correspondence?
  let books: JournalWatch

  var boot: SafeText { SafeText(ProcessMark.bootID) }

  var clocks: Clocks {
    Clocks(wall: now.moment, bootMilliseconds: now.uptime.milliseconds, boot: boot)
  }

  /// Both clocks, as the preflight reads them.
  var time: PreflightTime { PreflightTime(wall: now.moment, steady: now.steady(in: boot)) }
}

extension JournalError {
  /// What is wrong and what to do, as one text.
  var wordsWithAdvice: String { [words, advice].filter { !$0.isEmpty }.joined(separator: " ") }
}
