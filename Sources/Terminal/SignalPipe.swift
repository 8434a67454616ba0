import CNcurses
import Glibc

/// Turns signals into bytes that the loop can wait for.
final class SignalPipe {
  /// Readable when a signal has come.
  let descriptor: Int32
  private let writeEnd: Int32
  private var read: [TerminalSignal] = []

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cncurses_pipe(&ends) == 0 else { throw .failed(step: "pipe") }
    descriptor = ends[0]
    writeEnd = ends[1]
    guard cncurses_catch_signals(writeEnd) == 0 else { throw .failed(step: "signals") }
  }

  deinit {
    cncurses_catch_signals(-1)
    close(descriptor)
    close(writeEnd)
  }

  /// Everything that came since the last call, each kind once, in order.
  func take() -> [TerminalSignal] {
    drain()
    defer { read = [] }
    return read
  }

  /// Whether a signal that ends the program waits to be taken.
  var holdsAnEnd: Bool {
    drain()
    return read.contains(where: \.endsTheProgram)
  }

  /// Stops the program as the terminal's own suspend key would, and returns when it goes on.
  func stop() { cncurses_stop() }

  func forget(_ signal: TerminalSignal) {
    drain()
    read.removeAll { $0 == signal }
  }

  private func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return }
      for signal in bytes.prefix(count).compactMap({ TerminalSignal(number: Int32($0)) })
      where !read.contains(signal) {
        read.append(signal)
      }
    }
  }
}
