import CNcurses

/// Gives the terminal back when the program dies of a bug.
enum CrashGuard {
  static func arm(_ device: TerminalDevice, farewell: String) {
    var modes = device.shellModes
    let bytes = Array(farewell.utf8)
    bytes.withUnsafeBytes {
      cncurses_guard(
        device.output,
        &modes,
        $0.baseAddress?.assumingMemoryBound(to: CChar.self),
        $0.count
      )
    }
  }

  static func disarm() { cncurses_unguard() }
}
