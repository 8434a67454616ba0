import Kira

/// A liquidation address that came through the API.
struct MadeLiquidationAddress: MadeRecord {
  let created: Moment
  let place: Int
}
