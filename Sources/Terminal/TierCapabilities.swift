extension TerminalDescription {
  /// The name under which the description made here is looked up.
  static let ownName = "kiradeck"

  /// The same terminal as this program wants to use it: of this size, with this tier's colours.
  ///
  /// Colours are asked for by value, so that the user's palette is never rewritten.
  func adapted(to tier: ColorTier, columns: Int, rows: Int) -> TerminalDescription {
    var adapted = self
    adapted.numbers[.columns] = Int32(columns)
    adapted.numbers[.rows] = Int32(rows)
    adapted.strings[.alternateScreen] = nil
    if speaksANSI { adapted.simplifyAttributes() }
    adapted.setColors(of: tier, isANSI: speaksANSI)
    return adapted
  }

  /// Whether colours and attributes are the usual sequences, as they are nearly everywhere.
  var speaksANSI: Bool {
    guard let off = strings[.attributesOff] else { return false }
    return off.hasPrefix("\u{1B}[") || off.hasPrefix("\u{1B}(B\u{1B}[")
  }

  /// Without the switching of character sets that comes along in many descriptions.
  private mutating func simplifyAttributes() {
    strings[.attributesOff] = "\u{1B}[m"
    strings[.originalColors] = "\u{1B}[39;49m"
  }

  private mutating func setColors(of tier: ColorTier, isANSI: Bool) {
    hasDirectColor = tier == .direct
    guard tier != .mono else {
      for color in [StringCapability.foreground, .background, .originalColors] {
        strings[color] = nil
      }
      numbers[.colors] = nil
      numbers[.pairs] = nil
      return
    }
    guard isANSI else { return }
    numbers[.colors] = tier.colors
    numbers[.pairs] = 0x1_0000
    strings[.foreground] = tier.colorSequence(plain: "3", bright: "9", other: "38")
    strings[.background] = tier.colorSequence(plain: "4", bright: "10", other: "48")
  }
}

extension ColorTier {
  fileprivate var colors: Int32 {
    switch self {
    case .mono: 0
    case .sixteen: 16
    case .indexed256: 256
    case .direct: 0x100_0000
    }
  }

  /// How terminfo computes the sequence from the number of a colour.
  fileprivate func colorSequence(plain: String, bright: String, other: String) -> String? {
    let start = "\u{1B}["
    let sixteen = "%?%p1%{8}%<%t\(plain)%p1%d%e\(bright)%p1%{8}%-%d%;m"
    switch self {
    case .mono:
      return nil
    case .sixteen:
      return start + sixteen
    case .indexed256:
      return start + other + ";5;%p1%dm"
    case .direct:
      return start + other
        + ";2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm"
    }
  }
}
