import Glibc

/// How another process is started: with its own group, so that keys for us are not for it.
struct Launch {
  let program: String
  let arguments: [String]
  /// Where it writes what goes wrong.
  let errors: String

  func start(input: Int32, output: Int32) throws(Trouble) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    let flags = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    return try spawn(&actions, &attributes)
  }

  private func spawn(
    _ actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) throws(Trouble) -> pid_t {
    var words = arguments.map { strdup($0) } + [nil]
    // Nothing of ours is inherited: a sandbox needs no environment, and ours may hold secrets.
    var environment = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { (words + environment).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &environment)
    guard code == 0 else {
      throw Trouble(.failed, "the sandbox cannot be started: \(systemWords(code))")
    }
    return process
  }
}
