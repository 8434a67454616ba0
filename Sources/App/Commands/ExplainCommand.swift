import Glibc
import Kira

/// `kiradeck explain [FILE|-]`: what a pasted answer, webhook or status means.
enum ExplainCommand {
  static let options = [
    Option("status", value: "N", "the HTTP status that came with it")
  ]

  private static let mostBytes = 1 << 20

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let status = try invocation.number(of: "status", in: 100...599)
    let now = SystemClock(standing: surroundings.standingMoment).read().moment
    let pasted = Pasted(try bytes(of: invocation), status: status, at: now)
    guard let explanation = pasted.explanation else {
      throw Trouble(
        .failed,
        "nothing in this is known of Kira: no answer, no event, no status;"
          + " with --status N it is read as a refusal"
      )
    }
    surroundings.print(explanation.text)
    return ExitCode.done.rawValue
  }

  /// A file, standard input, or the words themselves where no such file is.
  private static func bytes(of invocation: Invocation) throws(Trouble) -> [UInt8] {
    guard let word = invocation.words.first, word != "-" else {
      guard isatty(STDIN_FILENO) == 0 else {
        throw Trouble(.usage, "'explain' reads a file, a word, or what is piped into it")
      }
      return read(STDIN_FILENO)
    }
    let descriptor = open(word, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return Array(invocation.words.joined(separator: " ").utf8)
    }
    defer { close(descriptor) }
    return read(descriptor)
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < mostBytes {
      let count = Glibc.read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += part.prefix(count)
    }
    return bytes
  }
}
