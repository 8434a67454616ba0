import Glibc

/// A sandbox in a process of its own, which ends when we do, however we end.
///
/// It holds the reading end of a pipe whose writing end only we have. The kernel closes that when
/// this process dies of whatever cause; the sandbox then removes the folder and ends.
package final class DemoSandbox {
  /// The folder of this demo, gone when the demo is.
  package let folder: String
  /// What it announced: one line of JSON with its address and credentials.
  package private(set) var announcement = ""
  private let process: pid_t
  private let lifeline: Int32
  private var isEnded = false

  package static let folderPrefix = "kiradeck-demo-"
  private static let patienceMilliseconds: Int32 = 10_000

  /// Starts the program given with the arguments of the sandbox.
  package init(
    program: String = "/proc/self/exe",
    arguments: [String],
    folder: String
  ) throws(Trouble) {
    self.folder = folder
    let life = try Pipe()
    let line = try Pipe()
    let arguments = ["kiradeck", "sandbox"] + arguments + ["--until-eof", "--sweep", folder]
    let launch = Launch(program: program, arguments: arguments, errors: folder + "/sandbox.log")
    do throws(Trouble) {
      process = try launch.start(input: life.readEnd, output: line.writeEnd)
    } catch {
      [life.readEnd, life.writeEnd, line.readEnd, line.writeEnd].forEach { _ = close($0) }
      Folder.sweep(folder)
      throw error
    }
    lifeline = life.writeEnd
    close(life.readEnd)
    close(line.writeEnd)
    defer { close(line.readEnd) }
    announcement = try readLine(from: line.readEnd)
  }

  deinit { end() }

  /// Lets go of the lifeline and waits briefly for the sandbox to clean up behind us.
  package func end() {
    guard !isEnded else { return }
    isEnded = true
    close(lifeline)
    if !isGone(withinMilliseconds: 2_000) {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    Folder.sweep(folder)
  }

  private func isGone(withinMilliseconds patience: Int) -> Bool {
    for _ in 0..<patience / 10 {
      if waitpid(process, nil, WNOHANG) == process { return true }
      poll(nil, 0, 10)
    }
    return false
  }

  private func readLine(from descriptor: Int32) throws(Trouble) -> String {
    var line: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while !line.contains(UInt8(ascii: "\n")) {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.patienceMilliseconds) > 0 else { throw failure("is silent") }
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { throw failure("ended at once") }
      line += bytes.prefix(count)
    }
    return String(decoding: line.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private func failure(_ words: String) -> Trouble {
    let log = TextFile.read(folder + "/sandbox.log") ?? ""
    let reason = log.split(separator: "\n").last.map { ": \($0)" } ?? ""
    return Trouble(.failed, "the sandbox \(words)\(reason)")
  }
}

/// Two descriptors, both closed in whatever we start.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(Trouble) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Trouble(.failed, "no pipe can be made: \(systemWords(errno))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }
}
