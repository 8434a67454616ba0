import Kira

/// A user that came through the API.
struct MadeUser: MadeRecord {
  let created: Moment
  let place: Int
}
