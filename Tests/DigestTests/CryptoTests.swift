import Digest
import Testing

struct CryptoTests {
  /// One of the test cases of RFC 4231; the fifth shows a part of the code only.
  struct Vector: Sendable {
    var number: Int
    var key: [UInt8]
    var message: [UInt8]
    var code: String
  }

  static let vectors = [
    Vector(
      number: 1,
      key: Array(repeating: 0x0B, count: 20),
      message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    Vector(
      number: 2,
      key: Array("Jefe".utf8),
      message: Array("what do ya want for nothing?".utf8),
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    Vector(
      number: 3,
      key: Array(repeating: 0xAA, count: 20),
      message: Array(repeating: 0xDD, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    Vector(
      number: 4,
      key: Array(1...25),
      message: Array(repeating: 0xCD, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    Vector(
      number: 5,
      key: Array(repeating: 0x0C, count: 20),
      message: Array("Test With Truncation".utf8),
      code: "a3b6167473100ee06e0c796c2955552b"
    ),
    Vector(
      number: 6,
      key: Array(repeating: 0xAA, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    Vector(
      number: 7,
      key: Array(repeating: 0xAA, count: 131),
      message: Array(
        ("This is a test using a larger than block-size key and a larger than block-size data. "
          + "The key needs to be hashed before being used by the HMAC algorithm.").utf8
      ),
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ]

  @Test(arguments: vectors)
  func `the codes are those of RFC 4231`(vector: Vector) throws {
    let code = try Crypto().hmacSHA256(of: vector.message, key: vector.key)

    #expect(code.count == 32)
    #expect(hex(code).hasPrefix(vector.code))
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digests are those of FIPS 180`(message: String, digest: String) throws {
    #expect(hex(try Crypto().sha256(of: Array(message.utf8))) == digest)
  }

  @Test func `an empty message and an empty key have a code`() throws {
    let code = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"

    #expect(hex(try Crypto().hmacSHA256(of: [], key: [])) == code)
  }

  @Test(arguments: 0..<256)
  func `one bit makes two codes different`(bit: Int) throws {
    let code = [UInt8](repeating: 0x5A, count: 32)
    var other = code
    other[bit / 8] ^= 1 << UInt8(bit % 8)

    #expect(try !Crypto().areSame(code, other))
  }

  @Test func `the same bytes are the same, and fewer are not`() throws {
    let crypto = try Crypto()

    #expect(crypto.areSame([1, 2, 3], [1, 2, 3]))
    #expect(crypto.areSame([], []))
    #expect(!crypto.areSame([1, 2, 3], [1, 2]))
    #expect(!crypto.areSame([], [0]))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
