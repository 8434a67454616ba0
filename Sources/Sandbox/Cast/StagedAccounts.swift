/// Which way an account takes money in.
enum AccountStyle {
  /// A United States bank account at Austin Capital Trust.
  case act
  /// The international rail, which can also send by SWIFT.
  case swift
  /// An account that sweeps to a wallet.
  case crypto
}

/// How far an account has come, and whether it will get any further.
enum AccountCondition {
  case ready
  /// Approved, and the number never comes.
  case stuck
  case inReview
  case declined
  case deactivated
  /// It may come back; until then nothing leaves it.
  case frozen
}

/// The accounts of the staged users, newest first.
struct StagedAccount {
  /// What moves through an account while one looks on.
  enum Flow {
    /// The empty account has to stay empty.
    case nothing
    /// A held deposit keeps every payout back.
    case deposits
    case depositsAndPayouts
    /// Money lies on it and waits for somebody.
    case savings
  }

  /// Its place in the table of staged users.
  let owner: Int
  let style: AccountStyle
  let condition: AccountCondition
  let minutesBefore: Int64
  let flow: Flow

  private init(
    of owner: Int,
    _ style: AccountStyle,
    _ condition: AccountCondition,
    minutesBefore: Int64,
    _ flow: Flow = .nothing
  ) {
    self.owner = owner
    self.style = style
    self.condition = condition
    self.minutesBefore = minutesBefore
    self.flow = flow
  }

  static let all = [
    StagedAccount(of: 2, .act, .stuck, minutesBefore: 61),
    StagedAccount(of: 1, .act, .ready, minutesBefore: 1_300),
    StagedAccount(of: 4, .swift, .inReview, minutesBefore: 4_320),
    StagedAccount(of: 5, .crypto, .ready, minutesBefore: 6_000, .depositsAndPayouts),
    StagedAccount(of: 5, .act, .ready, minutesBefore: 6_050, .depositsAndPayouts),
    StagedAccount(of: 6, .swift, .ready, minutesBefore: 7_000, .deposits),
    StagedAccount(of: 6, .crypto, .declined, minutesBefore: 7_100),
    StagedAccount(of: 7, .act, .ready, minutesBefore: 7_900, .depositsAndPayouts),
    StagedAccount(of: 7, .swift, .ready, minutesBefore: 7_950, .savings),
  ]
}
