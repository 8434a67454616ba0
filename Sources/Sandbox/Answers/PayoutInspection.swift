import Kira

/// The kinds of fields that only bodies about money have.
extension Inspection {
  /// Dollars in a text, as cents.
  mutating func dollars(_ name: String, decimals: ClosedRange<Int> = 0...2) -> Int64? {
    guard let text = requiredText(name) else { return nil }
    return dollars(name, in: text, decimals: decimals)
  }

  /// The same for a text that was found elsewhere.
  mutating func dollars(_ name: String, in text: String, decimals: ClosedRange<Int>) -> Int64? {
    guard let cents = hundredths(of: text, decimals: decimals) else {
      let words = "Amount must be a positive number with up to 2 decimal places"
      complain(name, words, code: "invalid_string")
      return nil
    }
    guard cents > 0 else {
      complain(name, "Amount must be greater than zero")
      return nil
    }
    // Larger than any payment, and small enough for every rate that is applied to it.
    guard cents < 10_000_000_000_000 else {
      complain(name, "Amount must be less than 100000000000", code: "too_big")
      return nil
    }
    return cents
  }

  /// What the tenant adds for itself: dollars and a ratio, both as texts.
  mutating func markup(_ name: String) -> Markup? {
    object(name, isRequired: false) { body in
      let words = "Must be a decimal string"
      let fixed = body.text("fixed_fee", isRequired: false, or: words) {
        hundredths(of: $0, decimals: 0...2).map { $0 < 1_000_000_000 } ?? false
      }
      let share = body.text("percentage_fee", isRequired: false, or: "Must be between 0 and 1") {
        Ratio(parsing: $0) != nil
      }
      let cents = fixed.flatMap { hundredths(of: $0, decimals: 0...2) } ?? 0
      return Markup(
        fixed: Amount(minorUnits: cents, in: .usd),
        share: share.flatMap(Ratio.init(parsing:)) ?? Ratio(millionths: 0)
      )
    }
  }

  /// A stablecoin on a network that carries it.
  mutating func funding(_ tokenName: String) -> CryptoFunding? {
    let token = word(tokenName, among: ["USDC", "USDT"])
    let network = word("network", among: ["solana", "polygon", "tron"])
    guard let token, let network else { return nil }
    guard token != "USDC" || network != "tron" else {
      complain("network", "USDC is not supported on tron")
      return nil
    }
    return CryptoFunding(token: token, network: network)
  }

  mutating func notes() -> PayoutNotes {
    let reference = text("reference")
    let description = text("description")
    let memo: String? = object("extra_info", isRequired: false) { body in
      _ = body.text("internal_notes")
      return body.text("memo")
    }
    return PayoutNotes(
      reference: reference,
      memo: memo ?? description,
      documents: documents("supporting_documents")
    )
  }

  private mutating func documents(_ name: String) -> [SupportingDocument] {
    let documents = array(name, isRequired: false) { $0.document() } ?? []
    if documents.count > 2 {
      complain(name, "Array must contain at most 2 element(s)", code: "too_big")
    }
    return documents
  }

  private mutating func document() -> SupportingDocument? {
    let type = word("type", among: ["invoice", "other"])
    let file = text("file", or: "file must be a base64 data URI", code: "custom") {
      isDocument($0)
    }
    // Four characters of base 64 hold three bytes.
    if let file, file.utf8.count > 3 << 20 * 4 / 3 + 128 {
      complain("file", "Document must not exceed 3 MB", code: "too_big")
    }
    let description = text(
      "description",
      isRequired: false,
      or: "String must contain at most 255 character(s)",
      code: "too_big"
    ) { $0.count <= 255 }
    return type.map { SupportingDocument(type: $0, description: description) }
  }
}

/// Addresses of the web are refused, although other routes take them.
private func isDocument(_ text: String) -> Bool {
  guard text.hasPrefix("data:"), let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
    return false
  }
  return text[..<comma].hasSuffix(";base64")
    && text.utf8.distance(from: comma, to: text.utf8.endIndex) > 1
}

/// Digits, and after a point as many as are allowed; `nil` for anything else.
func hundredths(of text: String, decimals: ClosedRange<Int>) -> Int64? {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
    parts.allSatisfy({ $0.allSatisfy(digits.contains) })
  else { return nil }
  let fraction = parts.count == 2 ? parts[1].count : 0
  guard decimals.contains(fraction), parts.count == 1 || fraction > 0 else { return nil }
  let number = parts.joined() + [UInt8](repeating: UInt8(ascii: "0"), count: 2 - fraction)
  // So long a number is beyond every limit anyway.
  return Int64(String(decoding: number, as: UTF8.self)) ?? .max
}

extension Ratio {
  /// From nothing to all, with at most six decimals.
  init?(parsing text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
    guard isPlain, parts.count <= 2, let whole = Int64(parts[0]), whole <= 1 else { return nil }
    let digits = parts.count == 2 ? String(parts[1]) : "0"
    guard (1...6).contains(digits.count) else { return nil }
    let zeros = String(repeating: "0", count: 6 - digits.count)
    guard let fraction = Int64(digits + zeros) else { return nil }
    guard whole * 1_000_000 + fraction <= 1_000_000 else { return nil }
    self.init(millionths: whole * 1_000_000 + fraction)
  }
}
