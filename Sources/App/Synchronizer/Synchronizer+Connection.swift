import Deck
import Kira

/// What silence does: everything waits, and one question now and then looks whether it is over.
extension Synchronizer {
  /// One question only, to see whether anybody is there again.
  mutating func knock() -> [(errand: Errand, isUrgent: Bool)] {
    guard !isKnocking else { return [] }
    isKnocking = true
    let kind = ResourceKind.user
    if walks[kind] == nil { walks[kind] = newWalk(from: marks[kind] ?? SyncMark()) }
    return walks[kind]?.ask().map { [(.page(kind, number: $0), true)] } ?? []
  }

  mutating func reached() {
    if knockAt != nil {
      // Whatever was missed meanwhile is read now, not after the pause that was planned before.
      for kind in ResourceKind.listed where walks[kind] == nil && tours[kind] == nil {
        walks[kind] = newWalk(from: marks[kind] ?? SyncMark())
      }
      nextRound = nil
    }
    knockAt = nil
    isKnocking = false
    failures = 0
    connection = .online
  }

  mutating func lost(_ reason: String, at now: Now, chance: Int) {
    isKnocking = false
    forgetQuestions()
    // Several questions fail together when a connection breaks: that is one failure.
    if let knockAt, knockAt > now.uptime { return }
    failures += 1
    let pause = tempo.reconnect.milliseconds(afterFailures: failures, chance: chance)
    knockAt = now.uptime.advanced(byMilliseconds: pause)
    let retryAt = Moment(milliseconds: now.moment.milliseconds + pause)
    var since = now.moment
    if case .offline(let earlier, _, _) = connection { since = earlier }
    connection = .offline(since: since, reason: reason, retryAt: retryAt)
  }

  /// What was asked will not be answered; the walks keep their place and ask again later.
  mutating func forgetQuestions() {
    for kind in walks.keys {
      lastSerial += 1
      walks[kind]?.forgetAsked(serial: lastSerial)
    }
    for kind in tours.keys {
      lastSerial += 1
      tours[kind]?.forgetAsked(serial: lastSerial)
    }
    questions.removeAll { !$0.isUrgent }
    for index in questions.indices { questions[index].isAsked = false }
  }
}
