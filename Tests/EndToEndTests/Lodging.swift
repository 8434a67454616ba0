import Foundation
import PseudoTerminal

/// A place of its own for one test: empty folders, a bare environment, and nobody left behind.
final class Lodging: Sendable {
  /// The program that all these tests are about, as `swift build` made it.
  static let program = folderOfBuild.appending(path: "kiradeck").path

  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "kiradeck-\(UUID().uuidString.prefix(8))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    processes.forEach { kill($0, SIGKILL) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  var environment: [String: String] {
    [
      "HOME": folder, "XDG_CACHE_HOME": "\(folder)/cache", "XDG_CONFIG_HOME": "\(folder)/config",
      "XDG_DATA_HOME": "\(folder)/data", "XDG_STATE_HOME": "\(folder)/state", "TMPDIR": folder,
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      "KIRADECK_IDLE_FILE": "\(folder)/idle",
    ]
  }

  /// Everything that was started in here and still runs, whatever session it has moved to: the
  /// name of the folder is in its environment or, when that was emptied, among its arguments.
  var processes: [Int32] { ProcessFacts.processes(mentioning: folder) }

  func write(_ text: String, to path: String) throws {
    let file = URL(filePath: folder).appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  /// Waits until nothing that was started in here runs any more.
  func isEmpty() -> Bool { eventually { processes.isEmpty } }

  private static var folderOfBuild: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }
}

/// How long a test waits for what must come: a machine that is busy is not a failure, and where
/// all is well nothing is waited for.
let patience = Duration.seconds(120)

/// Looks again and again until `condition` holds; false when it did not within `limit`.
func eventually(
  within limit: Duration = patience,
  _ condition: () throws -> Bool
) rethrows -> Bool {
  let end = ContinuousClock.now + limit
  while try !condition() {
    guard ContinuousClock.now < end else { return false }
    poll(nil, 0, 10)
  }
  return true
}
