import Kira

/// A recipient that came through the API.
struct MadeRecipient: MadeRecord {
  let created: Moment
  let place: Int
}
