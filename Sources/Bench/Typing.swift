import Canvas
import PseudoTerminal

/// Types terms letter by letter and tells when what each letter led to stood on the screen.
struct Typing {
  /// What one letter led to.
  struct Letter {
    let term: String
    /// From the key to the first screen of results, or to the words that say how far it has looked.
    let first: Duration
    /// From the key to the last of what the letter changed.
    let whole: Duration
    /// Whether the first screen told of progress and not yet of results.
    let isProgress: Bool
  }

  let finder: Finder
  /// Silence after which a search counts as finished: longer than any takes.
  let quiet: Duration
  /// The same for keys that search for nothing.
  private static let pause = Duration.milliseconds(100)

  /// `nil` when the program did not come up.
  func letters(of terms: [Term], spelled word: (Term) -> String) throws(SystemError) -> [Letter]? {
    let session = try Stopwatch.start(finder.subject)
    guard Stopwatch.firstScreen(of: session, with: finder.subject.wanted) != nil else {
      return nil
    }
    var watch = Watch(session)
    try press(finder.subject.approach, in: session)
    var letters: [Letter] = []
    for term in terms {
      try press(finder.opening, in: session)
      for letter in word(term) {
        letters.append(try type(letter, of: term.name, in: session, &watch))
      }
      try press(finder.closing, in: session)
    }
    return letters
  }

  private func press(_ keys: [String], in session: Session) throws(SystemError) {
    for key in keys {
      try session.press(key)
      session.settle(quiet: Self.pause)
    }
  }

  private func type(
    _ letter: Character,
    of term: String,
    in session: Session,
    _ watch: inout Watch
  ) throws(SystemError) -> Letter {
    watch.catchUp(with: session)
    let pressed = ContinuousClock.now
    try session.press(String(letter))
    session.settle(quiet: quiet)
    let screens = watch.catchUp(with: session)
    guard let last = screens.last else {
      return Letter(term: term, first: .zero, whole: .zero, isProgress: false)
    }
    let found = finder.results(on: last.screen)
    // From here on nothing changed any more.
    let done =
      screens.lastIndex { finder.results(on: $0.screen) != found }
      .map { screens[$0 + 1].time } ?? screens[0].time
    let first = screens.first {
      finder.results(on: $0.screen) == found || finder.tellsProgress(on: $0.screen)
    }
    let time = first?.time ?? last.time
    return Letter(
      term: term,
      first: time - pressed,
      whole: done - pressed,
      isProgress: time < done
    )
  }
}

/// The screens that a session went through, made from what it wrote after the fact, so that
/// looking costs the program nothing.
private struct Watch {
  private var screen = TerminalScreen(rows: Stopwatch.rows, columns: Stopwatch.columns) { scalar in
    let category = scalar.properties.generalCategory
    let isMark = [.nonspacingMark, .enclosingMark, .format].contains(category)
    return isMark ? 0 : TextWidth.columns(of: Character(scalar))
  }
  private var readings = 0
  private var length = 0

  init(_ session: Session) { catchUp(with: session) }

  @discardableResult
  mutating func catchUp(
    with session: Session
  ) -> [(time: ContinuousClock.Instant, screen: TerminalScreen)] {
    let new = session.readings[readings...]
    readings = session.readings.count
    return new.map { reading in
      screen.show(session.transcript[length..<reading.length])
      length = reading.length
      return (reading.time, screen)
    }
  }
}
