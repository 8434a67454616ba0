import Kira

/// A deposit that came through the API.
struct MadeDeposit: MadeRecord {
  let created: Moment
  let place: Int
}
