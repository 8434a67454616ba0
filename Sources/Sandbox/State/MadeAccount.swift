import Kira

/// An account that came through the API.
struct MadeAccount: MadeRecord {
  let created: Moment
  let place: Int
  let owner: RecordKey
  let order: AccountOrder

  /// One in eight never gets its number, so that a client meets that, and can foresee which.
  func isStuck(number: Int) -> Bool { number % 8 == 7 }
}

/// What somebody wanted of a new account.
struct AccountOrder: Equatable {
  /// Where an account that sweeps sends what it gets.
  struct Destination: Equatable {
    let currency: String
    let network: String
    let address: String
  }

  let style: AccountStyle
  let destination: Destination?
  let description: String?
}
