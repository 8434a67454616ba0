import CNcurses
import Canvas
import Glibc

/// The terminal's two descriptors and its line modes, which the shell wants back as they were.
struct TerminalDevice {
  let input = STDIN_FILENO
  let output = STDOUT_FILENO
  /// As the shell left them.
  private(set) var shellModes = termios()

  init() throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard noteShellModes() else { throw .failed(step: "line modes cannot be read") }
  }

  /// Remembers the modes that the shell will get back.
  @discardableResult
  mutating func noteShellModes() -> Bool { tcgetattr(input, &shellModes) == 0 }

  /// Bytes as they are typed, and bytes as they are written.
  @discardableResult
  func setRawModes() -> Bool {
    var modes = shellModes
    modes.c_iflag &= ~tcflag_t(
      IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | INPCK
    )
    modes.c_oflag &= ~tcflag_t(OPOST)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    modes.c_cflag = modes.c_cflag & ~tcflag_t(CSIZE | PARENB) | tcflag_t(CS8)
    modes.c_cc.6 = 0  // VMIN: a read never waits,
    modes.c_cc.5 = 0  // VTIME: not even a tenth of a second.
    return tcsetattr(input, TCSANOW, &modes) == 0
  }

  /// What was typed but not read is dropped: the shell must not run it.
  func setShellModes() {
    var modes = shellModes
    tcflush(input, TCIFLUSH)
    tcsetattr(input, TCSANOW, &modes)
  }

  /// A terminal that controls no session has no background.
  var isInForeground: Bool {
    let group = tcgetpgrp(input)
    return group < 0 || group == getpgrp()
  }

  /// The size in cells; a terminal that does not know its size is taken for the smallest usual one.
  var size: Size {
    var size = winsize()
    guard cncurses_size(output, &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
