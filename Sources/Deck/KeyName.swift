package import Canvas

extension Key {
  /// The key as it is printed on a keyboard and in the help.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    default: Self.names[self] ?? "?"
    }
  }

  private static let names: [Key: String] = [
    .enter: "Enter", .escape: "Esc", .tab: "Tab", .backTab: "Shift-Tab",
    .backspace: "Backspace", .delete: "Delete", .insert: "Insert",
    .up: "↑", .down: "↓", .left: "←", .right: "→",
    .pageUp: "PgUp", .pageDown: "PgDn", .home: "Home", .end: "End",
    .shiftUp: "Shift-↑", .shiftDown: "Shift-↓", .shiftLeft: "Shift-←", .shiftRight: "Shift-→",
    .controlLeft: "Ctrl-←", .controlRight: "Ctrl-→",
  ]
}
