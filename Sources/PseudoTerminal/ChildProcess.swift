import CPseudoTerminal
import Glibc

/// A program that was started in a terminal as the leader of its own session.
package final class ChildProcess {
  package let identifier: Int32
  private var end: ExitStatus?

  package init(
    _ arguments: [String],
    in terminal: PseudoTerminal,
    environment: [String: String],
    directory: String? = nil
  ) throws(SystemError) {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    // The first terminal that a session leader opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&files, 0, terminal.path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    // What else is open here is no business of the program, which may live longer than its owner.
    posix_spawn_file_actions_addclosefrom_np(&files, 3)
    if let directory { posix_spawn_file_actions_addchdir_np(&files, directory) }
    identifier = try spawn(arguments, environment: environment, files: &files)
  }

  deinit {
    guard exitStatus() == nil else { return }
    kill(-identifier, SIGKILL)
    kill(identifier, SIGKILL)
    waitpid(identifier, nil, 0)
  }

  package func signal(_ number: Int32) {
    guard exitStatus() == nil else { return }
    kill(identifier, number)
  }

  /// How the program ended; `nil` while it runs.
  package func exitStatus() -> ExitStatus? {
    if let end { return end }
    var status: Int32 = 0
    guard waitpid(identifier, &status, WNOHANG) == identifier else { return nil }
    end = ExitStatus(waitStatus: status)
    return end
  }
}

/// How a program ended: by its own word or by a signal.
package enum ExitStatus: Equatable, Sendable {
  case code(Int32)
  case signal(Int32)

  /// Decodes what `waitpid` fills in, as the macros of `sys/wait.h` do.
  init(waitStatus status: Int32) {
    self = status & 0x7f == 0 ? .code(status >> 8 & 0xff) : .signal(status & 0x7f)
  }
}

/// Starts a program as a session leader with every signal as a shell would leave it.
private func spawn(
  _ arguments: [String],
  environment: [String: String],
  files: inout posix_spawn_file_actions_t
) throws(SystemError) -> Int32 {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var every = sigset_t()
  sigfillset(&every)
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigdefault(&attributes, &every)
  posix_spawnattr_setsigmask(&attributes, &none)
  let signals = Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
  posix_spawnattr_setflags(&attributes, cpseudoterminal_new_session() | signals)

  var words = arguments.map { strdup($0) } + [nil]
  var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { (words + variables).forEach { free($0) } }
  var identifier: Int32 = 0
  let code = posix_spawnp(&identifier, arguments[0], &files, &attributes, &words, &variables)
  guard code == 0 else { throw SystemError(call: "posix_spawn \(arguments[0])", code: code) }
  return identifier
}
