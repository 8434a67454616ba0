import Canvas

/// A look as it is written in a theme: what is not said is taken from the layer below.
struct StyleEntry: Equatable, Sendable {
  var foreground: Paint?
  var background: Paint?
  /// The same two for terminals with sixteen colours.
  var ansi: UInt8?
  var ansiBackground: UInt8?
  var isBold: Bool?
  var isDim: Bool?
  var isUnderlined: Bool?
  var isReversed: Bool?

  static let settings: [Setting<StyleEntry>] = [
    Setting("foreground", \.foreground, Reading.paint.optional),
    Setting("background", \.background, Reading.paint.optional),
    Setting("ansi", \.ansi, Reading.ansi.optional),
    Setting("ansi_background", \.ansiBackground, Reading.ansi.optional),
    Setting("bold", \.isBold, Reading.flag.optional),
    Setting("dim", \.isDim, Reading.flag.optional),
    Setting("underline", \.isUnderlined, Reading.flag.optional),
    Setting("reverse", \.isReversed, Reading.flag.optional),
  ]

  func overlaid(by upper: StyleEntry) -> StyleEntry {
    var entry = self
    entry.foreground = upper.foreground ?? foreground
    entry.background = upper.background ?? background
    entry.ansi = upper.ansi ?? ansi
    entry.ansiBackground = upper.ansiBackground ?? ansiBackground
    entry.isBold = upper.isBold ?? isBold
    entry.isDim = upper.isDim ?? isDim
    entry.isUnderlined = upper.isUnderlined ?? isUnderlined
    entry.isReversed = upper.isReversed ?? isReversed
    return entry
  }

  /// The finished look; a colour without its stand-in among the sixteen is refused.
  func style() throws(Misfit) -> Style {
    var style = Style(
      foreground: try Self.color(foreground, ansi, "foreground needs ansi"),
      background: try Self.color(background, ansiBackground, "background needs ansi_background")
    )
    style.isBold = isBold ?? false
    style.isDim = isDim ?? false
    style.isUnderlined = isUnderlined ?? false
    style.isReversed = isReversed ?? false
    return style
  }

  private static func color(
    _ paint: Paint?,
    _ ansi: UInt8?,
    _ words: String
  ) throws(Misfit) -> Color? {
    guard let paint else { return nil }
    guard let ansi else {
      throw Misfit(words: "\(words) beside it, for terminals with sixteen colours")
    }
    return Color(red: paint.red, green: paint.green, blue: paint.blue, ansi: ansi)
  }
}

/// A colour as it is written, `"#rrggbb"`.
struct Paint: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init?(_ text: String) {
    let digits = text.dropFirst().utf8
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard text.hasPrefix("#"), digits.count == 6, isHexadecimal,
      let number = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    red = UInt8(number >> 16)
    green = UInt8(number >> 8 & 0xFF)
    blue = UInt8(number & 0xFF)
  }
}

extension Reading<Paint> {
  static let paint = Reading<String>.text.map { text throws(Misfit) in
    guard let paint = Paint(text) else {
      throw Misfit(words: "must be a colour such as \"#c9d1d9\", not \"\(text)\"")
    }
    return paint
  }
}

extension Reading<UInt8> {
  /// The sixteen colours that every terminal has, by name.
  static let ansi = Reading.oneOf(
    ["", "bright-"].flatMap { shade in
      ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"].map { shade + $0 }
    }
    .enumerated().map { ($0.element, UInt8($0.offset)) }
  )
}
