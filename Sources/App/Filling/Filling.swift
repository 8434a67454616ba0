import Deck
import HTTPServer
import Kira
import Store

/// Fills the cache without a dashboard, until every list has been read once.
struct Filling {
  /// How it ended.
  enum Ending: Equatable {
    case done
    case stopped
    case refused(String)
    case unreachable(String)
    case incomplete([String])
    /// The requests of the week are spent but for what looking needs.
    case overBudget(String)
  }

  let correspondence: Correspondence
  let network: any Network
  let clock: any Clock
  let stop: StopSignal?

  /// A minute of silence, as the pauses go.
  private static let mostFailures = 5

  /// Calls `show` whenever something may have changed, ten times a second at most.
  func run(show: (Now) -> Void, say: (String) -> Void) -> Ending {
    var shownAt: Uptime?
    while true {
      let now = clock.read()
      tell(correspondence.turn(at: now), say)
      if let ending = ending(at: now) {
        correspondence.close(at: now)
        show(now)
        return ending
      }
      if shownAt.map({ now.uptime.milliseconds(since: $0) >= 100 }) ?? true {
        shownAt = now.uptime
        show(now)
      }
      wait(from: now)
    }
  }

  private func ending(at now: Now) -> Ending? {
    if stop?.hasCome() ?? false { return .stopped }
    if case .refused(let reason) = correspondence.connection { return .refused(reason) }
    if case .offline(_, let reason, _) = correspondence.connection,
      correspondence.failures >= Self.mostFailures
    {
      return .unreachable(reason)
    }
    guard correspondence.hasReadAll else {
      return correspondence.isHeld ? .overBudget(correspondence.budget.words) : nil
    }
    let troubles = correspondence.troubles
    return troubles.isEmpty ? .done : .incomplete(troubles)
  }

  private func tell(_ events: [Event], _ say: (String) -> Void) {
    for event in events {
      switch event {
      case .noticed(let notice): say(notice.words)
      case .connectionChanged(.offline(_, let reason, _)): say("\(reason); trying again")
      case .pauseChanged(.some): say("Kira asks for a pause")
      default: break
      }
    }
  }

  private func wait(from now: Now) {
    let chance = correspondence.nextChance(after: now)
    let pause = chance.map { max(0, $0.milliseconds(since: now.uptime)) } ?? 1_000
    let descriptors = stop.map { [$0.descriptor] } ?? []
    network.wait(alsoFor: descriptors, atMost: Int32(clamping: min(pause, 1_000)))
  }
}
