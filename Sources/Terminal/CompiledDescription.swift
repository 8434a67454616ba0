/// A description in the binary form that terminfo reads, so that ncurses needs no file for it.
struct CompiledDescription {
  private(set) var bytes: [UInt8] = []
  private var texts: [UInt8] = []
  private var textPlaces: [Int] = []

  /// The form with numbers of 32 bits; 16 cannot count the colours of the highest tier.
  private static let magic = 0o1036

  init(_ description: TerminalDescription, name: String) {
    let flagCount = count(FlagCapability.self)
    let numberCount = count(NumberCapability.self)
    collectTexts(of: description)
    let names = Array(name.utf8) + [0]
    for value in [
      Self.magic, names.count, flagCount, numberCount, textPlaces.count, texts.count,
    ] { append16(value) }
    bytes += names
    for place in 0..<flagCount {
      bytes.append(FlagCapability(rawValue: place).map(description.flags.contains) == true ? 1 : 0)
    }
    align()
    for place in 0..<numberCount {
      append32(NumberCapability(rawValue: place).flatMap { description.numbers[$0] } ?? -1)
    }
    textPlaces.forEach { append16($0) }
    bytes += texts
    align()
    appendExtensions(hasDirectColor: description.hasDirectColor)
  }

  private mutating func collectTexts(of description: TerminalDescription) {
    for place in 0..<count(StringCapability.self) {
      let text = StringCapability(rawValue: place).flatMap { description.strings[$0] }
      textPlaces.append(text == nil ? -1 : texts.count)
      if let text { texts += Array(text.utf8) + [0] }
    }
  }

  /// Two properties that terminfo has no fixed place for: default colours, and colours by value.
  private mutating func appendExtensions(hasDirectColor: Bool) {
    let names = ["AX"] + (hasDirectColor ? ["RGB"] : [])
    let table: [UInt8] = names.flatMap { Array($0.utf8) + [0] }
    for value in [names.count, 0, 0, names.count, table.count] { append16(value) }
    bytes += [UInt8](repeating: 1, count: names.count)
    align()
    var place = 0
    for name in names {
      append16(place)
      place += name.utf8.count + 1
    }
    bytes += table
  }

  private func count<Capability: RawRepresentable & CaseIterable>(_: Capability.Type) -> Int
  where Capability.RawValue == Int {
    1 + (Capability.allCases.map(\.rawValue).max() ?? -1)
  }

  private mutating func append16(_ value: Int) {
    bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private mutating func append32(_ value: Int32) {
    append16(Int(value))
    append16(Int(value >> 16))
  }

  private mutating func align() {
    if bytes.count % 2 == 1 { bytes.append(0) }
  }
}

extension CompiledDescription {
  /// As a value of `TERMINFO`, which may hold a whole description instead of a folder.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "hex:" + String(decoding: text, as: UTF8.self)
  }
}
