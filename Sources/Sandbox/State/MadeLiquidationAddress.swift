import Kira

/// A liquidation address that came through the API.
struct MadeLiquidationAddress: MadeRecord {
  let created: Moment
  let place: Int
  let account: RecordKey
  let order: LiquidationOrder
}

/// Which coins on which network are to become money in whose bank account.
struct LiquidationOrder: Equatable {
  /// The one who is paid, said in place and not by an identifier.
  struct Payee: Equatable {
    let isBusiness: Bool
    let name: String
    let accountType: String
    let bankName: String
    let accountNumber: String
    /// Tells one bank from another.
    let bankCode: String
  }

  let network: String
  let token: String
  let payee: Payee
  /// In the order of the answer; what was not said is not there.
  let markup: [JSONTree.Member]
}
