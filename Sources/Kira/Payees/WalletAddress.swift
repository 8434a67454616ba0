/// An address of a wallet that has the form its network gives to addresses; it prints as dots.
///
/// What is checked is alphabet, length and prefix, as far as what others wrote down has to fit; an
/// address that a person gives has its `proof` looked at, too.
package struct WalletAddress: Hashable, Sendable, CustomStringConvertible {
  package let network: Chain
  package let number: Sensitive

  package init(_ text: String, on network: Chain) throws(Misfit) {
    guard Self.fits(text, network) else { throw Misfit(Self.reason(network)) }
    self.network = network
    number = Sensitive(text)
  }

  package var description: String { number.masked }

  private static func fits(_ text: String, _ network: Chain) -> Bool {
    switch network {
    case .solana:
      return (32...44).contains(text.utf8.count) && base58Bytes(text)?.count == 32
    case .polygon:
      let digits = text.utf8.dropFirst(2)
      return text.hasPrefix("0x") && digits.count == 40 && digits.allSatisfy(isHexadecimal)
    case .tron:
      guard text.utf8.count == 34, text.hasPrefix("T"), let bytes = base58Bytes(text) else {
        return false
      }
      return bytes.count == 25 && bytes.first == 0x41
    }
  }

  private static func reason(_ network: Chain) -> String {
    switch network {
    case .solana: "an address on Solana is 32 bytes in base 58: 32 to 44 letters and digits"
    case .polygon: "an address on Polygon is 0x and 40 hexadecimal digits"
    case .tron: "an address on Tron begins with T and has 34 letters and digits of base 58"
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
