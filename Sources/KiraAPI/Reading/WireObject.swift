import JSONText
import Kira

/// One object of an answer, read without insisting: absent or null, number or text, either casing.
struct WireObject {
  let members: [JSON.Member]

  init?(_ json: JSON?) {
    guard case .object(let members)? = json else { return nil }
    self.members = members
  }

  /// The first of these names that has a value other than null.
  subscript(names: String...) -> JSON? { value(names) }

  func text(_ names: String...) -> String? { value(names)?.scalarText }

  func safeText(_ names: String...) -> SafeText {
    SafeText(value(names)?.scalarText ?? "")
  }

  func identifier<Resource>(_ names: String...) -> Identifier<Resource>? {
    let identifier = value(names)?.scalarText.map(Identifier<Resource>.init)
    return identifier?.text.isEmpty == false ? identifier : nil
  }

  func object(_ names: String...) -> WireObject? { WireObject(value(names)) }

  func items(_ names: String...) -> [JSON] { value(names)?.items ?? [] }

  func whole(_ names: String...) -> Int? { value(names)?.scalarText.flatMap(Int.init) }

  func moment(_ names: String...) -> Moment? {
    value(names)?.scalarText.flatMap(Moment.init(wireText:))
  }

  func currency(_ names: String...) -> Currency? {
    guard let code = value(names)?.scalarText, !code.isEmpty else { return nil }
    return Currency(SafeText(code).text)
  }

  /// Quirk.amountsAsNumbers: the digits are taken as they stand, whichever way they are written.
  func amount(_ names: String..., in currency: Currency?) -> Amount? {
    guard let currency, let digits = value(names)?.scalarText else { return nil }
    return try? Amount(parsing: digits, in: currency)
  }

  private func value(_ names: [String]) -> JSON? {
    for name in names {
      let key = NameKey(name)
      for member in members where member.key == key && isSameName(member.name, name) {
        if case .null = member.value { continue }
        return member.value
      }
    }
    return nil
  }
}

/// Quirk.casingMixed: `net_amount` and `netAmount` are one name, so underscores and case are ignored.
func isSameName(_ left: String, _ right: String) -> Bool {
  if left == right { return true }
  guard left.utf8.first.map({ $0 | 0x20 }) == right.utf8.first.map({ $0 | 0x20 }) else {
    return false
  }
  var left = left.utf8.makeIterator()
  var right = right.utf8.makeIterator()
  while true {
    let pair = (nextLetter(&left), nextLetter(&right))
    if pair.0 != pair.1 { return false }
    if pair.0 == nil { return true }
  }
}

private func nextLetter(_ letters: inout String.UTF8View.Iterator) -> UInt8? {
  while let letter = letters.next() {
    if letter == UInt8(ascii: "_") { continue }
    let isUpper = letter >= UInt8(ascii: "A") && letter <= UInt8(ascii: "Z")
    return isUpper ? letter | 0x20 : letter
  }
  return nil
}

extension JSON {
  /// What stands between the commas, if it is no list or object.
  var scalarText: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let bool): bool ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
