/// Every question that is asked before money leaves, in the order in which the answers are shown.
///
/// Its raw value is the word by which an override names it.
package enum PreflightCheck: String, CaseIterable, Sendable {
  case accountReady = "account-ready"
  case heldDeposit = "held-deposit"
  case balance
  case rail
  case minimum
  case memo
  case documents
  case arrival
  case previewAge = "preview-age"
  case previewChange = "preview-change"
  case confirmation
  case duplicateHere = "duplicate-here"
  case duplicateAtKira = "duplicate-at-kira"
  case firstPayment = "first-payment"
  case newRecipient = "new-recipient"
  case lookalike
  case mixedScript = "mixed-script"
  case otherName = "other-name"
  case changedRecipient = "changed-recipient"
  case unusualAmount = "unusual-amount"
  case capPerPayout = "cap-per-payout"
  case capPerDay = "cap-per-day"
  case secondInstance = "second-instance"
  case secondOperator = "second-operator"

  /// What it weighs that nobody knows.
  package enum WhenUnknown: Sendable {
    /// Said, and nothing more.
    case told
    /// A person must pass over it, as over a warning.
    case asks
    /// As good as a failure: nothing is sent on a guess.
    case stops
  }

  struct Row: Sendable {
    let label: String
    let whenUnknown: WhenUnknown
    let judge: @Sendable (PayoutFacts, PreflightTime) -> Finding
  }

  /// Two or three words for the review.
  package var label: String { row.label }
  package var whenUnknown: WhenUnknown { row.whenUnknown }

  private static let rows: [PreflightCheck: Row] = [
    .accountReady: Row(label: "account ready", whenUnknown: .asks, judge: AccountChecks.ready),
    .heldDeposit: Row(
      label: "no held deposit",
      whenUnknown: .told,
      judge: AccountChecks.heldDeposit
    ),
    .balance: Row(label: "balance", whenUnknown: .stops, judge: MoneyChecks.balance),
    .rail: Row(label: "rail matches", whenUnknown: .told, judge: FormChecks.rail),
    .minimum: Row(label: "minimum", whenUnknown: .told, judge: MoneyChecks.minimum),
    .memo: Row(label: "memo", whenUnknown: .told, judge: FormChecks.memo),
    .documents: Row(label: "documents", whenUnknown: .told, judge: FormChecks.documents),
    .arrival: Row(label: "more than fees", whenUnknown: .stops, judge: MoneyChecks.arrival),
    .previewAge: Row(label: "preview fresh", whenUnknown: .stops, judge: PreviewChecks.age),
    .previewChange: Row(
      label: "preview unchanged",
      whenUnknown: .stops,
      judge: PreviewChecks.change
    ),
    .confirmation: Row(label: "confirmed", whenUnknown: .told, judge: PreviewChecks.confirmation),
    .duplicateHere: Row(
      label: "no duplicate here",
      whenUnknown: .asks,
      judge: DuplicateChecks.here
    ),
    .duplicateAtKira: Row(
      label: "no duplicate at Kira",
      whenUnknown: .asks,
      judge: DuplicateChecks.atKira
    ),
    .firstPayment: Row(
      label: "paid before",
      whenUnknown: .asks,
      judge: RecipientChecks.firstPayment
    ),
    .newRecipient: Row(label: "recipient's age", whenUnknown: .told, judge: RecipientChecks.new),
    .lookalike: Row(label: "no look-alike", whenUnknown: .told, judge: LookalikeChecks.lookalike),
    .mixedScript: Row(label: "one script", whenUnknown: .told, judge: LookalikeChecks.mixedScript),
    .otherName: Row(label: "one name", whenUnknown: .told, judge: LookalikeChecks.otherName),
    .changedRecipient: Row(
      label: "details unchanged",
      whenUnknown: .told,
      judge: RecipientChecks.changed
    ),
    .unusualAmount: Row(
      label: "usual amount",
      whenUnknown: .told,
      judge: RecipientChecks.unusualAmount
    ),
    .capPerPayout: Row(label: "cap per payout", whenUnknown: .stops, judge: CapChecks.perPayout),
    .capPerDay: Row(label: "cap per day", whenUnknown: .stops, judge: CapChecks.perDay),
    .secondInstance: Row(label: "one Kiradeck", whenUnknown: .told, judge: PresenceChecks.instance),
    .secondOperator: Row(label: "one operator", whenUnknown: .told, judge: PresenceChecks.person),
  ]

  var row: Row {
    guard let row = Self.rows[self] else { preconditionFailure("no row for \(self)") }
    return row
  }
}
