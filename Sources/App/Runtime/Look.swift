package import Canvas

/// The themes there are, found by name when one is wanted.
package struct Look {
  package var names: [String]
  package var current: String
  package var theme: (String) -> Theme?

  package init(names: [String], current: String, theme: @escaping (String) -> Theme?) {
    self.names = names
    self.current = current
    self.theme = theme
  }
}
