import Kira
import Store

/// What is asked of Kira beside a resource that somebody looks at, and not again for an hour.
struct Vicinity {
  private static let seconds: Int64 = 3_600
  /// A question that failed is not put again with every look.
  private var asked: [Errand: Uptime] = [:]
  private static let mostAsked = 1_000

  mutating func errands(around record: Record, in cache: Cache, at now: Now) -> [Errand] {
    due(Self.errands(around: record), in: cache, at: now)
  }

  /// For whoever chooses among them.
  mutating func errands(
    recipientsOf owner: Identifier<User>,
    in cache: Cache,
    at now: Now
  ) -> [Errand] {
    due([.recipients(of: owner.text)], in: cache, at: now)
  }

  private mutating func due(_ errands: [Errand], in cache: Cache, at now: Now) -> [Errand] {
    let due = errands.filter { isDue($0, in: cache, at: now) }
    if asked.count > Self.mostAsked { asked = [:] }
    for errand in due { asked[errand] = now.uptime }
    return due
  }

  /// Somebody wants everything anew.
  mutating func forget() { asked = [:] }

  private static func errands(around record: Record) -> [Errand] {
    switch record {
    case .user(let user): [.recipients(of: user.id.text)]
    case .account(let account):
      (account.userID.map { [.recipients(of: $0.text)] } ?? [])
        // Only an account that money can come to has any.
        + (account.hasRealNumber ? [.addresses(of: account.id.text)] : [])
    case .payout(let payout): payout.userID.map { [.recipients(of: $0.text)] } ?? []
    case .deposit, .recipient: []
    }
  }

  private func isDue(_ errand: Errand, in cache: Cache, at now: Now) -> Bool {
    if let last = asked[errand], now.uptime.milliseconds(since: last) < Self.seconds * 1_000 {
      return false
    }
    guard let reading = errand.sideReading, let readAt = (try? cache.readAt(reading)) ?? nil else {
      return true
    }
    return !(0..<Self.seconds).contains(now.moment.seconds(since: readAt))
  }
}
