/// How many records a tenant is born with; what comes while one looks on is added to it.
package struct SandboxScale: Equatable, Sendable {
  package var users: Int
  package var deposits: Int
  package var payouts: Int

  package init(users: Int = 120, deposits: Int = 900, payouts: Int = 600) {
    self.users = users
    self.deposits = deposits
    self.payouts = payouts
  }

  /// Reads `payouts=100000,deposits=30000`; what is not named grows modestly with the payouts.
  ///
  /// There are eleven accounts to twelve users, so `accounts=` says how many users there are.
  package init(parsing text: String) throws(SandboxScaleError) {
    var numbers: [String: Int] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2, Self.names.contains(String(halves[0])) else {
        throw .notUnderstood(String(part))
      }
      guard let number = Int(halves[1]), (0...Self.most).contains(number) else {
        throw .outOfRange(String(part))
      }
      numbers[String(halves[0])] = number
    }
    let payouts = numbers["payouts"] ?? 600
    let users = numbers["users"] ?? numbers["accounts"].map { $0 * 12 / 11 }
    self.init(
      users: users ?? max(120, payouts / 100),
      deposits: numbers["deposits"] ?? max(900, payouts * 3 / 10),
      payouts: payouts
    )
  }

  private static let names: Set = ["users", "accounts", "deposits", "payouts"]
  private static let most = 10_000_000
}

/// Why a scale cannot be taken.
package enum SandboxScaleError: Error, Equatable, CustomStringConvertible {
  case notUnderstood(String)
  case outOfRange(String)

  package var description: String {
    switch self {
    case .notUnderstood(let part):
      "\"\(part)\" is not understood; a scale reads like payouts=100000,deposits=30000"
    case .outOfRange(let part): "\"\(part)\" is not a number from 0 to 10000000"
    }
  }
}
