import CNcurses

/// What terminfo says about a terminal, as far as drawing needs it.
struct TerminalDescription {
  var flags: Set<FlagCapability> = []
  var numbers: [NumberCapability: Int32] = [:]
  var strings: [StringCapability: String] = [:]
  var hasDirectColor = false
}

extension TerminalDescription {
  /// Looks the terminal up by the name in `TERM`.
  init(name: String) throws(TerminalError) {
    var outcome: Int32 = 0
    guard setupterm(name, 1, &outcome) == OK else { throw .unknown(name: name) }
    defer { cncurses_forget_description() }
    for flag in FlagCapability.allCases
    where tigetflag(mutable(cncurses_flag_name(Int32(flag.rawValue)))) == 1 {
      flags.insert(flag)
    }
    for number in NumberCapability.allCases {
      let value = tigetnum(mutable(cncurses_number_name(Int32(number.rawValue))))
      if value >= 0 { numbers[number] = value }
    }
    for string in StringCapability.allCases {
      strings[string] = text(tigetstr(mutable(cncurses_string_name(Int32(string.rawValue)))))
    }
    hasDirectColor = Self.saysDirectColor
    guard strings[.moveTo] != nil, strings[.clearScreen] != nil else { throw .unfit(name: name) }
  }

  /// The capability is true, a number of bits or a text, as the author of the entry liked.
  private static var saysDirectColor: Bool {
    "RGB".withCString {
      let name = mutable($0)
      return tigetflag(name) == 1 || tigetnum(name) > 0 || text(tigetstr(name)) != nil
    }
  }
}

/// The library's older functions take names as mutable, and do not change them.
private func mutable(_ name: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>? {
  UnsafeMutablePointer(mutating: name)
}

/// Absent is null; −1 says that the name is no text capability.
private func text(_ value: UnsafeMutablePointer<CChar>?) -> String? {
  guard let value, Int(bitPattern: value) != -1 else { return nil }
  return String(cString: value)
}
