import Glibc
import PseudoTerminal
import Testing

/// The probe in a terminal of its own.
final class ProbeSession {
  let session: Session
  /// As the terminal was before the probe changed it.
  let modes: TerminalModes
  private let idleFile: String
  private var idleCount = 0

  /// `shell` runs around the probe, which it knows as `$PROBE`.
  init(
    _ arguments: [String] = [],
    environment: [String: String] = [:],
    shell: String? = nil
  ) throws {
    idleFile = try Self.emptyFile()
    var variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    variables.merge(["PROBE_IDLE_FILE": idleFile, "PROBE": Self.path]) { $1 }
    variables.merge(environment) { $1 }
    session = try Session(
      shell.map { ["bash", "--norc", "-c", $0] } ?? [Self.path] + arguments,
      environment: variables.filter { $0.value != "-" }
    )
    // Asked of another one: the probe may already have changed its own.
    modes = try PseudoTerminal(rows: 1, columns: 1).modes()
  }

  deinit { unlink(idleFile) }

  /// The bytes that the probe wrote because of these keys.
  @discardableResult
  func press(_ keys: String) throws -> [UInt8] {
    let before = session.transcript.count
    try session.press(keys)
    #expect(waitForIdle())
    return Array(session.transcript[before...])
  }

  /// Waits until the probe has handled and shown something more than last time.
  func waitForIdle() -> Bool {
    let isIdle = session.wait { idleBytes > idleCount }
    idleCount = idleBytes
    return session.catchUp() && isIdle
  }

  var text: String { ControlSequences.text(of: session.transcript) }

  private var idleBytes: Int {
    var facts = stat()
    return stat(idleFile, &facts) == 0 ? Int(facts.st_size) : 0
  }

  private static func emptyFile() throws -> String {
    var template = Array("/tmp/terminal-probe.XXXXXX".utf8CString)
    let file = mkstemp(&template)
    try #require(file >= 0)
    close(file)
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Beside the tests themselves.
  private static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:))
    let own = String(decoding: bytes, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/terminal-probe"
  }()
}
