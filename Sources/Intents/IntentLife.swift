package import Kira

/// Where an intent stands, told by its events one after the other and by nothing else.
package struct IntentLife: Equatable, Sendable {
  package enum State: Equatable, Sendable {
    /// Written down; nothing was sent, or nothing that was sent was acted on.
    case armed
    case sending
    /// Nobody here knows whether it was done.
    case unknown
    case accepted(Identifier<Made>)
    case rejected(reason: SafeText)
    case closed(reason: SafeText)
  }

  package private(set) var state = State.armed
  /// How often bytes may have left; it never goes back.
  package private(set) var attempts = 0
  /// Of some attempt nobody knows what became of it: from then on only a look settles the intent.
  package private(set) var hasDoubt = false
  package private(set) var alarms: [Alarm] = []
  /// How often it was looked for in vain.
  package private(set) var looksInVain = 0

  /// What a person must hear of at once.
  package enum Alarm: Equatable, Sendable {
    /// Two were made for one intent.
    case duplicate(Identifier<Made>, Identifier<Made>)
    /// What was refused or closed exists after all.
    case existsAfterAll(Identifier<Made>)
    /// A reply named one that is not the one that was meant.
    case foreign(Identifier<Made>)
  }

  package init() {}

  /// Replays a story; `nil` where an event cannot follow those before it.
  package init?(_ events: some Sequence<IntentEvent>) {
    for event in events where !apply(event) { return nil }
  }

  /// Whether anything may still become of it: these are shown before everything else.
  package var isOpen: Bool {
    switch state {
    case .armed, .sending, .unknown: true
    case .accepted, .rejected, .closed: false
    }
  }

  /// Whether it may have been done, and nobody knows as what; closing it does not tell.
  package var isInDoubt: Bool {
    switch state {
    case .sending, .unknown: true
    case .closed: attempts > 0
    case .armed, .accepted, .rejected: false
    }
  }

  /// Says whether the event may happen here; one that may not changes nothing.
  ///
  /// Asked of a copy before anything is written: on disk an impossible event would stop every
  /// later start.
  package mutating func apply(_ event: IntentEvent) -> Bool {
    switch (state, event) {
    case (.armed, .claimed), (.unknown, .claimed), (.unknown, .sentAgain):
      state = .sending
      attempts += 1
    case (.armed, .closed(_, let reason)), (.unknown, .closed(_, let reason)):
      state = .closed(reason: reason)
    case (.sending, .notSent), (.sending, .notExecuted):
      state = hasDoubt ? .unknown : .armed
    case (.sending, .refused(let reason)):
      // A refusal now says nothing about the attempt before.
      state = hasDoubt ? .unknown : .rejected(reason: reason)
    case (.sending, .answerLost(_, let foreign)):
      state = .unknown
      hasDoubt = true
      if let foreign { alarms.append(.foreign(foreign)) }
    case (.unknown, .seenAbsent): looksInVain += 1
    case (.unknown, .seenDiffering(let made)):
      if !alarms.contains(.foreign(made)) { alarms.append(.foreign(made)) }
    case (_, .accepted(let made)), (_, .existed(let made)), (_, .found(let made)):
      return settle(on: made, event)
    default: return false
    }
    return true
  }

  private mutating func settle(on made: Identifier<Made>, _ event: IntentEvent) -> Bool {
    switch (state, event) {
    case (.armed, _): return false
    case (.accepted(made), _): return true
    case (.accepted(let other), _): alarms.append(.duplicate(other, made))
    case (.rejected, .found), (.closed, .found):
      alarms.append(.existsAfterAll(made))
      state = .accepted(made)
    case (.rejected, _), (.closed, _): return false
    case (.sending, _), (.unknown, _): state = .accepted(made)
    }
    return true
  }
}
