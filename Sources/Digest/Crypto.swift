import CCrypto

/// The functions of libcrypto that are used, of a library that is known to be there.
///
/// Opening takes a millisecond or two, once; `docs/decisions/0001` says why it is not linked.
package struct Crypto: Sendable {
  package init() throws(CryptoMissing) {
    if let reason = ccrypto_open() { throw CryptoMissing(reason: String(cString: reason)) }
  }

  package func sha256(of message: [UInt8]) -> [UInt8] {
    digest { digest in
      message.withUnsafeBytes { ccrypto_sha256(Self.start(of: $0), $0.count, digest) }
    }
  }

  /// RFC 2104 over SHA-256.
  package func hmacSHA256(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    digest { code in
      key.withUnsafeBytes { key in
        message.withUnsafeBufferPointer { message in
          ccrypto_hmac_sha256(
            Self.start(of: key),
            key.count,
            message.baseAddress ?? Self.nothing,
            message.count,
            code
          )
        }
      }
    }
  }

  /// Takes as long for a wrong first byte as for a wrong last one; only the length shows early.
  package func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        ccrypto_are_same(Self.start(of: left), Self.start(of: right), left.count)
      }
    }
  }

  private func digest(_ fill: (UnsafeMutablePointer<UInt8>) -> Bool) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(CCRYPTO_DIGEST_SIZE)) { bytes, count in
      guard let start = bytes.baseAddress else { return }
      precondition(fill(start), "libcrypto has no memory left for a digest")
      count = Int(CCRYPTO_DIGEST_SIZE)
    }
  }

  /// An empty array may have no address, which libcrypto would take for something else.
  private static func start(of bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer {
    bytes.baseAddress ?? UnsafeRawPointer(nothing)
  }

  private static var nothing: UnsafePointer<UInt8> { ("" as StaticString).utf8Start }
}
