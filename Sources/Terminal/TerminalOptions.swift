package import Canvas

/// How a terminal is to be used; what is not said is found out.
package struct TerminalOptions {
  package var theme: Theme
  /// Overrides what the environment and the terminal's description say.
  package var tier: ColorTier?
  /// Shows every sign that is not a letter in ASCII.
  package var isASCII = false
  package var capturesMouse = true

  package init(theme: Theme = .bare, tier: ColorTier? = nil) {
    self.theme = theme
    self.tier = tier
  }
}

extension Theme {
  /// No colours at all: the selected row is reversed, what matters is bold.
  package static let bare: Theme = {
    var strong = Style()
    strong.isBold = true
    var selected = Style()
    selected.isReversed = true
    let bold: [Role] = [.strong, .heading, .danger, .key, .production, .accent]
    return Theme(
      name: "bare",
      styles: Dictionary(uniqueKeysWithValues: bold.map { ($0, strong) }),
      selectedStyles: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, selected) })
    )
  }()
}
