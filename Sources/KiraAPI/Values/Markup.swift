import JSONText
package import Kira

/// Our own share of one payment, in place of the configured one: dollars, and parts of ten thousand.
///
/// Quirk.markupUnitsDiffer: an itemised quotation takes cents and basis points, every other route
/// decimal dollars and a ratio; one value is written either way, so that no unit is ever guessed.
package struct Markup: Equatable, Sendable {
  package let fixed: Amount?
  package let basisPoints: Int?

  package init(fixed: Amount? = nil, basisPoints: Int? = nil) throws(RequestFault) {
    if let fixed, fixed.currency != .usd || fixed.minorUnits < 0 {
      throw RequestFault("client_markup", "the fixed part is in dollars, and not below zero")
    }
    if let basisPoints, !(0...10_000).contains(basisPoints) {
      throw RequestFault(
        "client_markup",
        "the part by amount lies between 0 and 10,000 basis points"
      )
    }
    guard fixed != nil || basisPoints != nil else {
      throw RequestFault("client_markup", "it says nothing")
    }
    self.fixed = fixed
    self.basisPoints = basisPoints
  }

  /// `{"fixed_minor":1500,"percentage_bps":50}`.
  var inMinorUnits: JSON {
    .sending([
      "fixed_minor": fixed.map { .number(String($0.minorUnits)) },
      "percentage_bps": basisPoints.map { .number(String($0)) },
    ])
  }

  /// `{"fixed_fee":"15.00","percentage_fee":"0.0050"}`.
  var inDecimals: JSON {
    .sending([
      "fixed_fee": .word(fixed.map { decimalText($0.minorUnits, digits: 2) }),
      "percentage_fee": .word(basisPoints.map { decimalText(Int64($0), digits: 4) }),
    ])
  }
}
