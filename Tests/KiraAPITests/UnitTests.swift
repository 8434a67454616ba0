import JSONText
import Kira
import Testing

@testable import KiraAPI

/// Every figure passes through four units on its way, and comes out as it went in.
struct UnitTests {
  private static let currencies = ["USD", "USDC", "CLP", "MXN"].map { Currency($0) }

  /// Ends and whatever lies between, the same in every run.
  private static let figures: [Int64] = {
    var number: UInt64 = 7
    let drawn = (0..<400).map { count in
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64(number >> (UInt64(count) % 40 + 20))
    }
    return [0, 1, 9, 10, 99, 100, 101, 999_999, 1_000_000, 99_999_999_999_999] + drawn
  }()

  private func quotation(_ amount: Amount, precision: Int, units: Int64) throws -> Quotation? {
    let code = amount.currency.code
    let text = #"{"source":{"amount":\#(units),"precision":\#(precision),"currency":"\#(code)"}}"#
    return WireObject(try JSON(parsing: Array(text.utf8))).flatMap(Quotation.init)
  }

  @Test(arguments: currencies)
  func `F90 the quotation's whole units and the preview's decimals are one amount`(
    currency: Currency
  ) throws {
    for units in Self.figures {
      let amount = Amount(minorUnits: units, in: currency)
      let decimals = decimalText(units, digits: currency.digits)
      #expect(try Amount(parsing: decimals, in: currency) == amount)
      let quoted = try quotation(amount, precision: currency.digits, units: units)
      #expect(quoted?.source == amount)
      let finer = try quotation(amount, precision: currency.digits + 2, units: units * 100)
      #expect(finer?.source == amount)
    }
  }

  @Test func `F90 what a currency has no room for is no amount, and is not rounded`() throws {
    for units in Self.figures where !units.isMultiple(of: 100) {
      let amount = Amount(minorUnits: 0, in: .usd)
      #expect(try quotation(amount, precision: 4, units: units)?.source == nil)
    }
  }

  @Test func `F90 a markup says the same in cents and points as in dollars and a ratio`() throws {
    for points in stride(from: 0, through: 10_000, by: 7) {
      let fixed = Amount(minorUnits: Int64(points) * 13, in: .usd)
      let markup = try Markup(fixed: fixed, basisPoints: points)
      guard case .string(let dollars)? = markup.inDecimals["fixed_fee"],
        case .string(let ratio)? = markup.inDecimals["percentage_fee"]
      else {
        Issue.record("\(markup.inDecimals)")
        return
      }
      #expect(markup.inMinorUnits["fixed_minor"] == .number("\(fixed.minorUnits)"))
      #expect(markup.inMinorUnits["percentage_bps"] == .number("\(points)"))
      #expect(try Amount(parsing: dollars, in: .usd) == fixed)
      // Ten thousand parts have four digits, those of a ratio.
      #expect(Int(ratio.filter(\.isNumber)) == points)
    }
  }
}
