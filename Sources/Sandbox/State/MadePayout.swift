import Kira

/// A payout that came through the API.
struct MadePayout: MadeRecord {
  let created: Moment
  let place: Int
}
