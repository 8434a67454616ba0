import Kira

/// What a user looks like since somebody changed it through the API.
struct ProfileChange {
  var profile: Profile
  var moment: Moment
}
