/// How the terminal writes the next character: attributes and colours.
struct Rendition: Equatable {
  /// A colour in the form in which it was asked for.
  enum Ink: Equatable {
    case unchanged
    /// One of the sixteen, by the code that selects it.
    case code(Int)
    case indexed(Int)
    case direct(red: Int, green: Int, blue: Int)
  }

  /// One bit for each of the attributes that codes 1 to 9 switch on.
  private(set) var attributes: UInt16 = 0
  private(set) var foreground = Ink.unchanged
  private(set) var background = Ink.unchanged

  /// Bold and dim: what makes no difference where there is no ink, and ends with one code.
  private static let weight: UInt16 = 0b110
  private static let reverse: UInt16 = 1 << 7

  /// Takes the parameters of a “select graphic rendition” sequence into account.
  mutating func apply(_ parameters: ArraySlice<UInt8>) {
    var numbers = Numbers(rest: parameters)
    while let number = numbers.next() {
      switch number {
      case 0: self = Rendition()
      case 1...9: attributes |= 1 << UInt16(number)
      case 22: attributes &= ~Self.weight
      case 23...29: attributes &= ~(1 << UInt16(number - 20))
      case 30...37, 90...97: foreground = .code(number)
      case 40...47, 100...107: background = .code(number)
      case 38: foreground = numbers.nextInk()
      case 48: background = numbers.nextInk()
      case 39: foreground = .unchanged
      case 49: background = .unchanged
      default: break
      }
    }
  }

  /// What is left to tell for a blank, if the terminal writes with another ink at the moment.
  func withInk(of other: Rendition) -> Rendition {
    // Reversed, a blank shows the foreground.
    guard (attributes | other.attributes) & Self.reverse == 0 else { return self }
    var mixed = self
    mixed.foreground = other.foreground
    mixed.attributes = attributes & ~Self.weight | other.attributes & Self.weight
    return mixed
  }
}

extension Rendition {
  /// Adds the sequence that turns another rendition into this one; nothing if they are equal.
  func write(after old: Rendition, to bytes: inout [UInt8]) {
    guard old != self else { return }
    var codes = Codes()
    if keepsNothing(of: old) {
      // A reset is the empty code.
      codes.start()
      writeDifference(from: Rendition(), to: &codes)
    } else {
      writeDifference(from: old, to: &codes)
    }
    bytes += codes.bytes
    bytes.append(UInt8(ascii: "m"))
  }

  /// Then a reset is no longer than switching things off one by one.
  private func keepsNothing(of old: Rendition) -> Bool {
    attributes & old.attributes == 0
      && (foreground == .unchanged || foreground != old.foreground)
      && (background == .unchanged || background != old.background)
      && endsSomething(of: old)
  }

  private func endsSomething(of old: Rendition) -> Bool {
    old.attributes != 0
      || foreground == .unchanged && old.foreground != .unchanged
      || background == .unchanged && old.background != .unchanged
  }

  private func writeDifference(from old: Rendition, to codes: inout Codes) {
    var kept = old.attributes
    for number in UInt16(1)...9 where kept & ~attributes & 1 << number != 0 {
      let ending: UInt16 = number <= 2 ? Self.weight : 1 << number
      kept &= ~ending
      codes.add(number <= 2 ? 22 : Int(number) + 20)
    }
    for number in UInt16(1)...9 where attributes & ~kept & 1 << number != 0 {
      codes.add(Int(number))
    }
    if foreground != old.foreground { codes.add(foreground, default: 39, other: 38) }
    if background != old.background { codes.add(background, default: 49, other: 48) }
  }
}

/// The numbers between the separators of a control sequence.
private struct Numbers {
  var rest: ArraySlice<UInt8>
  private var isOver = false

  init(rest: ArraySlice<UInt8>) { self.rest = rest }

  /// A number left out is 0.
  mutating func next() -> Int? {
    guard !isOver else { return nil }
    var number = 0
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: ";") { return number }
      number = (number * 10 + Int(byte & 15)) & 0xFFFF
    }
    isOver = true
    return number
  }

  /// `5;n` or `2;r;g;b`.
  mutating func nextInk() -> Rendition.Ink {
    if next() == 5 { return .indexed(next() ?? 0) }
    return .direct(red: next() ?? 0, green: next() ?? 0, blue: next() ?? 0)
  }
}

/// A control sequence being written.
private struct Codes {
  private(set) var bytes: [UInt8] = [0x1B, UInt8(ascii: "[")]
  private var isFirst = true

  /// Begins with the empty code.
  mutating func start() { isFirst = false }

  mutating func add(_ number: Int) {
    if !isFirst { bytes.append(UInt8(ascii: ";")) }
    isFirst = false
    if number >= 100 { bytes.append(UInt8(0x30 + number / 100 % 10)) }
    if number >= 10 { bytes.append(UInt8(0x30 + number / 10 % 10)) }
    bytes.append(UInt8(0x30 + number % 10))
  }

  mutating func add(_ ink: Rendition.Ink, default: Int, other: Int) {
    switch ink {
    case .unchanged: add(`default`)
    case .code(let number): add(number)
    case .indexed(let number): for part in [other, 5, number] { add(part) }
    case .direct(let red, let green, let blue):
      for part in [other, 2, red, green, blue] { add(part) }
    }
  }
}
