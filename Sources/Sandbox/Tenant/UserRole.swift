/// What part a user of the history plays: twelve parts are given to every twelve users.
struct UserRole {
  enum Outcome {
    /// Verified, and of use.
    case settled
    /// Began and never came back, or was turned down.
    case unfinished
    /// An old one that somebody has closed.
    case closed
    /// Verified, but no product can be had yet.
    case incomplete
  }

  let isBusiness: Bool
  let styles: [AccountStyle]
  let outcome: Outcome

  private init(_ outcome: Outcome, _ styles: [AccountStyle] = [], isBusiness: Bool = false) {
    self.outcome = outcome
    self.styles = styles
    self.isBusiness = isBusiness
  }

  static let all = [
    UserRole(.settled, [.act]),
    UserRole(.settled, [.act]),
    UserRole(.settled, [.act, .crypto]),
    UserRole(.settled, [.swift]),
    UserRole(.unfinished),
    UserRole(.settled, [.act]),
    UserRole(.settled, [.crypto]),
    UserRole(.settled, [.act], isBusiness: true),
    UserRole(.settled, [.act, .swift], isBusiness: true),
    UserRole(.closed),
    UserRole(.settled, [.act], isBusiness: true),
    UserRole(.incomplete),
  ]

  static let accountsPerGroup = all.reduce(0) { $0 + $1.styles.count }
}

extension Tenant {
  /// The part of a user of the history; the parts are dealt anew for every group.
  func role(ofHistoryUser number: Int) -> UserRole {
    let (group, place) = number.quotientAndRemainder(dividingBy: UserRole.all.count)
    var dice = dice(RecordKey(.user, .history, group), .role)
    let step = dice.pick([1, 5, 7, 11])
    return UserRole.all[(place * step + dice.below(12)) % 12]
  }

  /// The owner of an account of the history, and which of the owner's accounts it is.
  func owner(ofHistoryAccount number: Int) -> (user: Int, ordinal: Int) {
    let (group, place) = number.quotientAndRemainder(dividingBy: UserRole.accountsPerGroup)
    var left = place
    var user = group * UserRole.all.count
    while true {
      let count = role(ofHistoryUser: user).styles.count
      if left < count { return (user, left) }
      left -= count
      user += 1
    }
  }

  /// The number of the first account of a user of the history.
  func firstAccount(ofHistoryUser number: Int) -> Int {
    let (group, place) = number.quotientAndRemainder(dividingBy: UserRole.all.count)
    let first = group * UserRole.all.count
    return (first..<(first + place)).reduce(group * UserRole.accountsPerGroup) {
      $0 + role(ofHistoryUser: $1).styles.count
    }
  }
}
