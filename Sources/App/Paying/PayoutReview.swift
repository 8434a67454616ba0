import Intents
import Kira
import Store
import Verdicts

/// What stands in the way of a payout, told before anything is written down.
struct PayoutReview {
  let wish: PayoutWish
  let background: PayoutBackground
  let journal: Journal

  init(_ wish: PayoutWish, _ background: PayoutBackground, _ journal: Journal) {
    self.wish = wish
    self.background = background
    self.journal = journal
  }

  private static let day: Int64 = 86_400_000

  /// What the person says to each warning, or the refusal to go on without it.
  func overrides(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> [SafeText] {
    let warnings = try warnings(at: background.readAt)
    for warning in warnings { surroundings.narrate("warning: \(warning)") }
    guard !warnings.isEmpty else { return [] }
    guard let reason = invocation.value(of: "override"), !reason.isEmpty else {
      throw Trouble(
        .confirmationNeeded,
        "nothing was sent: \(warnings.count) warning\(warnings.count == 1 ? "" : "s"); "
          + "--override TEXT says why it is paid all the same, and is written down"
      )
    }
    return warnings.map { SafeText("\($0): \(reason)") }
  }

  private func warnings(at now: Now) throws(Trouble) -> [String] {
    let recent: [JournaledIntent]
    do throws(JournalError) {
      recent = try journal.newest(500)
    } catch {
      throw Trouble(error, at: journal.place.path)
    }
    return recent.filter { isSame($0, at: now) }.map { found in
      let report = PayoutReport(found: found)
      return "the same sum to the same recipient is in the journal as entry \(found.number) "
        + "(\(report.word))"
    }
  }

  /// The same sum to the same recipient within a day, unless it is certain that none left.
  private func isSame(_ found: JournaledIntent, at now: Now) -> Bool {
    guard let payout = found.intent.payout, payout.recipient == wish.recipient,
      payout.amount == wish.amount
    else { return false }
    if case .rejected = found.life.state { return false }
    let age = now.moment.milliseconds - found.intent.armedAt.wall.milliseconds
    return found.life.isOpen || age < Self.day
  }
}
