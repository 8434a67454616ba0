import Forms
import Kira
import KiraAPI
import Testing

/// What stands beside a field while somebody types into it.
struct RecipientCheckTests {
  private func verdict(_ rail: String, _ name: FieldName, _ text: String) -> FieldVerdict? {
    var answers = RecipientSample.of(rail)
    answers[name] = text
    let field = RecipientForm.plan.fields(for: answers).first { $0.name == name }
    return field?.verdict(on: answers)
  }

  @Test(arguments: [
    ("ACH", "routing-number", "0210", "4 of 9 digits"),
    ("ACH", "routing-number", "02100008x", "digits only"),
    ("ACH", "routing-number", "0210000890", "1 too many: it has 9 digits"),
    ("ACH", "account-number", "000 123", "without blanks"),
    ("SPEI", "clabe", "00201007", "8 of 18 digits"),
    ("SWIFT", "swift-code", "BNMX", "4 of 8 or 11 characters"),
    ("SWIFT", "swift-code", "BNMXMXMM1", "9 characters: it has 8 or 11"),
    ("SWIFT", "swift-code", "BNMXQQMM", "QQ, its fifth and sixth letter, is no country"),
    ("ACH", "account-number", "12ab", "digits only"),
    ("ACH", "account-number", "1", "1 of at least 4 characters"),
    ("SWIFT", "account-number", "01", "2 of at least 4 characters"),
    ("SWIFT", "account-number", "ab!c", "letters and digits only"),
    (
      "SWIFT", "account-number", "DE89 3704 0044 0532 01",
      "an IBAN of Germany has 22 characters: 4 to go"
    ),
    ("SWIFT", "street", "  ", "only blanks so far"),
    ("SWIFT", "street", "a\nb", "it must be one line of plain text"),
    ("SWIFT", "country", "MEX", "choose a country; recipients have two letters, such as MX"),
    ("SWIFT", "country", "QQ", "choose a country; recipients have two letters, such as MX"),
  ])
  func `a reason is worded for somebody who is in the middle of typing`(
    rail: String,
    name: String,
    text: String,
    reason: String
  ) {
    #expect(verdict(rail, FieldName(name), text) == .misfit(reason))
  }

  @Test(arguments: [
    (
      "polygon", "0x742d35cc6634C0532925a3b844Bc454e4438f44e",
      FieldVerdict.misfit("a letter is wrong: capitals and small letters do not fit its checksum")
    ),
    (
      "polygon", "0x0000000000000000000000000000000000000000",
      .misfit("the zero address is nobody's: the money would be gone")
    ),
    (
      "tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
      .misfit("a letter is wrong: its checksum does not fit")
    ),
    ("polygon", "0x742d35Cc6634C0532925a3b844Bc454e4438f44e", .fits("its checksum fits")),
    ("polygon", "0x742d35cc6634c0532925a3b844bc454e4438f44e", .fits("no checksum guards it")),
    ("tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", .fits("its checksum fits")),
    ("solana", "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", .fits("no checksum guards it")),
  ])
  func `of a wallet the checksum is looked at, where there is one`(
    network: String,
    address: String,
    expected: FieldVerdict
  ) {
    var answers = RecipientSample.of("WALLET")
    answers["token"] = "USDT"
    answers["network"] = network
    answers["wallet-address"] = address
    let field = RecipientForm.plan.fields(for: answers).first { $0.name == "wallet-address" }
    #expect(field?.verdict(on: answers) == expected)
  }

  @Test(arguments: [
    ("ACH", "routing-number", "021000088"), ("SPEI", "clabe", "002010077777777772"),
    ("SWIFT", "account-number", "DE89370400440532013001"),
    ("WALLET", "wallet-address", "0x52908400098527886E0F7030069857D2E4169EE"),
    ("SPEI", "email", "maria@example"), ("SPEI", "phone", "5512345678"),
  ])
  func `one digit or letter that is wrong is seen`(rail: String, name: String, text: String) {
    guard case .misfit = verdict(rail, FieldName(name), text) else {
      Issue.record("\(text) is let through")
      return
    }
  }

  @Test(arguments: [
    ("SPEI", "clabe", "002010077777777771", "Mexico, Banamex"),
    ("SWIFT", "swift-code", "DEUTDEFF500", "a bank in Germany"),
    ("SWIFT", "account-number", "DE89 3704 0044 0532 0130 00", "IBAN of Germany"),
    ("SWIFT", "account-number", "DE8937040044", "no IBAN of Germany: it lacks 10"),
    ("SWIFT", "country", "MX", "Mexico"),
  ])
  func `what fits tells what it says`(rail: String, name: String, text: String, remark: String) {
    #expect(verdict(rail, FieldName(name), text) == .fits(remark))
  }

  @Test(arguments: [("", ""), ("GB", ""), ("", "BARCGB22"), ("", "BA")])
  func `what begins like an IBAN is none yet, where its bank may be there`(
    country: String,
    code: String
  ) {
    var answers = RecipientSample.of("SWIFT")
    (answers["bank-country"], answers["swift-code"]) = (country, code)
    answers["account-number"] = "GB00"
    let field = RecipientForm.plan.fields(for: answers).first { $0.name == "account-number" }
    #expect(
      field?.verdict(on: answers)
        == .misfit("an IBAN of United Kingdom has 22 characters: 18 to go")
    )
  }

  @Test func `an IBAN leaves without the blanks it was typed with`() throws {
    var answers = RecipientSample.of("SWIFT")
    answers["account-number"] = "DE89 3704 0044 0532 0130 00"
    let recipient = try RecipientForm.recipient(answers)
    #expect(recipient?.account.number?.revealed().text == "DE89370400440532013000")
  }
}
