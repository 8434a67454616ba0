import Deck
import Kira

/// What the dashboard was told last of how the talk with Kira goes, so that it hears of changes only.
struct Telling {
  private var connection = Connection.connecting
  private var progress: SyncProgress?
  private var pause: Uptime?
  private var level: WeeklyBudget.Level

  init(_ budget: WeeklyBudget) { level = budget.level }

  mutating func news(
    _ connection: Connection,
    _ progress: SyncProgress?,
    _ budget: WeeklyBudget,
    pausedUntil pause: Uptime?,
    at now: Now
  ) -> [Event] {
    var events: [Event] = []
    if connection != self.connection { events.append(.connectionChanged(connection)) }
    if progress != self.progress { events.append(.syncProgressed(progress)) }
    if budget.level != level { events.append(Self.words(of: budget)) }
    if pause != self.pause { events.append(.pauseChanged(until: pause.map(now.moment(of:)))) }
    (self.connection, self.progress, self.pause) = (connection, progress, pause)
    level = budget.level
    return events
  }

  /// Said when it begins to matter, and when it matters no more.
  private static func words(of budget: WeeklyBudget) -> Event {
    let slower = budget.level == .ample ? "" : "; news is looked for less often"
    return .noticed(Notice(.done, budget.words + slower + "."))
  }
}
