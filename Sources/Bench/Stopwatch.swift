import PseudoTerminal

/// Times a program as a person would feel it.
struct Stopwatch {
  static let rows = 40
  static let columns = 140

  /// Silence after which a screen counts as finished.
  private static let quiet = Duration.milliseconds(50)
  /// Silence that divides one screen from what is added to it later.
  private static let breath = Duration.milliseconds(3)

  /// One run: from the start to the first screen, then the keys, then nothing for a while.
  static func run(_ subject: Subject, idle: Duration) throws(SystemError) -> Run? {
    let session = try start(subject)
    guard let firstScreen = firstScreen(of: session, with: subject.wanted) else { return nil }
    var run = Run(firstScreen: firstScreen - session.started)
    if let moves = subject.moves {
      _ = try press(subject.approach, in: session)
      run.journey = try press(moves.journey, in: session)
      _ = try press([moves.top], in: session)
      run.steps = try press(moves.stepsWithinPage, in: session)
    }
    if subject.isIdleOfInterest { run.idle = rest(session, for: idle) }
    run.residentBytes = ProcessFacts(of: session.program.identifier)?.residentBytes
    return run
  }

  static func start(_ subject: Subject) throws(SystemError) -> Session {
    try Session(
      subject.arguments,
      rows: rows,
      columns: columns,
      environment: Surroundings.environment.merging(subject.environment) { $1 },
      directory: subject.directory
    )
  }

  /// When the last byte came of the screen that first showed all of `texts`.
  ///
  /// It is looked for in a pause, so that looking does not count as the program's time.
  static func firstScreen(
    of session: Session,
    with texts: [String]
  ) -> ContinuousClock.Instant? {
    let end = session.started + .seconds(30)
    while ContinuousClock.now < end {
      session.settle(quiet: quiet)
      let readings = session.readings
      let shown = readings.firstIndex { reading in
        let text = ControlSequences.text(of: Array(session.transcript[..<reading.length]))
        return texts.allSatisfy(text.contains)
      }
      if let shown { return endOfBurst(in: readings.map(\.time)[shown...]) }
    }
    return nil
  }

  /// The last of the times that follow one another without a breath.
  private static func endOfBurst(
    in times: ArraySlice<ContinuousClock.Instant>
  ) -> ContinuousClock.Instant? {
    zip(times, times.dropFirst()).first { $1 - $0 > breath }?.0 ?? times.last
  }

  /// What each of `keys` led to; those that brought nothing are left out.
  static func press(
    _ keys: [String],
    in session: Session
  ) throws(SystemError) -> [Run.Answer] {
    var answers: [Run.Answer] = []
    for key in keys {
      if let answer = try press(key, in: session) { answers.append(answer) }
    }
    return answers
  }

  /// `nil` when the key brought nothing to the screen.
  private static func press(
    _ key: String,
    in session: Session
  ) throws(SystemError) -> Run.Answer? {
    let before = session.transcript.count
    let pressed = ContinuousClock.now
    try session.press(key)
    guard session.listen(within: .milliseconds(500)) else { return nil }
    session.settle(quiet: quiet)
    return Run.Answer(time: session.lastByte - pressed, bytes: session.transcript.count - before)
  }

  private static func rest(_ session: Session, for idle: Duration) -> Run.Idle? {
    session.settle(quiet: .milliseconds(500))
    let bytes = session.transcript.count
    let identifier = session.program.identifier
    guard let before = ProcessFacts.processorTime(of: identifier) else { return nil }
    session.settle(quiet: idle, within: idle)
    guard let after = ProcessFacts.processorTime(of: identifier) else { return nil }
    return Run.Idle(
      bytesPerSecond: Double(session.transcript.count - bytes) / (idle / .seconds(1)),
      processorShare: (after - before) / idle
    )
  }
}

/// What one run of a program showed.
struct Run: Sendable {
  /// What one key led to.
  struct Answer: Sendable {
    /// From the key to the last byte before silence.
    let time: Duration
    let bytes: Int
  }

  /// What happens when nobody does anything.
  struct Idle: Sendable {
    let bytesPerSecond: Double
    /// Of one processor: 1 is all of it.
    let processorShare: Double
  }

  let firstScreen: Duration
  var journey: [Answer] = []
  var steps: [Answer] = []
  var idle: Idle?
  var residentBytes: Int?
}
