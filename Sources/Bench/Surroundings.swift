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

  /// Runs a shell command to its end; true when it ended well.
  static func does(_ command: String, within limit: Duration = .seconds(300)) -> Bool {
    let session = try? Session(["sh", "-c", command], environment: environment)
    return session?.exitStatus(within: limit) == .code(0)
  }
}
