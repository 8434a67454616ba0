import Intents
import Kira
import KiraAPI

/// Decides when which intent of unknown outcome is looked for, one walk through Kira's list at a time.
///
/// The pauses grow, for a list may lag; nothing is ever sent again from here.
struct IntentSearch {
  private struct Plan {
    var looks = 0
    var dueAt: Uptime
    /// Where Kira tells payouts for one user at a time.
    var owner: Identifier<User>?
  }

  private static let pauses: [Int64] = [5, 15, 30, 60, 120, 300, 600].map { $0 * 1_000 }

  private var plans: [Identifier<Intent>: Plan] = [:]
  private var intents: [Intent] = []
  private(set) var current: Looking?
  private var isAsking = false

  /// Takes over who is unknown now; one that is new here is looked for at once.
  mutating func follow(_ intents: [Intent], at now: Uptime) {
    self.intents = intents
    let keys = Set(intents.map(\.key))
    plans = plans.filter { keys.contains($0.key) }
    for key in keys where plans[key] == nil { plans[key] = Plan(dueAt: now) }
  }

  /// What to ask next, if anything is to be asked now.
  mutating func question(at now: Uptime) -> Question<LookedPage>? {
    guard !isAsking else { return nil }
    if current == nil { begin(at: now) }
    isAsking = current != nil
    return current?.question
  }

  private mutating func begin(at now: Uptime) {
    let due = intents.filter { plans[$0.key].map { $0.dueAt <= now } ?? false }
    guard let intent = due.min(by: { when($0) < when($1) }) else { return }
    current = Looking(intent, owner: plans[intent.key]?.owner)
    // What cannot be looked for, such as a new user, waits for a person.
    if current == nil { plans[intent.key] = nil }
  }

  private func when(_ intent: Intent) -> Uptime { plans[intent.key]?.dueAt ?? .start }

  /// Takes a page; returns the look when it is over.
  mutating func take(_ page: LookedPage, at now: Uptime) -> Looking? {
    isAsking = false
    current?.take(page)
    guard let looking = current, looking.isOver else { return nil }
    giveUp(at: now)
    return looking
  }

  /// Ends a look, whatever it showed; the next one comes after a longer pause.
  mutating func giveUp(at now: Uptime) {
    isAsking = false
    guard let key = current?.key else { return }
    current = nil
    guard let looks = plans[key]?.looks else { return }
    let pause = Self.pauses[min(looks, Self.pauses.count - 1)]
    plans[key]?.looks = looks + 1
    plans[key]?.dueAt = now.advanced(byMilliseconds: pause)
  }

  /// Looks for the same again at once, in the list of one user.
  mutating func turn(to owner: Identifier<User>, at now: Uptime) {
    isAsking = false
    guard let key = current?.key else { return }
    current = nil
    plans[key]?.owner = owner
    plans[key]?.dueAt = now
  }

  /// A person wants to know now.
  mutating func hurry(_ key: Identifier<Intent>, at now: Uptime) { plans[key]?.dueAt = now }

  func hasOwner(_ key: Identifier<Intent>) -> Bool { plans[key]?.owner != nil }

  /// When it is looked for again; `nil` for what is not looked for by itself.
  func nextLook(of key: Identifier<Intent>) -> Uptime? { plans[key]?.dueAt }

  var nextChance: Uptime? {
    guard current == nil else { return nil }
    return plans.values.map(\.dueAt).min()
  }
}
