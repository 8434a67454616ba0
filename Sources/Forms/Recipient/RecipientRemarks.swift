import Kira

// What an answer that fits tells about itself.
extension RecipientForm {
  @Sendable
  static func nameOfCountry(_ text: String) -> String? { CountryNames.country(text)?.name }

  @Sendable
  static func remarkOnSwiftCode(_ text: String) -> String? {
    let letters = String(text.dropFirst(4).prefix(2))
    return CountryNames.country(letters).map { "a bank in \($0.name)" }
  }

  @Sendable
  static func remarkOnCLABE(_ text: String) -> String? {
    let code = String(text.prefix(3))
    return "Mexico, " + (MexicanBanks.names[code] ?? "bank \(code)")
  }

  static func remarkOnWallet(_ text: String, on chain: Chain?) -> String? {
    chain.flatMap { try? WalletAddress(text, on: $0) }.flatMap(remark)
  }

  /// Whether a slip in it would have shown; `nil` for what is refused.
  static func remark(on address: WalletAddress) -> String? {
    switch address.proof {
    case .holds: "its checksum fits"
    case .absent: "no checksum guards it"
    case .broken, .nobody: nil
    }
  }

  /// What begins like an IBAN and is too short for one may still be no IBAN: it is only said.
  @Sendable
  static func remarkOnInternationalNumber(_ text: String) -> String? {
    let compact = text.filter { $0 != " " }.uppercased()
    guard let wanted = IBANLengths.of(compact) else {
      return IBAN.looksLikeOne(compact) ? "the check digits fit" : nil
    }
    let missing = wanted.length - compact.utf8.count
    return missing > 0
      ? "no IBAN of \(wanted.country): it lacks \(missing)" : "IBAN of \(wanted.country)"
  }
}

/// How long the IBANs of each country are, by the registry of ISO 13616.
enum IBANLengths {
  /// Of the country that a number begins with, if it begins as an IBAN does.
  static func of(_ compact: String) -> (country: String, length: Int)? {
    let digits = compact.utf8.dropFirst(2).prefix(2)
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let code = String(compact.prefix(2))
    return lengths[code].map { (CountryNames.country(code)?.name ?? code, $0) }
  }

  private static let lengths: [String: Int] = table.split(whereSeparator: \.isWhitespace)
    .reduce(into: [:]) { $0[String($1.prefix(2))] = Int($1.dropFirst(2)) }

  private static let table = """
    AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27
    DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28
    IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22
    MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
    SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
    """
}

/// The banks that most CLABEs begin with.
enum MexicanBanks {
  static let names = [
    "002": "Banamex", "012": "BBVA México", "014": "Santander", "021": "HSBC",
    "030": "BanBajío", "036": "Inbursa", "042": "Mifel", "044": "Scotiabank", "058": "Banregio",
    "062": "Afirme", "072": "Banorte", "127": "Azteca", "130": "Compartamos", "137": "BanCoppel",
    "646": "STP",
  ]
}
