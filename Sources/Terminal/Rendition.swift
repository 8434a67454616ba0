/// How the terminal writes the next character: attributes and colours.
struct Rendition: Equatable {
  /// One bit for each of the attributes that codes 1 to 9 switch on.
  private(set) var attributes: UInt16 = 0
  /// The code as it is sent, such as `38;5;12`; empty is the terminal's own colour.
  private(set) var foreground: [UInt8] = []
  private(set) var background: [UInt8] = []

  /// Takes the parameters of a “select graphic rendition” sequence into account.
  mutating func apply(_ parameters: ArraySlice<UInt8>) {
    var codes = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[
      ...
    ]
    while let code = codes.popFirst() {
      let number = code.reduce(0) { $0 * 10 + Int($1 & 15) }
      switch number {
      case 0: self = Rendition()
      case 1...9: attributes |= 1 << UInt16(number)
      case 22: attributes &= ~Self.inkAttributes
      case 23...29: attributes &= ~(1 << UInt16(number - 20))
      case 30...37, 90...97: foreground = Array(code)
      case 40...47, 100...107: background = Array(code)
      case 38: foreground = Self.extended(code, &codes)
      case 48: background = Self.extended(code, &codes)
      case 39: foreground = []
      case 49: background = []
      default: break
      }
    }
  }

  /// `38;5;n` or `38;2;r;g;b`.
  private static func extended(
    _ code: ArraySlice<UInt8>,
    _ rest: inout ArraySlice<ArraySlice<UInt8>>
  ) -> [UInt8] {
    let count = rest.first == [UInt8(ascii: "5")] ? 2 : 4
    defer { rest = rest.dropFirst(count) }
    return Array(([code] + rest.prefix(count)).joined(separator: [UInt8(ascii: ";")]))
  }

  static let reset = Array("\u{1B}[m".utf8)

  /// Bold and dim: what makes no difference where there is no ink.
  private static let inkAttributes: UInt16 = 0b110
  private static let reverse: UInt16 = 1 << 7

  /// What is left to tell for a blank, if the terminal writes with another ink at the moment.
  func withInk(of other: Rendition) -> Rendition {
    // Reversed, a blank shows the foreground.
    guard (attributes | other.attributes) & Self.reverse == 0 else { return self }
    var mixed = self
    mixed.foreground = other.foreground
    mixed.attributes &= ~Self.inkAttributes
    mixed.attributes |= other.attributes & Self.inkAttributes
    return mixed
  }

  /// The shortest sequence that turns one rendition into another; empty if they are equal.
  static func change(from old: Rendition, to new: Rendition) -> [UInt8] {
    guard old != new else { return [] }
    let (gradual, fresh) = (old.codes(towards: new), new.codesFromNothing)
    let codes =
      gradual.reduce(0, { $0 + $1.count + 1 }) <= fresh.reduce(0, { $0 + $1.count + 1 })
      ? gradual : fresh
    return [0x1B, UInt8(ascii: "[")] + codes.joined(separator: [UInt8(ascii: ";")])
      + [UInt8(ascii: "m")]
  }

  /// After a reset, which is the empty code.
  private var codesFromNothing: [[UInt8]] {
    let codes = Rendition().codes(towards: self)
    return codes.isEmpty ? [[]] : [[]] + codes
  }

  private func codes(towards new: Rendition) -> [[UInt8]] {
    var codes: [[UInt8]] = []
    var kept = attributes
    for bit in UInt16(1)...9 where attributes & ~new.attributes & 1 << bit != 0 {
      // One code ends both bold and dim.
      let mask: UInt16 = bit <= 2 ? Self.inkAttributes : 1 << bit
      if kept & mask != 0 { codes.append(Self.text(bit <= 2 ? 22 : Int(bit) + 20)) }
      kept &= ~mask
    }
    for bit in UInt16(1)...9 where new.attributes & ~kept & 1 << bit != 0 {
      codes.append(Self.text(Int(bit)))
    }
    if foreground != new.foreground {
      codes.append(new.foreground.isEmpty ? Self.text(39) : new.foreground)
    }
    if background != new.background {
      codes.append(new.background.isEmpty ? Self.text(49) : new.background)
    }
    return codes
  }

  private static func text(_ number: Int) -> [UInt8] { Array(String(number).utf8) }
}
