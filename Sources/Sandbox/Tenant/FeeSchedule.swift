import Kira

/// What Kira takes for sending money by one rail; everything that names a fee reads it here.
struct FeeSchedule {
  let rail: Rail
  /// In dollars, whatever is sent.
  let fixed: Amount
  let share: Ratio
  /// What a dollar becomes on this rail.
  let exchange: Exchange

  /// The bank's own share, the same on every rail.
  static let bankShare = Ratio(millionths: 400)

  static let all = Rail.allCases.map(of)

  /// The least that can go by SWIFT is about three dollars; nobody prints the others.
  static func of(_ rail: Rail) -> FeeSchedule {
    switch rail {
    case .wire: FeeSchedule(rail, cents: 1_500)
    case .ach: FeeSchedule(rail, cents: 50)
    case .instant: FeeSchedule(rail, cents: 100)
    case .swift: FeeSchedule(rail, cents: 300, millionths: 1_000)
    case .spei: FeeSchedule(rail, cents: 50, millionths: 2_500, .pesos)
    case .wallet: FeeSchedule(rail, cents: 120, millionths: 1_000, .stablecoin)
    }
  }

  private init(_ rail: Rail, cents: Int64, millionths: Int64 = 0, _ exchange: Exchange = .none) {
    self.rail = rail
    fixed = Amount(minorUnits: cents, in: .usd)
    share = Ratio(millionths: millionths)
    self.exchange = exchange
  }
}

/// A share between nothing and all, exact to a millionth.
struct Ratio: Equatable {
  let millionths: Int64

  /// Rounded down, in the payer's favour.
  func of(_ cents: Int64) -> Int64 { cents * millionths / 1_000_000 }

  /// `0.0025`, the way Kira writes ratios; a tenth of a percent is `0.001`.
  var text: String {
    let fraction = padded(millionths % 1_000_000, 6)
    let digits = fraction.reversed().drop { $0 == "0" }.reversed()
    let whole = String(millionths / 1_000_000)
    return digits.isEmpty ? whole : whole + "." + String(digits)
  }
}

/// What a dollar becomes on its way.
enum Exchange {
  case none
  /// At a fixed rate, so that two answers can be compared.
  case pesos
  case stablecoin

  var currency: Currency {
    switch self {
    case .none: .usd
    case .pesos: Self.mexicanPeso
    case .stablecoin: Self.dollarCoin
    }
  }

  var rateText: String { self == .pesos ? "17.382000" : "1.000000" }

  /// In minor units of what arrives.
  func converted(_ cents: Int64) -> Int64 {
    switch self {
    case .none: cents
    case .pesos: cents * 17_382 / 1_000
    case .stablecoin: cents * 10_000
    }
  }

  /// The dollars it takes for a number of hundredths of what arrives.
  func source(ofHundredths hundredths: Int64) -> Int64 {
    self == .pesos ? (hundredths * 1_000 + 17_381) / 17_382 : hundredths
  }

  private static let mexicanPeso = Currency("MXN")
  private static let dollarCoin = Currency("USDC")
}

/// What the tenant itself adds for its own pocket.
struct Markup: Equatable {
  let fixed: Amount
  let share: Ratio

  /// What was agreed on with Kira; a request can replace it for itself.
  static let configured = Markup(fixed: .zero(in: .usd), share: Ratio(millionths: 1_000))
}
