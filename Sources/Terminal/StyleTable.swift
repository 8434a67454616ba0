import CNcurses
import Canvas

/// Attributes and a pair of colours, in the library's numbers.
struct Appearance: Equatable {
  var attributes: attr_t = 0
  var pair: Int16 = 0
}

/// What every role looks like on this terminal, with and without the bar of the selected row.
struct StyleTable {
  private var appearances: [Appearance] = []
  /// The pairs of colours in use, from number 1 on.
  private(set) var pairs: [ColorPair] = []

  init(_ theme: Theme, tier: ColorTier) {
    for isSelected in [false, true] {
      for role in Role.allCases {
        let style = theme.resolved(role, isSelected: isSelected, tier: tier)
        appearances.append(appearance(of: style, tier: tier))
      }
    }
  }

  subscript(role: Role, isSelected isSelected: Bool) -> Appearance {
    appearances[role.place + (isSelected ? Role.count : 0)]
  }

  private mutating func appearance(of style: Style, tier: ColorTier) -> Appearance {
    let pair = ColorPair(
      foreground: tier.number(of: style.foreground),
      background: tier.number(of: style.background)
    )
    return Appearance(attributes: style.attributes, pair: Int16(number(of: pair)))
  }

  private mutating func number(of pair: ColorPair) -> Int {
    if pair == .unchanged { return 0 }
    if let known = pairs.firstIndex(of: pair) { return known + 1 }
    pairs.append(pair)
    return pairs.count
  }
}

/// Two colours in a tier's numbers; −1 is whatever the terminal has.
struct ColorPair: Equatable {
  var foreground: Int32
  var background: Int32

  static let unchanged = ColorPair(foreground: -1, background: -1)
}

extension ColorTier {
  func number(of color: Color?) -> Int32 {
    guard let color else { return -1 }
    switch self {
    case .mono: return -1
    case .sixteen: return Int32(color.ansi & 15)
    case .indexed256: return Int32(Palette.nearest(to: color))
    case .direct: return Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    }
  }
}

extension Theme {
  /// The style of a role with what it leaves open taken from ordinary text.
  func resolved(_ role: Role, isSelected: Bool, tier: ColorTier) -> Style {
    let ground = style(.plain, isSelected: false)
    var style = style(role, isSelected: isSelected)
    // Without colours, what only another background set apart would vanish.
    if tier == .mono, let background = style.background, background != ground.background {
      style.isReversed = true
    }
    // A theme may tell where one is by a colour alone.
    if tier == .mono, role == .accent { style.isUnderlined = true }
    style.foreground = style.foreground ?? ground.foreground
    style.background = style.background ?? ground.background
    return style
  }
}

extension Style {
  fileprivate var attributes: attr_t {
    (isBold ? cncurses_bold() : 0) | (isDim ? cncurses_dim() : 0)
      | (isUnderlined ? cncurses_underline() : 0) | (isReversed ? cncurses_reverse() : 0)
  }
}

extension Role {
  static let count = allCases.count

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) }
  )

  /// The role's number among all roles.
  var place: Int { Self.places[self] ?? 0 }
}
