/// The bytes that a text of base 58 stands for; `nil` where a character is not of its alphabet.
///
/// The alphabet has no 0, O, I or l, which look alike; each leading 1 is a byte of zero.
func base58Bytes(_ text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  for character in text.utf8 {
    guard var carry = alphabet.firstIndex(of: character) else { return nil }
    for index in bytes.indices.reversed() {
      carry += Int(bytes[index]) * 58
      bytes[index] = UInt8(carry & 0xFF)
      carry >>= 8
    }
    if carry > 0 { bytes.insert(UInt8(carry), at: 0) }
  }
  return [UInt8](repeating: 0, count: text.utf8.prefix { $0 == UInt8(ascii: "1") }.count) + bytes
}

private let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
