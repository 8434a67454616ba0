/// What an address of a wallet says about its own letters.
package enum WalletProof: Equatable, Sendable {
  /// Its checksum fits: a slip in it would have shown.
  case holds
  /// It has none, so that a slip makes another address that looks as good.
  case absent
  /// Some letter of it is wrong.
  case broken
  /// Every byte is zero: nobody has the key to it, and what is sent there is gone.
  case nobody
}

extension WalletAddress {
  package var proof: WalletProof {
    let text = number.revealed().text
    switch network {
    case .solana: return Self.isNothing(base58Bytes(text) ?? []) ? .nobody : .absent
    case .polygon: return Self.proof(ofHexadecimal: text.dropFirst(2))
    case .tron: return Self.proof(ofBase58: base58Bytes(text) ?? [])
    }
  }

  /// Base58Check: behind prefix and account stand four bytes of the digest of the digest of both.
  private static func proof(ofBase58 bytes: [UInt8]) -> WalletProof {
    let payload = Array(bytes.dropLast(4))
    let digest = SHA256.digest(of: SHA256.digest(of: payload))
    guard bytes.suffix(4).elementsEqual(digest.prefix(4)) else { return .broken }
    return isNothing(payload.dropFirst()) ? .nobody : .holds
  }

  /// EIP-55: a letter is a capital where the digest of the small ones has a digit of eight or more.
  private static func proof(ofHexadecimal digits: Substring) -> WalletProof {
    if digits.allSatisfy({ $0 == "0" }) { return .nobody }
    let letters = digits.filter(\.isLetter)
    if letters.allSatisfy(\.isLowercase) || letters.allSatisfy(\.isUppercase) { return .absent }
    let digest = Keccak256.digest(of: Array(digits.lowercased().utf8))
    let fits = digits.enumerated().allSatisfy { index, digit in
      let half = index.isMultiple(of: 2) ? digest[index / 2] >> 4 : digest[index / 2] & 0x0F
      return !digit.isLetter || digit.isUppercase == (half >= 8)
    }
    return fits ? .holds : .broken
  }

  private static func isNothing(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0 }
  }
}
