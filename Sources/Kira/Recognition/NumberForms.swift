// The forms of numbers that banks and chains give to accounts.
extension FormTable {
  static func wallet(_ text: String) -> String? {
    let networks: [Chain] = [.polygon, .tron, .solana]
    return networks.contains { (try? WalletAddress(text, on: $0)) != nil } ? text : nil
  }

  static func iban(_ text: String) -> String? {
    guard countries.contains(text.prefix(2).uppercased()) else { return nil }
    return (try? IBAN(text))?.number.revealed().text
  }

  static func clabe(_ text: String) -> String? {
    let digits = joined(text)
    return (try? CLABE(digits)) == nil ? nil : digits
  }

  static func routingNumber(_ text: String) -> String? {
    let digits = joined(text)
    return (try? RoutingNumber(digits)) == nil ? nil : digits
  }

  /// Fifteen digits, of which the first two say where in the USA the sender's bank is.
  static func trace(_ text: String) -> String? {
    guard text.utf8.count == 15, text.isAllDigits, let region = Int(text.prefix(2)) else {
      return nil
    }
    let isRegion = [0...12, 21...32, 61...72, 80...80].contains { $0.contains(region) }
    return isRegion ? text : nil
  }

  /// Written in capitals as a rule; in small letters it could be a word.
  static func bic(_ text: String) -> String? {
    guard let code = (try? BIC(text))?.text,
      countries.contains(String(code.dropFirst(4).prefix(2))),
      text == code || text.contains(where: \.isWholeNumber)
    else { return nil }
    return code
  }

  /// `····4567`, `****4567`, `xxxx4567`, `…4567`.
  static func maskedEnding(_ text: String) -> String? {
    let hidden = text.prefix { "·•*.…#xX-– ".contains($0) }
    let end = text.dropFirst(hidden.count)
    let dots = hidden.contains { "·•*…#".contains($0) } || hidden.count >= 3
    guard dots, end.utf8.count == 4, end.utf8.allSatisfy(\.isLetterOrDigit) else { return nil }
    return String(end)
  }

  static func fourDigits(_ text: String) -> String? {
    text.utf8.count == 4 && text.isAllDigits ? text : nil
  }

  /// Digits alone, or grouped as on a card; of the whole only the end is kept anywhere.
  static func accountNumber(_ text: String) -> String? {
    let digits = joined(text)
    return (7...22).contains(digits.utf8.count) && digits.isAllDigits ? digits : nil
  }

  private static func joined(_ text: String) -> String {
    String(text.filter { $0 != " " && $0 != "-" })
  }

  /// ISO 3166, which tells the code of a bank from a word of eight letters, and Kosovo's own.
  private static let countries: Set<String> = {
    let codes = """
      ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICK\
      CLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGS\
      GTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULV\
      LYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPM\
      PNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTR\
      TTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW
      """
    var rest = Substring(codes)
    var countries: Set<String> = []
    while !rest.isEmpty {
      countries.insert(String(rest.prefix(2)))
      rest = rest.dropFirst(2)
    }
    return countries
  }()
}
