/// How a role looks: colours for terminals that have them, attributes for all.
package struct Style: Hashable, Sendable {
  package var foreground: Color?
  package var background: Color?
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  package var isReversed = false

  package init(foreground: Color? = nil, background: Color? = nil) {
    self.foreground = foreground
    self.background = background
  }
}

/// A colour for every tier: exact where the terminal can, one of sixteen where it cannot.
package struct Color: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8
  /// 0–7 the plain ones (black, red, green, yellow, blue, magenta, cyan, white), 8–15 bright.
  package var ansi: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8, ansi: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
    self.ansi = ansi
  }
}

/// A look for every role, and for every role under the selection bar.
package struct Theme: Equatable, Sendable {
  package var name: String
  package var styles: [Role: Style]
  package var selectedStyles: [Role: Style]

  package init(name: String, styles: [Role: Style], selectedStyles: [Role: Style]) {
    self.name = name
    self.styles = styles
    self.selectedStyles = selectedStyles
  }

  package func style(_ role: Role, isSelected: Bool) -> Style {
    (isSelected ? selectedStyles[role] : styles[role]) ?? Style()
  }
}
