import Kira
import Testing

struct WalletProofTests {
  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(String(Int($0) + 0x100, radix: 16).suffix(2)) }.joined()
  }

  @Test func `SHA-256 is the standard's`() {
    #expect(
      hexadecimal(SHA256.digest(of: Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  @Test(arguments: [
    ("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
    ("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    (
      "The quick brown fox jumps over the lazy dog",
      "4d741b6f1eb29cb2a9b9911c82f56fa8d73b04959d3d9d222895df6c0b28aa15"
    ),
    (
      "transfer(address,uint256)",
      "a9059cbb2ab09eb219583f4a59a5d0623ade346d962bcd4e46b11da047c9049b"
    ),
  ])
  func `Keccak-256 is what was published, and not SHA-3`(text: String, digest: String) {
    #expect(hexadecimal(Keccak256.digest(of: Array(text.utf8))) == digest)
  }

  /// Where the padding just fits, has to begin a block of its own, and is in the second block.
  @Test(arguments: [
    (135, "34367dc248bbd832f4e3e69dfaac2f92638bd0bbd18f2912ba4ef454919cf446"),
    (136, "a6c4d403279fe3e0af03729caada8374b5ca54d8065329a3ebcaeb4b60aa386e"),
    (137, "d869f639c7046b4929fc92a4d988a8b22c55fbadb802c0c66ebcd484f1915f39"),
  ])
  func `Keccak-256 takes texts that end about a block`(length: Int, digest: String) {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
    #expect(hexadecimal(Keccak256.digest(of: bytes)) == digest)
  }

  /// The mixed ones of EIP-55 itself, and one of each kind in use.
  @Test(arguments: [
    (Chain.polygon, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
    (.polygon, "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"),
    (.polygon, "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"),
    (.polygon, "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"),
    (.polygon, "0x742d35Cc6634C0532925a3b844Bc454e4438f44e"),
    (.tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
    (.tron, "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"),
  ])
  func `an address with a checksum that fits proves itself`(chain: Chain, text: String) throws {
    #expect(try WalletAddress(text, on: chain).proof == .holds)
  }

  @Test(arguments: [
    (Chain.polygon, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
    (.tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
  ])
  func `with any one of its letters changed it does not`(chain: Chain, text: String) {
    for index in text.indices.dropFirst(2) {
      var slip = text
      let other: Character = text[index] == "7" ? "8" : "7"
      slip.replaceSubrange(index...index, with: String(other))
      guard let address = try? WalletAddress(slip, on: chain) else { continue }
      #expect(address.proof == .broken, "\(slip)")
    }
  }

  @Test(arguments: [
    (Chain.polygon, "0x52908400098527886E0F7030069857D2E4169EE7"),
    (.polygon, "0xde709f2102306220921060314715629080e2fb77"),
    (.polygon, "0x1234567890123456789012345678901234567890"),
    (.solana, "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"),
  ])
  func `one kind of letter, or Solana, has no checksum`(chain: Chain, text: String) throws {
    #expect(try WalletAddress(text, on: chain).proof == .absent)
  }

  @Test(arguments: [
    (Chain.polygon, "0x0000000000000000000000000000000000000000"),
    (.tron, "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb"),
    (.solana, "11111111111111111111111111111111"),
  ])
  func `the zero address of each network is nobody's`(chain: Chain, text: String) throws {
    #expect(try WalletAddress(text, on: chain).proof == .nobody)
  }
}
