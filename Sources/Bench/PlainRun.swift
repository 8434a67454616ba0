import Glibc

/// A program run to its end without a terminal: how long it took, and how large it grew.
struct PlainRun {
  let time: Duration
  let isSuccess: Bool
  /// The most memory it ever had; only where that was watched.
  let peakBytes: Int?

  /// Looking at memory costs looks of a few milliseconds apart, too coarse to time a short run by.
  enum Watch { case time, memory }

  /// `nil` when it could not be started.
  init?(
    _ arguments: [String],
    environment: [String: String],
    output: String = "/dev/null",
    watching watch: Watch = .time
  ) {
    let start = ContinuousClock.now
    guard let child = Self.spawn(arguments, environment: environment, output: output) else {
      return nil
    }
    var status: Int32 = 0
    var peak: Int?
    if watch == .memory {
      while waitpid(child, &status, WNOHANG) == 0 {
        peak = max(peak ?? 0, Self.peak(of: child) ?? 0)
        usleep(2_000)
      }
    } else {
      waitpid(child, &status, 0)
    }
    time = ContinuousClock.now - start
    isSuccess = status == 0
    peakBytes = peak
  }

  var milliseconds: Double { time / .milliseconds(1) }
  var peakMegabytes: Double? { peakBytes.map { Double($0) / 1_048_576 } }

  private static func spawn(
    _ arguments: [String],
    environment: [String: String],
    output: String
  ) -> pid_t? {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child = pid_t()
    guard posix_spawnp(&child, arguments[0], &files, nil, &words, &variables) == 0 else {
      return nil
    }
    return child
  }

  /// The high-water mark that the kernel keeps; unlike that of `wait4` it begins with the program.
  private static func peak(of process: pid_t) -> Int? {
    let status = File.read("/proc/\(process)/status")
    guard let mark = status.firstRange(of: "VmHWM:") else { return nil }
    let figure = status[mark.upperBound...].drop { $0 == " " || $0 == "\t" }
    return Int(figure.prefix { $0.isNumber }).map { $0 * 1_024 }
  }
}
