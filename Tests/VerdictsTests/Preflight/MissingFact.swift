import Verdicts

/// A fact that can be left out, and the checks that must not pass without it.
struct MissingFact: Sendable {
  let name: String
  let needing: Set<PreflightCheck>
  let leaveOut: @Sendable (inout PayoutFacts) -> Void

  static let all: [MissingFact] = [
    MissingFact(
      name: "account",
      needing: [.accountReady, .rail, .previewChange]
    ) { $0.account = nil },
    MissingFact(
      name: "payee",
      needing: [
        .rail, .documents, .previewChange, .duplicateHere, .duplicateAtKira, .firstPayment,
        .newRecipient, .lookalike, .mixedScript, .otherName, .changedRecipient, .unusualAmount,
      ]
    ) { $0.payee = nil },
    MissingFact(
      name: "recipient digest",
      needing: [.changedRecipient, .previewChange]
    ) { $0.recipientDigest = nil },
    MissingFact(name: "balance", needing: [.balance]) { $0.balance = nil },
    MissingFact(name: "deposits", needing: [.heldDeposit]) { $0.openDeposits = nil },
    MissingFact(name: "minimum", needing: [.minimum]) { $0.minimum = nil },
    MissingFact(
      name: "preview",
      needing: [.arrival, .previewAge, .previewChange]
    ) { $0.preview = nil },
    MissingFact(name: "reviewed", needing: [.confirmation]) { $0.reviewed = nil },
    MissingFact(name: "confirmed", needing: [.confirmation]) { $0.confirmedAt = nil },
    MissingFact(name: "earlier", needing: [.duplicateHere, .capPerDay]) { $0.earlierHere = nil },
    MissingFact(name: "recent", needing: [.duplicateAtKira]) { $0.recentAtKira = nil },
    MissingFact(name: "history", needing: [.firstPayment, .unusualAmount]) { $0.history = nil },
    MissingFact(name: "last paid", needing: [.changedRecipient]) { $0.lastPaid = nil },
    MissingFact(name: "known", needing: [.lookalike, .otherName]) { $0.knownRecipients = nil },
    MissingFact(name: "caps", needing: [.capPerPayout, .capPerDay]) { $0.caps = nil },
    MissingFact(name: "instance", needing: [.secondInstance]) { $0.otherInstance = nil },
    MissingFact(name: "operator", needing: [.secondOperator]) { $0.otherOperator = nil },
  ]
}

/// The same numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
