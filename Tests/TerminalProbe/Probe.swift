import Canvas
import Glibc
import Terminal

/// A small program that shows a list and obeys single keys, for tests to run on a terminal.
///
/// After every batch of inputs that it has handled and shown it adds a byte to the file that
/// `PROBE_IDLE_FILE` names.
enum Probe {
  static func main() {
    do {
      try run()
    } catch {
      let line = "\(error)\n"
      write(STDERR_FILENO, line, line.utf8.count)
      exit(1)
    }
  }

  private static func run() throws(TerminalError) {
    CoreDumps.forbid()
    let arguments = CommandLine.arguments
    var options = TerminalOptions(theme: .probe)
    options.tier = arguments.dropFirst().lazy.compactMap { ColorTier(rawValue: $0) }.first
    options.isASCII = arguments.contains("ascii")
    var list = ProbeList()
    let terminal = try Terminal(options)
    terminal.show(list.canvas(terminal.size))
    acknowledge()
    while !list.isDone {
      wait(for: terminal)
      let signals = terminal.pendingSignals()
      let inputs = terminal.readInputs()
      if signals.isEmpty && inputs.isEmpty && !terminal.isHungUp { continue }
      signals.forEach { list.take($0, on: terminal) }
      inputs.forEach { list.take($0, on: terminal) }
      terminal.show(list.canvas(terminal.size))
      acknowledge()
    }
    terminal.close()
  }

  private static func wait(for terminal: Terminal) {
    var descriptors = [
      pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.signals, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, 2, terminal.patienceMilliseconds ?? -1)
  }

  private static func acknowledge() {
    guard let path = getenv("PROBE_IDLE_FILE") else { return }
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    write(file, ".", 1)
    close(file)
  }
}
