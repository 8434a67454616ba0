import Kira

/// How often the one-time code that is good at a time has been missed.
struct CodeAttempts {
  enum Verdict: Equatable {
    case accepted
    case wrong(attemptsRemaining: Int)
    case blocked
  }

  private var code: OneTimeCode?
  private var misses = 0
  private static let most = 3

  /// The tenant's standing code is good as long as none was sent; a new one opens the door again.
  mutating func check(
    _ digits: String,
    against sent: OneTimeCode?,
    standing: String,
    at now: Moment
  ) -> Verdict {
    if sent != code { misses = 0 }
    code = sent
    guard misses < Self.most else { return .blocked }
    guard sent.map({ $0.digits == digits && now < $0.expires }) ?? (digits == standing) else {
      misses += 1
      return misses < Self.most ? .wrong(attemptsRemaining: Self.most - misses) : .blocked
    }
    misses = 0
    return .accepted
  }
}

extension Tenant {
  /// Six digits that follow from the seed, for tests that have no mailbox.
  var standingCode: String {
    var dice = dice(RecordKey(.request, .staged, 0), .reference)
    return dice.digits(6)
  }
}
