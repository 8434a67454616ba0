/// The proof that a delivery was made by somebody who knows the secret.
///
/// It says nothing of when: the code covers the body alone, so that a delivery once seen can be
/// sent again for ever. Quirk.signaturesWithoutTime: events are told apart by their id.
package struct WebhookSignature: Equatable, Sendable {
  /// Why a header is no signature at all.
  package enum Fault: Error, Equatable {
    case missing
    /// Sixty-four hexadecimal digits make a code of SHA-256, and nothing else does.
    case notACode
  }

  /// Codes are made and compared by a library that is not ours to know here.
  package protocol Codes {
    func hmacSHA256(of message: [UInt8], key: [UInt8]) -> [UInt8]
    /// In a time that does not depend on where they differ.
    func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool
  }

  package static let header = "x-signature-sha256"
  private static let length = 32

  package let code: [UInt8]

  /// Digits in either case, with or without `sha256=` before them.
  ///
  /// The documents print a hexadecimal digest and everybody's code compares one. Base64, which one
  /// integrator accepts and nobody has seen, is refused: a second spelling is a second way in.
  package init(header: String?) throws(Fault) {
    guard let header, !header.isEmpty else { throw .missing }
    let digits = header.utf8.dropFirst(header.hasPrefix("sha256=") ? 7 : 0)
    guard digits.count == Self.length * 2 else { throw .notACode }
    var code: [UInt8] = []
    var rest = digits[...]
    while let high = rest.popFirst(), let low = rest.popFirst() {
      guard let high = Self.value(high), let low = Self.value(low) else { throw .notACode }
      code.append(high << 4 | low)
    }
    self.code = code
  }

  /// Whether it is the code of these very bytes under one of the secrets.
  ///
  /// The raw body and no other: what was read and written again is not what was signed. There are
  /// two secrets for a minute after one is changed. An empty secret signs nothing, for anybody
  /// knows it.
  package func signs(
    _ body: [UInt8],
    withAnyOf secrets: [[UInt8]],
    by codes: some Codes
  ) -> Bool {
    var isGenuine = false
    for secret in secrets where !secret.isEmpty {
      let expected = codes.hmacSHA256(of: body, key: secret)
      precondition(expected.count == Self.length, "a code of SHA-256 has 32 bytes")
      if codes.areSame(expected, code) { isGenuine = true }
    }
    return isGenuine
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
