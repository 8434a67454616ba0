/// Base 64, as signatures and tokens are written.
enum Base64 {
  private static let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let plain = Array("\(common)+/".utf8)
  private static let ofAddresses = Array("\(common)-_".utf8)

  static func text(of bytes: [UInt8]) -> String {
    let letters = letters(of: bytes, plain)
    return letters + String(repeating: "=", count: (4 - letters.utf8.count % 4) % 4)
  }

  /// The alphabet of addresses and tokens, without padding.
  static func addressText(of bytes: [UInt8]) -> String { letters(of: bytes, ofAddresses) }

  private static func letters(of bytes: [UInt8], _ alphabet: [UInt8]) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count * 4 / 3 + 3)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...group.count { letters.append(alphabet[bits >> (18 - 6 * place) & 63]) }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  static func bytes(ofAddressText text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for letter in text.utf8 {
      let standard = letter == UInt8(ascii: "-") ? UInt8(ascii: "+") : letter
      let known = standard == UInt8(ascii: "_") ? UInt8(ascii: "/") : standard
      guard let value = plain.firstIndex(of: known) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
      }
    }
    return bytes
  }
}

/// Bytes that look like a digest and always follow from the text; they protect nothing.
func scramble(_ text: String, byteCount: Int, seed: UInt64 = 0) -> [UInt8] {
  var state = text.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { mixed($0 ^ UInt64($1)) }
  return (0..<byteCount).map { _ in
    state = mixed(state &+ 0x9E37_79B9_7F4A_7C15)
    return UInt8(state & 255)
  }
}
