import Kira

/// A user that came through the API.
struct MadeUser: MadeRecord {
  let created: Moment
  let place: Int
  /// As it was sent; later changes lie over it.
  let profile: Profile
  let mode: String
  /// What will become of it if nobody at Kira steps in.
  let life: Life
}
