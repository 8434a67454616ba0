import CNcurses
import Glibc

/// Turns signals into bytes that the loop can wait for.
final class SignalPipe {
  /// Readable when a signal has come.
  let descriptor: Int32
  private let writeEnd: Int32

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
  func take() -> [TerminalSignal] { takeNumbers().compactMap(TerminalSignal.init) }

  /// Whether a signal that ends the program waits to be taken.
  var holdsAnEnd: Bool {
    let numbers = takeNumbers()
    putBack(numbers)
    return numbers.compactMap(TerminalSignal.init).contains(where: \.endsTheProgram)
  }

  /// Stops the program as the terminal's own suspend key would, and returns when it goes on.
  func stop() { cncurses_stop() }

  func forget(_ signal: TerminalSignal) {
    putBack(takeNumbers().filter { TerminalSignal(number: $0) != signal })
  }

  private func takeNumbers() -> [UInt8] {
    var numbers: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      for number in bytes.prefix(count) where !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// Into the pipe again, so that who waits for it wakes up.
  private func putBack(_ numbers: [UInt8]) {
    if !numbers.isEmpty { write(writeEnd, numbers, numbers.count) }
  }
}
