import Kira

/// Addresses that have the look of a network's, and belong to nobody.
enum Wallet {
  private static let hexadecimal = "0123456789abcdef"

  static func address(on network: String, _ dice: inout Dice) -> String {
    switch network {
    case "solana": dice.letters(44, from: Base58.alphabet)
    case "tron":
      TronAddress.text(of: Array(dice.letters(33, from: Base58.alphabet).utf8.prefix(20)))
    default: "0x" + dice.letters(40, from: hexadecimal)
    }
  }

  static func transaction(_ dice: inout Dice) -> String {
    "0x" + dice.letters(64, from: hexadecimal)
  }
}

/// An address of the Tron network, which proves itself.
enum TronAddress {
  static func text(of account: [UInt8]) -> String {
    let payload = [0x41] + account
    return Base58.text(of: payload + proof(of: payload))
  }

  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("T"), text.utf8.count == 34, let bytes = Base58.bytes(of: text, count: 25)
    else { return false }
    return bytes[0] == 0x41 && Array(bytes[21...]) == proof(of: Array(bytes[..<21]))
  }

  private static func proof(of payload: [UInt8]) -> [UInt8] {
    Array(SHA256.digest(of: SHA256.digest(of: payload)).prefix(4))
  }
}

/// Numbers written in fifty-eight letters and digits that cannot be taken for one another.
enum Base58 {
  static let alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
  private static let digits = Array(alphabet.utf8)

  /// For numbers that do not begin with a zero byte.
  static func text(of bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var rest = bytes
    while rest.contains(where: { $0 != 0 }) {
      var left = 0
      for index in rest.indices {
        let value = left << 8 | Int(rest[index])
        rest[index] = UInt8(value / 58)
        left = value % 58
      }
      result.append(digits[left])
    }
    return String(decoding: result.reversed(), as: UTF8.self)
  }

  /// `nil` for what is not so written, or does not fit.
  static func bytes(of text: String, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    for letter in text.utf8 {
      guard var carry = digits.firstIndex(of: letter) else { return nil }
      for index in bytes.indices.reversed() {
        let value = Int(bytes[index]) * 58 + carry
        bytes[index] = UInt8(truncatingIfNeeded: value)
        carry = value >> 8
      }
      guard carry == 0 else { return nil }
    }
    return bytes
  }
}
