import Kira

/// How money travels, and how long it takes; what it costs is in the fee schedule.
enum Rail: String, CaseIterable {
  case wire = "WIRE"
  case ach = "ACH"
  case instant = "INSTANT_PAY"
  case swift = "SWIFT"
  case spei = "SPEI"
  case wallet = "WALLET"

  /// As payouts name it.
  var word: String {
    switch self {
    case .wire: "wire"
    case .ach: "ach"
    case .instant: "instant_pay"
    case .swift: "swift"
    case .spei: "spei"
    case .wallet: "wallet"
    }
  }

  /// What an account of this style can pay by, by weight.
  static func outbound(from style: AccountStyle) -> [(Int, Rail)] {
    switch style {
    case .act: [(34, .wire), (34, .ach), (16, .instant), (10, .spei), (6, .wallet)]
    case .swift: [(75, .swift), (25, .wire)]
    case .crypto: [(100, .wallet)]
    }
  }

  /// What comes in on an account of this style; wire and ACH alone, whatever it can send.
  static let inbound: [(Int, Rail)] = [(55, .wire), (45, .ach)]

  /// How long sending takes once it has begun, at the pace of the world.
  var usualTime: ClosedRange<Int64> {
    switch self {
    case .wire: 40 * Span.minute...5 * Span.hour
    case .ach: 20 * Span.hour...66 * Span.hour
    case .instant: 4 * Span.second...30 * Span.second
    case .swift: 40 * Span.hour...110 * Span.hour
    case .spei: Span.minute...25 * Span.minute
    case .wallet: 30 * Span.second...6 * Span.minute
    }
  }

  /// The same while one looks on: quick enough to be seen, the slow rails still slow.
  var shownTime: ClosedRange<Int64> {
    switch self {
    case .wire: 40 * Span.second...150 * Span.second
    case .ach: 12 * Span.minute...35 * Span.minute
    case .instant: 4 * Span.second...9 * Span.second
    case .swift: 25 * Span.minute...60 * Span.minute
    case .spei: 12 * Span.second...40 * Span.second
    case .wallet: 15 * Span.second...70 * Span.second
    }
  }
}
