/// A program in a terminal, watched the way a person would: keys in, what appears out.
package final class Session {
  package let terminal: PseudoTerminal
  package let program: ChildProcess
  /// Everything the program has written so far.
  package private(set) var transcript: [UInt8] = []
  /// When the bytes came: the length of the transcript after each reading, and its time.
  package private(set) var readings: [(time: ContinuousClock.Instant, length: Int)] = []
  package let started: ContinuousClock.Instant
  /// When the newest byte was read.
  package private(set) var lastByte: ContinuousClock.Instant

  package init(
    _ arguments: [String],
    rows: Int = 40,
    columns: Int = 140,
    environment: [String: String],
    directory: String? = nil
  ) throws(SystemError) {
    terminal = try PseudoTerminal(rows: rows, columns: columns)
    started = .now
    lastByte = started
    program = try ChildProcess(
      arguments,
      in: terminal,
      environment: environment,
      directory: directory
    )
  }

  package func press(_ keys: String) throws(SystemError) {
    try terminal.send(Array(keys.utf8))
  }

  /// Reads what comes within `limit` and answers what a terminal is asked; false when nothing came.
  @discardableResult
  package func listen(within limit: Duration) -> Bool {
    let bytes = terminal.receive(within: limit)
    guard !bytes.isEmpty else { return false }
    lastByte = .now
    transcript += bytes
    readings.append((lastByte, transcript.count))
    try? terminal.send(TerminalQuery.answers(to: bytes))  // A program that has ended asks no more.
    return true
  }

  /// Reads until nothing came for `quiet`.
  package func settle(quiet: Duration = .milliseconds(40), within limit: Duration = .seconds(10)) {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, listen(within: quiet) {}
  }

  /// Reads all that the program has written up to now.
  ///
  /// The kernel passes on what is written in its own time, so that reading until nothing comes is
  /// not enough: a mark is sent the same way, read until it arrives, and taken out.
  @discardableResult
  package func catchUp() -> Bool {
    let start = transcript.count
    let place = { [self] in transcript[start...].lastIndex(of: Self.mark) }
    guard terminal.isOpen, wait(until: { terminal.mark(Self.mark) }) else { return false }
    guard wait(until: { place() != nil }), let place = place() else { return false }
    transcript.remove(at: place)
    return true
  }

  /// A control character that no terminal heeds and no program sends.
  private static let mark: UInt8 = 0x16

  /// Reads until `condition` holds; false when it did not within `limit`.
  package func wait(within limit: Duration = .seconds(60), until condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + limit
    while !condition() {
      guard ContinuousClock.now < end else { return false }
      listen(within: .milliseconds(20))
    }
    return true
  }

  /// Reads until the program has ended; `nil` when it did not within `limit`.
  package func exitStatus(within limit: Duration = .seconds(60)) -> ExitStatus? {
    _ = wait(within: limit) { program.exitStatus() != nil }
    return program.exitStatus()
  }

  package func waitForText(_ text: String, within limit: Duration = .seconds(60)) -> Bool {
    wait(within: limit) { ControlSequences.text(of: transcript).contains(text) }
  }
}
