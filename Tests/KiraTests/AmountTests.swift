import Kira
import Testing

struct AmountTests {
  @Test(arguments: [
    ("50.00", 5_000), ("50", 5_000), ("0.5", 50), ("-2.50", -250), ("1250.000", 125_000),
  ])
  func `plain digits become minor units`(text: String, units: Int64) throws {
    #expect(try Amount(parsing: text, in: .usd) == Amount(minorUnits: units, in: .usd))
  }

  @Test(arguments: [
    "", ".", "-", "1,000", "1e3", "٣٠.٠٠", " 50.00", "5O.00", ".5", "5.", "1.2.3", "+5", "0x10",
  ])
  func `anything else is refused`(text: String) {
    #expect(throws: AmountError.notANumber(text)) { try Amount(parsing: text, in: .usd) }
  }

  @Test func `a digit that the currency has no room for is refused, not rounded`() {
    #expect(throws: AmountError.tooManyDigits("1.005")) { try Amount(parsing: "1.005", in: .usd) }
  }

  @Test func `a number beyond 64 bits is out of range`() {
    #expect(throws: AmountError.outOfRange) {
      try Amount(parsing: "92233720368547758.08", in: .usd)
    }
  }

  @Test func `dollars and pesos do not add up`() {
    let dollars = Amount(minorUnits: 1, in: .usd)
    let pesos = Amount(minorUnits: 1, in: Currency("MXN"))
    #expect(throws: AmountError.currencyMismatch(.usd, Currency("MXN"))) {
      try dollars.adding(pesos)
    }
  }

  @Test(arguments: [
    (125_000, "USD", "1,250.00 USD"), (5, "USD", "0.05 USD"), (-250, "USD", "-2.50 USD"),
    (1_234_567_890, "USD", "12,345,678.90 USD"), (1_500_000, "USDC", "1.50 USDC"),
    (1_234_567, "USDC", "1.234567 USDC"), (1_500, "CLP", "1,500 CLP"),
  ])
  func `amounts read as people write them`(units: Int64, code: String, text: String) {
    #expect(Amount(minorUnits: units, in: Currency(code)).text == text)
  }
}
