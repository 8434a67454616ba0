import Glibc

/// What the environment says about the terminal.
struct TerminalEnvironment {
  /// The value of `TERM`.
  let name: String

  init() throws(TerminalError) {
    let encoding = Self.encoding()
    guard encoding.uppercased() == "UTF-8" else { throw .encoding(encoding) }
    guard let name = Self.value("TERM"), !name.isEmpty else { throw .nameMissing }
    // What these are really called was not known to whoever set them.
    guard name != "dumb", name != "unknown" else { throw .unfit(name: name) }
    self.name = name
  }

  /// Descriptions of tmux, and of what it was before, hide that it erases with the background.
  func corrected(_ description: TerminalDescription) -> TerminalDescription {
    var corrected = description
    if isInsideTmux, name.hasPrefix("tmux") || name.hasPrefix("screen") {
      corrected.flags.insert(.erasesWithBackground)
    }
    return corrected
  }

  func colorEvidence(_ description: TerminalDescription) -> ColorEvidence {
    ColorEvidence(
      colors: Int(description.numbers[.colors] ?? -1),
      hasDirectColor: description.hasDirectColor,
      noColor: Self.value("NO_COLOR"),
      colorTerm: Self.value("COLORTERM"),
      term: name,
      isInsideTmux: isInsideTmux
    )
  }

  var isInsideTmux: Bool { Self.value("TMUX") != nil }

  private static func encoding() -> String {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? "unknown"
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
