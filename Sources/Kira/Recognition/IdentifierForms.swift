// The forms of names that Kira and its banks give to things.
extension FormTable {
  /// With dashes or without, in braces or behind `urn:uuid:`, in either casing.
  static func uuid(_ text: String) -> [Reading] {
    guard let id = uuidText(text) else { return [] }
    let isRandom = id.utf8.dropFirst(14).first == UInt8(ascii: "4")
    return [Reading(.identifier, id)] + (isRandom ? [Reading(.uetr, id)] : [])
  }

  private static func uuidText(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard digits.utf8.count == 32, digits.isAllHexadecimal else { return nil }
    guard parts.count == 1 || parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
    var rest = Substring(digits)
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }

  private static let prefixes: [(prefix: String, meaning: Meaning)] = [
    ("evt_", .eventID), ("qt_", .quoteID), ("quo_", .quoteID), ("liq_", .liquidationID),
    ("rec_", .recipientID), ("whk_", .registrationID), ("wh_", .registrationID),
    ("webhook_", .registrationID),
  ]

  static func prefixedID(_ text: String) -> [Reading] {
    guard let row = prefixes.first(where: { text.lowercased().hasPrefix($0.prefix) }) else {
      return []
    }
    let rest = text.dropFirst(row.prefix.count)
    let isPlain = rest.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard !rest.isEmpty, rest.utf8.count <= 64, isPlain else { return [] }
    // `webhook_url` is no id.
    if row.meaning == .registrationID, !rest.contains(where: \.isWholeNumber) { return [] }
    return [Reading(row.meaning, row.prefix + (uuidText(String(rest)) ?? String(rest)))]
  }

  /// `7f3a…91c2`, as lists and notices write an id.
  static func shortened(_ text: String) -> [Reading] {
    let dots = text.filter { $0 == "." }.count
    guard text.contains("…") || dots >= 2 else { return [] }
    let ends = text.lowercased().split { $0 == "…" || $0 == "." }
    guard ends.count == 2, ends.allSatisfy({ (3...12).contains($0.utf8.count) }),
      ends.allSatisfy({ $0.utf8.allSatisfy(\.isLetterOrDigit) })
    else { return [] }
    return [Reading(.shortened, ends.joined(separator: "…"))]
  }

  /// At least four digits of base sixteen; a word of such letters alone needs six.
  static func fragment(_ text: String) -> String? {
    let digits = text.lowercased().filter { $0 != "-" }
    let hasDigit = digits.contains(where: \.isWholeNumber)
    guard digits.isAllHexadecimal, (hasDigit ? 4 : 6)...31 ~= digits.utf8.count else { return nil }
    return text.lowercased()
  }

  /// Twenty-two signs: the day, whose it is, and a number of that day; an OMAD may bring its time.
  static func fedwire(_ text: String) -> String? {
    let code = text.uppercased().filter { $0 != " " && $0 != "-" }
    guard [22, 26, 30, 34].contains(code.utf8.count), code.utf8.allSatisfy(\.isLetterOrDigit)
    else { return nil }
    let day = code.prefix(8)
    let isDay = day.isAllDigits && day.hasPrefix("20") && isDate(day)
    let isNumbered = code.dropFirst(16).prefix(6).isAllDigits
    let hasLetter = code.dropFirst(8).prefix(8).contains(where: \.isLetter)
    return isDay && isNumbered && hasLetter ? code : nil
  }

  private static func isDate(_ digits: Substring) -> Bool {
    let month = Int(digits.dropFirst(4).prefix(2)) ?? 0
    let day = Int(digits.dropFirst(6)) ?? 0
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// 32 bytes on Ethereum's kin and on Tron, 64 bytes in base 58 on Solana.
  static func transactionHash(_ text: String) -> String? {
    let isPrefixed = text.lowercased().hasPrefix("0x")
    let digits = (isPrefixed ? text.dropFirst(2) : Substring(text)).lowercased()
    if digits.utf8.count == 64, digits.isAllHexadecimal {
      return isPrefixed ? "0x" + digits : digits
    }
    guard (86...88).contains(text.utf8.count), base58Bytes(text)?.count == 64 else { return nil }
    return text
  }

  static func email(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254, !text.contains(" ") else {
      return nil
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    let isDomain =
      labels.count > 1
      && labels.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
    return isDomain ? text.lowercased() : nil
  }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) && self >= 0x41
  }

  fileprivate var isHexadecimal: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self)
  }
}

extension StringProtocol {
  /// Whether there is something here, and all of it is digits of base sixteen in small letters.
  fileprivate var isAllHexadecimal: Bool { !isEmpty && utf8.allSatisfy(\.isHexadecimal) }
}
