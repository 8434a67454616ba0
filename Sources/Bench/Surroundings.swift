import Glibc
import PseudoTerminal

/// What every program under the stopwatch finds around it: the same for all, nobody's own settings.
enum Surroundings {
  static let room = File.workingFolder + "/.bench"

  static let environment = [
    "HOME": room + "/home",
    "LANG": "C.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "TERM": "xterm-256color",
  ]

  /// What a shell command says until its end; `nil` when it did not end well.
  static func says(_ command: String, within limit: Duration = .seconds(60)) -> String? {
    // Wide, so that no line is broken.
    let session = try? Session(["sh", "-c", command], columns: 10_000, environment: environment)
    guard let session, session.exitStatus(within: limit) == .code(0) else { return nil }
    return ControlSequences.text(of: session.transcript)
  }

  /// Runs a shell command to its end; true when it ended well.
  static func does(_ command: String, within limit: Duration = .seconds(300)) -> Bool {
    let session = try? Session(["sh", "-c", command], environment: environment)
    return session?.exitStatus(within: limit) == .code(0)
  }
}
