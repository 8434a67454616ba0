import Glibc
import Kira

/// What a command is given of the world outside: the environment, and where its words go.
package struct Surroundings {
  /// The environment as it was at the start, without what is secret.
  package var environment: [String: String]
  package var secrets: [String: Secret] = [:]
  /// Standard output: what a script reads.
  package var print: (String) -> Void
  /// Standard error: what a person reads.
  package var narrate: (String) -> Void
  /// Standard output again, for bytes by the million; returns 0, or the system's error number.
  package var write: (UnsafeRawBufferPointer) -> Int32 = { _ in 0 }
  /// How wide standard output is if it is a terminal.
  package var columns: Int?
  /// Replaces the line written last, where standard error is a terminal.
  package var redraw: ((String) -> Void)?

  package init(
    environment: [String: String],
    print: @escaping (String) -> Void,
    narrate: @escaping (String) -> Void
  ) {
    self.environment = environment
    self.print = print
    self.narrate = narrate
  }
}

extension Surroundings {
  private static let plainNames = [
    "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME",
    "KIRA_CLIENT_ID", "KIRA_BASE_URL", "KIRADECK_CLOCK", "KIRADECK_IDLE_FILE",
    "KIRADECK_TEST_TRAP", "LC_ALL", "LC_CTYPE", "LANG",
  ]
  private static let secretNames = ["KIRA_API_KEY", "KIRA_PASSWORD"]

  static func ofThisProcess() -> Surroundings {
    var surroundings = Surroundings(
      environment: [:],
      print: { write($0 + "\n", to: STDOUT_FILENO) },
      narrate: { write($0 + "\n", to: STDERR_FILENO) }
    )
    surroundings.write = { write($0, to: STDOUT_FILENO) }
    surroundings.columns = columnsOfOutput()
    if isatty(STDERR_FILENO) == 1, value(of: "TERM") != "dumb" {
      surroundings.redraw = { write("\r\u{1B}[K" + $0, to: STDERR_FILENO) }
    }
    for name in plainNames { surroundings.environment[name] = value(of: name) }
    for name in secretNames { surroundings.secrets[name] = takeSecret(name) }
    return surroundings
  }

  private static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whatever we start must not inherit it, and `/proc` must not show it.
  private static func takeSecret(_ name: String) -> Secret? {
    guard let value = getenv(name) else { return nil }
    defer {
      memset(value, 0, strlen(value))
      unsetenv(name)
    }
    return Secret(String(cString: value))
  }

  private static func write(_ text: String, to descriptor: Int32) {
    _ = Array(text.utf8).withUnsafeBytes { write($0, to: descriptor) }
  }

  /// All of it; returns 0, or the error number at which it stopped.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var sent = 0
    while sent < bytes.count {
      let rest = bytes.baseAddress?.advanced(by: sent)
      let count = Glibc.write(descriptor, rest, bytes.count - sent)
      guard count > 0 || errno == EINTR else { return errno }
      sent += max(0, count)
    }
    return 0
  }

  private static func columnsOfOutput() -> Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    // A terminal that does not say is taken for the smallest that is usual.
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

extension Surroundings {
  /// Where the wall clock stands, for screens that must come out the same every time.
  var standingMoment: Moment? {
    environment["KIRADECK_CLOCK"].flatMap { Int64($0) }.map { Moment(milliseconds: $0) }
  }
}
