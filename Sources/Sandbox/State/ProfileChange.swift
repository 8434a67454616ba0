import Kira

/// What a user looks like since somebody changed it through the API.
struct ProfileChange {
  var profile: Profile
  var moment: Moment
}

/// A one-time code that was sent to somebody.
struct OneTimeCode: Equatable {
  static let lifetime: Int64 = 5 * Span.minute

  let digits: String
  let expires: Moment
}
