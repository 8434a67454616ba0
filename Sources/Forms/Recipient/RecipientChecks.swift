import Kira
import KiraAPI

// Why an answer does not fit yet, for somebody who is in the middle of typing it.
extension RecipientForm {
  @Sendable
  static func line(_ text: String) -> String? { misfitOfLine(text, atMost: 255) }

  static func misfitOfLine(_ text: String, atMost longest: Int) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "only blanks so far" }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "it must be one line of plain text"
    }
    let count = text.unicodeScalars.count
    return count > longest ? "\(count - longest) characters too long" : nil
  }

  /// How many digits are there of how many, as long as nothing else can be said.
  private static func misfitOfDigits(_ text: String, _ wanted: Int) -> String? {
    guard hasDigitsAlone(text) else { return "digits only" }
    let count = text.utf8.count
    if count < wanted { return "\(count) of \(wanted) digits" }
    return count > wanted ? "\(count - wanted) too many: it has \(wanted) digits" : nil
  }

  @Sendable
  static func misfitOfRoutingNumber(_ text: String) -> String? {
    misfitOfDigits(text, 9)
      ?? reason { () throws(Misfit) in _ = try RoutingNumber(text) }
  }

  @Sendable
  static func misfitOfCLABE(_ text: String) -> String? {
    misfitOfDigits(text, 18) ?? reason { () throws(Misfit) in _ = try CLABE(text) }
  }

  private static func hasDigitsAlone(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let fewest = 4

  private static func misfitOfLength(_ text: String) -> String? {
    let count = text.utf8.count
    return count < fewest ? "\(count) of at least \(fewest) characters" : nil
  }

  /// Accounts in the USA have digits alone.
  @Sendable
  static func misfitOfAccountNumber(_ text: String) -> String? {
    if text.contains(where: \.isWhitespace) { return "without blanks" }
    guard hasDigitsAlone(text) else { return "digits only" }
    return misfitOfLength(text)
      ?? reason { () throws(RequestFault) in _ = try AccountNumber(text, atLeast: fewest) }
  }

  /// A number that claims to be an IBAN must be one, and IBANs are written with blanks.
  ///
  /// What only begins like one is none yet, unless their bank is known to be in another country.
  static func misfitOfInternationalNumber(_ text: String, bankIn country: String) -> String? {
    let compact = text.filter { $0 != " " }.uppercased()
    let isBegun = IBANLengths.of(compact) != nil && (country.isEmpty || compact.hasPrefix(country))
    guard IBAN.looksLikeOne(compact) || isBegun else {
      if text.contains(where: \.isWhitespace) {
        return "only an IBAN has blanks, and this is none yet"
      }
      guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
        return "letters and digits only"
      }
      return misfitOfLength(text)
        ?? reason { () throws(RequestFault) in _ = try AccountNumber(text, atLeast: fewest) }
    }
    if let wanted = IBANLengths.of(compact), wanted.length != compact.utf8.count {
      let missing = wanted.length - compact.utf8.count
      return "an IBAN of \(wanted.country) has \(wanted.length) characters: "
        + (missing > 0 ? "\(missing) to go" : "\(-missing) too many")
    }
    return reason { () throws(Misfit) in _ = try IBAN(compact) }
  }

  @Sendable
  static func misfitOfSwiftCode(_ text: String) -> String? {
    let count = text.utf8.count
    if count < 8 { return "\(count) of 8 or 11 characters" }
    if count == 9 || count == 10 { return "\(count) characters: it has 8 or 11" }
    if let reason = reason({ () throws(Misfit) in _ = try BIC(text) }) { return reason }
    let country = String(text.uppercased().dropFirst(4).prefix(2))
    return country == "XK" || CountryNames.country(country) != nil
      ? nil : "\(country), its fifth and sixth letter, is no country"
  }

  static func misfitOfWallet(_ text: String, on chain: Chain?) -> String? {
    guard let chain else { return "choose the network first: it decides what an address is" }
    do throws(Misfit) {
      return misfit(of: try WalletAddress(text, on: chain).proof, on: chain)
    } catch {
      return error.reason
    }
  }

  private static func misfit(of proof: WalletProof, on chain: Chain) -> String? {
    switch proof {
    case .holds, .absent: nil
    case .broken where chain == .polygon:
      "a letter is wrong: capitals and small letters do not fit its checksum"
    case .broken: "a letter is wrong: its checksum does not fit"
    case .nobody: "the zero address is nobody's: the money would be gone"
    }
  }

  @Sendable
  static func misfitOfEmail(_ text: String) -> String? {
    reason { () throws(RequestFault) in _ = try EmailAddress(text) }
  }

  @Sendable
  static func misfitOfPhone(_ text: String) -> String? {
    reason { () throws(RequestFault) in _ = try PhoneNumber(text) }
  }

  @Sendable
  static func misfitOfCountry(_ text: String) -> String? {
    text.utf8.count == 2 && CountryNames.country(text) != nil
      ? nil : "choose a country; recipients have two letters, such as MX"
  }

  private static func reason(_ check: () throws(Misfit) -> Void) -> String? {
    do throws(Misfit) { try check() } catch { return error.reason }
    return nil
  }

  private static func reason(_ check: () throws(RequestFault) -> Void) -> String? {
    do throws(RequestFault) { try check() } catch { return error.reason }
    return nil
  }
}
