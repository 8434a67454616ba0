import Canvas

/// What terminals send for keys, after `ESC [` and `ESC O`.
enum KeySequences {
  /// `ESC [` … letter.
  static let finals: [UInt8: Key] = table([
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("Z", .backTab), ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)),
    ("S", .function(4)),
    // rxvt says shift with small letters.
    ("a", .shiftUp), ("b", .shiftDown), ("c", .shiftRight), ("d", .shiftLeft),
  ])

  /// `ESC O` letter: cursor keys in application mode, function keys, the number block.
  static let applications: [UInt8: Key] = table([
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
    ("M", .enter), ("I", .tab),
    ("a", .up), ("b", .down), ("c", .controlRight), ("d", .controlLeft),
    ("j", .character("*")), ("k", .character("+")), ("l", .character(",")),
    ("m", .character("-")), ("n", .character(".")), ("o", .character("/")),
    ("p", .character("0")), ("q", .character("1")), ("r", .character("2")),
    ("s", .character("3")), ("t", .character("4")), ("u", .character("5")),
    ("v", .character("6")), ("w", .character("7")), ("x", .character("8")),
    ("y", .character("9")), ("X", .character("=")),
  ])

  /// `ESC [` number `~`.
  static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  /// `ESC [ [` letter, on the Linux console.
  static let console: [UInt8: Key] = table([
    ("A", .function(1)), ("B", .function(2)), ("C", .function(3)), ("D", .function(4)),
    ("E", .function(5)),
  ])

  /// Where a modifier makes another key; elsewhere it is ignored.
  private static let modified: [Key: (shift: Key, jump: Key)] = [
    .up: (.shiftUp, .up),
    .down: (.shiftDown, .down),
    .left: (.shiftLeft, .controlLeft),
    .right: (.shiftRight, .controlRight),
    .tab: (.backTab, .tab),
  ]

  /// A key with modifiers; Alt with an arrow is a jump, as Control is.
  static func key(_ key: Key, with modifiers: Modifiers) -> Key {
    guard let other = modified[key] else { return key }
    if modifiers.contains(.control) || modifiers.contains(.alt) { return other.jump }
    return modifiers.contains(.shift) ? other.shift : key
  }

  /// A character with modifiers, as the newer keyboard protocols report it.
  static func key(code: Int, with modifiers: Modifiers) -> Key? {
    let named: [Int: Key] = [
      8: .backspace, 9: .tab, 10: .enter, 13: .enter, 27: .escape, 127: .backspace,
    ]
    if let key = named[code] { return self.key(key, with: modifiers) }
    guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value),
      scalar.isTypable, !(0xE000...0xF8FF).contains(value)
    else { return nil }
    let character = Character(scalar)
    if modifiers.contains(.control) { return .control(Character(character.lowercased())) }
    if modifiers.contains(.alt) { return .alt(character) }
    return .character(character)
  }

  private static func table(_ rows: [(Unicode.Scalar, Key)]) -> [UInt8: Key] {
    Dictionary(uniqueKeysWithValues: rows.map { (UInt8(ascii: $0), $1) })
  }
}

/// The keys held down with another one, as terminals count them.
struct Modifiers: OptionSet {
  let rawValue: Int

  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
}

extension Modifiers {
  /// The parameter is one more than the sum of the bits; 0 is a parameter left out.
  init(parameter: Int) { self.init(rawValue: max(0, parameter - 1)) }
}

extension Unicode.Scalar {
  /// Neither a control character nor one that is not meant to be a character at all.
  var isTypable: Bool {
    switch properties.generalCategory {
    case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
