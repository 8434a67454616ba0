/// One control sequence or character as a terminal reads it.
package struct ControlSequence: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  package var description: String {
    bytes.map { $0 > 0x20 && $0 < 0x7f ? String(UnicodeScalar($0)) : "<\($0)>" }.joined()
  }

  /// The sequence without its numbers: all cursor moves to a place have one shape.
  package var shape: String {
    let isSequence = bytes.starts(with: [0x1B, 0x5B])
    let isNumber = { (byte: UInt8) in (0x30...0x39).contains(byte) || byte == 0x3B }
    return ControlSequence(bytes: isSequence ? bytes.filter { !isNumber($0) } : bytes).description
  }

  /// The numbers and the switch of `ESC [ ? … h` and `ESC [ ? … l`.
  package var privateModes: (numbers: [Int], isOn: Bool)? {
    guard bytes.starts(with: [0x1B, 0x5B, 0x3F]), let last = bytes.last else { return nil }
    guard last == UInt8(ascii: "h") || last == UInt8(ascii: "l") else { return nil }
    let numbers = String(decoding: bytes[3..<bytes.count - 1], as: UTF8.self)
    return (numbers.split(separator: ";").compactMap { Int($0) }, last == UInt8(ascii: "h"))
  }
}

/// Splits what a program wrote into text and control.
package enum ControlSequences {
  /// The text alone, as far as it stands in one run on the screen.
  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    scan(bytes) {
      text += $0
    } control: { _ in
    }
    return String(decoding: text, as: UTF8.self)
  }

  package static func all(in bytes: [UInt8]) -> [ControlSequence] {
    var found: [ControlSequence] = []
    scan(bytes) { _ in
    } control: {
      found.append(ControlSequence(bytes: Array($0)))
    }
    return found
  }

  /// The private modes (other screen, cursor, mouse, paste…) as the last bytes left them.
  package static func privateModes(after bytes: [UInt8]) -> [Int: Bool] {
    var modes: [Int: Bool] = [:]
    for (numbers, isOn) in all(in: bytes).compactMap(\.privateModes) {
      for number in numbers { modes[number] = isOn }
    }
    return modes
  }

  /// Stretches of text, sequences and single controls, in their order.
  static func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    scan(bytes) {
      found.append($0)
    } control: {
      found.append($0)
    }
    return found
  }

  /// How many bytes at the end of a piece are the begin of something that has not all come yet.
  static func unfinished(in piece: ArraySlice<UInt8>) -> Int {
    guard piece.first == 0x1B else { return unfinishedCharacter(in: piece) }
    let second = piece.dropFirst().first
    let isWhole: Bool? = piece.last.map { last in
      switch second {
      case nil: false
      case UInt8(ascii: "["): piece.count > 2 && (0x40...0x7E).contains(last)
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
        piece.count > 2 && (last == 0x07 || last == UInt8(ascii: "\\"))
      default: (0x30...0x7E).contains(last)
      }
    }
    return isWhole == true ? 0 : piece.count
  }

  private static func unfinishedCharacter(in text: ArraySlice<UInt8>) -> Int {
    let tail = text.suffix(3).reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard let lead = text.dropLast(tail).last, lead >= 0xC0 else { return 0 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    return tail + 1 < length ? tail + 1 : 0
  }

  private static func scan(
    _ bytes: [UInt8],
    text: (ArraySlice<UInt8>) -> Void,
    control: (ArraySlice<UInt8>) -> Void
  ) {
    var position = 0
    while position < bytes.count {
      let isControl = bytes[position] < 0x20 || bytes[position] == 0x7F
      let end =
        isControl
        ? sequenceEnd(in: bytes, from: position)
        : bytes[position...].firstIndex { $0 < 0x20 || $0 == 0x7F } ?? bytes.count
      (isControl ? control : text)(bytes[position..<end])
      position = end
    }
  }

  /// The place behind the sequence that begins at `start`; a lone control character is one byte.
  private static func sequenceEnd(in bytes: [UInt8], from start: Int) -> Int {
    guard bytes[start] == 0x1B, start + 1 < bytes.count else { return start + 1 }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      let last = bytes[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }
      return (last ?? bytes.count - 1) + 1
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      let last = bytes[(start + 2)...].firstIndex { $0 == 0x07 || $0 == 0x1B }
      guard let last else { return bytes.count }
      return min(bytes[last] == 0x1B ? last + 2 : last + 1, bytes.count)
    default:
      let last = bytes[(start + 1)...].firstIndex { (0x30...0x7E).contains($0) }
      return (last ?? bytes.count - 1) + 1
    }
  }
}
