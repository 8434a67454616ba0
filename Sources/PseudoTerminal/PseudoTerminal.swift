import CPseudoTerminal
package import Glibc

/// A terminal without a person: what a program writes to it is read here, and keys are sent.
package final class PseudoTerminal {
  /// Kept open on our side as well: the kernel resets the modes when the last holder lets go.
  private let programEnd: Int32
  private var ourEnd: Int32
  package let path: String

  package init(rows: Int, columns: Int) throws(SystemError) {
    ourEnd = try checked("posix_openpt", posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    try checked("unlockpt", unlockpt(ourEnd))
    var name = [CChar](repeating: 0, count: 64)
    try checked("ptsname_r", ptsname_r(ourEnd, &name, name.count) == 0 ? 0 : -1)
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    programEnd = try checked("open", open(path, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    try resize(rows: rows, columns: columns)
  }

  deinit {
    hangUp()
    close(programEnd)
  }

  /// Changes the size as if the window were dragged; the kernel tells the program.
  package func resize(rows: Int, columns: Int) throws(SystemError) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    try checked("ioctl", ioctl(ourEnd, UInt(TIOCSWINSZ), &size))
  }

  /// Line mode, echo, control characters: all that a program has to give back.
  package func modes() throws(SystemError) -> TerminalModes {
    var modes = termios()
    try checked("tcgetattr", tcgetattr(programEnd, &modes))
    return TerminalModes(modes)
  }

  package var isOpen: Bool { ourEnd >= 0 }

  /// Closes the window while the program still runs.
  package func hangUp() {
    guard ourEnd >= 0 else { return }
    close(ourEnd)
    ourEnd = -1
  }

  package func send(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(ourEnd, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(try checked("write", count))
    }
  }

  /// Writes one byte where the program writes, behind all that it has written; false while there
  /// is no room for it.
  package func mark(_ byte: UInt8) -> Bool {
    var byte = byte
    return write(programEnd, &byte, 1) == 1
  }

  /// Takes what has come, waiting for it no longer than `limit`; empty when nothing did.
  package func receive(within limit: Duration) -> [UInt8] {
    guard ourEnd >= 0 else { return [] }
    var waiting = pollfd(fd: ourEnd, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(limit / .milliseconds(1))
    guard poll(&waiting, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(ourEnd, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : []
  }
}

/// The settings of a terminal line, comparable as a whole.
package struct TerminalModes: Equatable, CustomStringConvertible {
  private let bytes: [UInt8]
  package let readsLines: Bool
  package let echoes: Bool

  package init(_ modes: termios) {
    bytes = withUnsafeBytes(of: modes) { Array($0) }
    readsLines = modes.c_lflag & UInt32(ICANON) != 0
    echoes = modes.c_lflag & UInt32(ECHO) != 0
  }

  package var description: String {
    "\(readsLines ? "lines" : "keys"), \(echoes ? "echo" : "no echo"), \(bytes)"
  }
}
