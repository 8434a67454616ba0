import CPseudoTerminal
import Foundation

/// A program that was run to its end without a terminal, and all it said.
struct Command {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Runs the program itself with `arguments`; its input is empty.
  init(_ arguments: String..., in lodging: Lodging, environment: [String: String] = [:]) throws {
    try self.init(arguments, in: lodging, environment: environment)
  }

  init(
    _ arguments: [String],
    in lodging: Lodging,
    environment: [String: String] = [:],
    input: String? = nil
  ) throws {
    let errors = "\(lodging.folder)/errors-\(UUID().uuidString)"
    let variables = lodging.environment.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    let words = ["env", "-i"] + variables + [Lodging.program] + arguments
    let source = "\(errors).input"
    try input?.write(toFile: source, atomically: false, encoding: .utf8)
    let from = input == nil ? "/dev/null" : quoted(source)
    (output, exitCode) = try shell(words, "<\(from) 2>\(quoted(errors))")
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }
}

/// Runs one command by a shell that gets its output and nothing else that is open here: what it
/// leaves in the background, as tmux does, would keep the files and sockets of other tests open.
///
/// Foundation's Process would wait for ever for a child whose own child stays.
func shell(_ words: [String], _ redirections: String = "") throws -> (String, Int32) {
  let line = words.map(quoted).joined(separator: " ") + " " + redirections
  let pipe = Pipe()
  let process = try spawnShell(line, output: pipe.fileHandleForWriting.fileDescriptor)
  try pipe.fileHandleForWriting.close()
  let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return (String(decoding: bytes, as: UTF8.self), status >> 8 & 0xff)
}

private func spawnShell(_ line: String, output: Int32) throws -> pid_t {
  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  defer { posix_spawn_file_actions_destroy(&files) }
  posix_spawn_file_actions_adddup2(&files, output, 1)
  posix_spawn_file_actions_addclosefrom_np(&files, 3)
  // The threads of the tests may block signals that a program and its children live by.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

  let texts: [String] = ["sh", "-c", line]
  var words = texts.map { strdup($0) } + [nil]
  defer { words.forEach { free($0) } }
  var process: pid_t = 0
  let code = posix_spawn(&process, "/bin/sh", &files, &attributes, &words, environ)
  guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EAGAIN) }
  return process
}

private func quoted(_ word: String) -> String {
  "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    + "'"
}
