/// Which generation of Kira is played: where its own accounts of itself disagree, one column.
///
/// Every point of disagreement is one property, so that what a dialect means is read in one place.
/// The client is never told which one it talks to.
package struct Dialect: Sendable {
  package enum Name: String, CaseIterable, Sendable {
    /// By the documents of the version that clients pin.
    case documented = "2026-04-14"
    /// As integrators recorded it in May 2026.
    case recorded = "wire-2026-05"
    /// By the newer documents, second-hand.
    case newer = "2026-06-01"
  }

  /// What a path that nobody routes is answered with.
  enum LostPath { case notFound, gatewayRefusal }

  /// What a user's answer says of products and what they lack.
  enum Gaps {
    /// Nothing until verification has run; afterwards a map at the root.
    case afterVerification
    /// A map at the root from the first answer on, left out when nothing is missing.
    case fromTheStart
    /// Inside each product on creation; later at the root, with a union called `general`.
    case nestedThenUnited
  }

  /// What becomes of a user whose data are not enough.
  enum Incomplete { case rejectedWithinSeconds, neverStarted }

  /// Which words of a SWIFT bank's address get lost, and where.
  enum BankAddress { case lostEverywhere, lostOnCreation, kept }

  /// What a list does with a `limit` above a hundred.
  enum LongPages { case failEverywhere, failOnUsersAndAccounts }

  /// What a simulated deposit leads to.
  enum SimulatedDeposit { case appearsNowhere, notRouted, credited }

  enum Quotation { case simple, errorsOnly, itemised }

  package let name: Name
  let lostPath: LostPath
  let wrongKeyStatus: Int
  let gaps: Gaps
  let incomplete: Incomplete
  let bankAddress: BankAddress
  let longPages: LongPages
  let tokenLifetime: Int64
  /// Whether a token that is over is told apart from one that is wrong.
  let namesExpiredToken: Bool
  /// What `bank` may be; the first is the international rail.
  let banks: [String]
  /// What the enumeration's refusal lists.
  let bankWords: [String]
  let simulatedDeposit: SimulatedDeposit
  let quotation: Quotation
  /// What a payout's status may be asked for.
  let payoutStatuses: [String]
  /// Whether crypto is screened on its way, and expires when it does not come.
  let screensCrypto: Bool
  let wantsMemoOnWires: Bool
  /// Whether a parameter that the list of payouts does not know is an error.
  let refusesStrangeQueries: Bool
  /// Seconds between a cause and its webhook.
  package let webhookDelay: Int64
  /// Minutes after which an undelivered webhook is tried again.
  package let webhookRetries: [Int64]
  /// Whether amounts and tax numbers can ask for an outcome.
  let hasMagicValues: Bool
  let verificationModes: [String]
  /// Whether requests for information and liveness links exist.
  let hasRequestsForInformation: Bool
  /// What an account's own statuses are called; one that is not named keeps its name.
  let accountWords: [String: String]
  /// Whether a balance is a number instead of a text.
  let writesBalanceAsNumber: Bool
  /// Whether an idempotency key that a recipient lacks is missed in the words of recipients.
  let missesKeysOfRecipientsByCode: Bool
  let version: String

  package static func named(_ name: Name) -> Dialect {
    switch name {
    case .documented: documented
    case .recorded: recorded
    case .newer: newer
    }
  }

  private static let payoutStatuses = [
    "CREATED", "PENDING", "PROCESSING", "COMPLETED", "FAILED", "CANCELLED", "IN_REVIEW",
  ]

  static let documented = Dialect(
    name: .documented,
    lostPath: .notFound,
    wrongKeyStatus: 401,
    gaps: .afterVerification,
    incomplete: .rejectedWithinSeconds,
    bankAddress: .lostEverywhere,
    longPages: .failEverywhere,
    tokenLifetime: 3_600,
    namesExpiredToken: false,
    banks: ["slovak_savings_bank", "austin_capital_trust"],
    bankWords: ["portage", "slovak_savings_bank", "austin_capital_trust"],
    simulatedDeposit: .appearsNowhere,
    quotation: .simple,
    payoutStatuses: payoutStatuses,
    screensCrypto: false,
    wantsMemoOnWires: false,
    refusesStrangeQueries: false,
    webhookDelay: 35,
    webhookRetries: [],
    hasMagicValues: false,
    verificationModes: ["automatic"],
    hasRequestsForInformation: false,
    accountWords: collapsed,
    writesBalanceAsNumber: false,
    missesKeysOfRecipientsByCode: false,
    version: "2026-04-14"
  )

  static let recorded = Dialect(
    name: .recorded,
    lostPath: .gatewayRefusal,
    wrongKeyStatus: 403,
    gaps: .fromTheStart,
    incomplete: .neverStarted,
    bankAddress: .lostOnCreation,
    longPages: .failOnUsersAndAccounts,
    tokenLifetime: 3_600,
    namesExpiredToken: false,
    banks: ["slovak_savings_bank", "austin_capital_trust"],
    bankWords: ["portage", "slovak_savings_bank", "austin_capital_trust"],
    simulatedDeposit: .notRouted,
    quotation: .errorsOnly,
    payoutStatuses: payoutStatuses,
    screensCrypto: false,
    wantsMemoOnWires: false,
    refusesStrangeQueries: false,
    webhookDelay: 35,
    webhookRetries: [],
    hasMagicValues: false,
    verificationModes: ["automatic", "verification_link"],
    hasRequestsForInformation: false,
    accountWords: collapsed,
    writesBalanceAsNumber: false,
    missesKeysOfRecipientsByCode: false,
    version: "2026-04-14"
  )

  static let newer = Dialect(
    name: .newer,
    lostPath: .gatewayRefusal,
    wrongKeyStatus: 403,
    gaps: .nestedThenUnited,
    incomplete: .rejectedWithinSeconds,
    bankAddress: .kept,
    longPages: .failOnUsersAndAccounts,
    tokenLifetime: 86_400,
    namesExpiredToken: true,
    banks: ["jp_morgan", "austin_capital_trust"],
    bankWords: ["jp_morgan", "austin_capital_trust"],
    simulatedDeposit: .credited,
    quotation: .itemised,
    payoutStatuses: payoutStatuses + ["KYT_PENDING", "EXPIRED"],
    screensCrypto: true,
    wantsMemoOnWires: true,
    refusesStrangeQueries: true,
    webhookDelay: 35,
    webhookRetries: [1, 5, 15, 60],
    hasMagicValues: true,
    verificationModes: ["automatic", "verification_link"],
    hasRequestsForInformation: true,
    accountWords: [:],
    writesBalanceAsNumber: true,
    missesKeysOfRecipientsByCode: true,
    version: "2026-06-01"
  )

  /// The version that clients pin knows four words for six.
  private static let collapsed = [
    "pending": "rfi", "activating": "approved", "active": "approved", "failed": "declined",
    "frozen": "rfi",
  ]
}
