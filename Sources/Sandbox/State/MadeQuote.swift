import Kira

/// A quote that came through the API.
struct MadeQuote: MadeRecord {
  let created: Moment
  let place: Int
}
