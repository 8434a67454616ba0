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
}

/// The accounts of the staged users, newest first.
struct StagedAccount {
  /// Its place in the table of staged users.
  let owner: Int
  let style: AccountStyle
  let condition: AccountCondition
  let minutesBefore: Int64
  /// Whether deposits come and payouts go; the empty account has to stay empty.
  let isBusy: Bool

  static let all: [StagedAccount] = [
    StagedAccount(owner: 2, style: .act, condition: .stuck, minutesBefore: 61, isBusy: false),
    StagedAccount(owner: 1, style: .act, condition: .ready, minutesBefore: 1_300, isBusy: false),
    StagedAccount(
      owner: 4,
      style: .swift,
      condition: .inReview,
      minutesBefore: 4_320,
      isBusy: false
    ),
    StagedAccount(owner: 5, style: .crypto, condition: .ready, minutesBefore: 6_000, isBusy: true),
    StagedAccount(owner: 5, style: .act, condition: .ready, minutesBefore: 6_050, isBusy: true),
    StagedAccount(owner: 6, style: .swift, condition: .ready, minutesBefore: 7_000, isBusy: true),
    StagedAccount(
      owner: 6,
      style: .crypto,
      condition: .declined,
      minutesBefore: 7_100,
      isBusy: false
    ),
    StagedAccount(owner: 7, style: .act, condition: .ready, minutesBefore: 7_900, isBusy: true),
  ]
}
