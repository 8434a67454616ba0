/// Which record is meant: enough to make it anew, whenever it is asked for.
struct RecordKey: Hashable {
  enum Kind: UInt64 {
    case user = 1
    case account, deposit, payout, recipient, payoutEvent, quotation, document
    case verification, liquidationAddress, webhookEvent, request, wallet
  }

  /// Where in the tenant's time a record belongs.
  enum Era: UInt64 {
    /// Before the sandbox was started; numbered from the newest back.
    case history
    /// The few that every demonstration needs, in the last hours and days; numbered as in their table.
    case staged
    /// While one looks on; numbered by slots of time since 1970, so that a restart finds them again.
    case live
    /// Come through the API; numbered in the order of their coming.
    case made
  }

  let kind: Kind
  let era: Era
  let number: Int

  init(_ kind: Kind, _ era: Era, _ number: Int) {
    self.kind = kind
    self.era = era
    self.number = number
  }

  /// Sixty bits: four for the kind, two for the era, the rest for the number.
  var packed: UInt64 { kind.rawValue << 56 | era.rawValue << 54 | UInt64(number) }

  init?(packed: UInt64) {
    guard let kind = Kind(rawValue: packed >> 56), let era = Era(rawValue: packed >> 54 & 3) else {
      return nil
    }
    self.init(kind, era, Int(packed & (1 << 54 - 1)))
  }

  /// A record that belongs to this one, such as an event to its payout.
  func part(_ kind: Kind, _ index: Int, of most: Int) -> RecordKey {
    RecordKey(kind, era, number * most + index)
  }
}
