import Kira

/// A one-time code that was sent to somebody.
struct OneTimeCode: Equatable {
  static let lifetime: Int64 = 5 * Span.minute

  let number: Int
  let digits: String
  let expires: Moment
}
