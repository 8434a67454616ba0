/// The name of one intent towards the API, so that sending it twice can be seen to be the same.
///
/// A key is drawn once per intent and kept with it; only a retry of the same bytes uses it again.
package struct IdempotencyKey: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package var description: String { text }

  /// As it was written down before it was first sent, character for character.
  package init(writtenDown text: String) throws(RequestFault) {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    let isUUID =
      groups.map(\.utf8.count) == [8, 4, 4, 4, 12] && groups[2].hasPrefix("4")
      && "89abAB".contains(groups[3].prefix(1))
      && groups.joined().utf8.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    guard isUUID else { throw RequestFault("idempotency-key", "this is no UUID of version 4") }
    self.text = text
  }

  /// A UUID v4 out of sixteen random bytes.
  package init(randomBytes: [UInt8]) {
    precondition(randomBytes.count == 16, "a UUID has sixteen bytes")
    var bytes = randomBytes
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    text = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
      .map { $0.joined() }.joined(separator: "-")
  }
}
