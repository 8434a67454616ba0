import Kira

/// A account that came through the API.
struct MadeAccount: MadeRecord {
  let created: Moment
  let place: Int
}
