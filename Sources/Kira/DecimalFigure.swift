/// A plain decimal number while it is read letter by letter into whole minor units.
struct DecimalFigure {
  /// How many digits behind the point make a minor unit.
  private let places: Int
  private var magnitude: UInt64 = 0
  private var isNegative = false
  private var hasOverflowed = false
  private var wholeDigits = 0
  private var fractionDigits: Int?
  /// There is a digit that the currency does not have and that is not zero.
  private(set) var isTooFine = false

  init(places: Int) { self.places = places }

  /// Whether there is a digit before the point, and behind it if there is one.
  var isWhole: Bool { wholeDigits > 0 && fractionDigits != 0 }

  /// Returns `false` for a letter that cannot stand here.
  mutating func take(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "-"):
      guard !isNegative, wholeDigits == 0, fractionDigits == nil else { return false }
      isNegative = true
    case UInt8(ascii: "."):
      guard fractionDigits == nil else { return false }
      fractionDigits = 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"): take(digit: UInt64(letter - UInt8(ascii: "0")))
    default: return false
    }
    return true
  }

  /// `nil` for what is beyond 64 bits.
  var units: Int64? {
    var padded = self
    for _ in (fractionDigits ?? 0)..<max(places, fractionDigits ?? 0) { padded.append(0) }
    guard !padded.hasOverflowed else { return nil }
    return isNegative
      ? Int64(exactly: -Int128(padded.magnitude)) : Int64(exactly: padded.magnitude)
  }

  private mutating func take(digit: UInt64) {
    guard let fraction = fractionDigits else {
      wholeDigits += 1
      return append(digit)
    }
    fractionDigits = fraction + 1
    if fraction < places { append(digit) } else { isTooFine = isTooFine || digit != 0 }
  }

  private mutating func append(_ digit: UInt64) {
    let (tens, wasTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, isTooLarge) = tens.addingReportingOverflow(digit)
    magnitude = sum
    hasOverflowed = hasOverflowed || wasTooLarge || isTooLarge
  }
}
