import Kira

/// One thing that the contact at Kira can do to a record, by hand.
struct Deed: Sendable {
  /// What it is called in a path.
  let word: String
  let summary: String
  /// The status the record then has.
  let status: String
  /// What is kept with the step: why it came to that.
  var words = ""
  /// The webhooks that follow, of which there may be none.
  var events: [Event] = []
  /// The names a body may have.
  var body = ""

  /// A webhook and the form its payload has.
  struct Event: Sendable {
    enum Form: Sendable {
      case verification(String)
      case userStatus
      case account
      case deposit
      case refund
    }

    let name: String
    let form: Form

    init(_ name: String, _ form: Form) {
      self.name = name
      self.form = form
    }
  }

  static let ofUsers = [
    Deed(
      word: "verify",
      summary: "finds a user verified",
      status: "VERIFIED",
      events: [
        Event("user.verification.accepted", .verification("verified")),
        Event("user.status_changed", .userStatus),
      ]
    ),
    Deed(
      word: "reject",
      summary: "turns a user down; the reasons are told by webhook alone",
      status: "REJECTED",
      events: [
        Event("user.verification.failed", .verification("rejected")),
        Event("user.status_changed", .userStatus),
      ],
      body: #"{"reasons": ["…"]}"#
    ),
  ]

  static let ofAccounts = [
    Deed(
      word: "activate",
      summary: "gives an account its number",
      status: "active",
      events: [Event("virtual_account.activated", .account)]
    ),
    Deed(word: "freeze", summary: "freezes an account; no webhook says so", status: "frozen"),
    Deed(
      word: "deactivate",
      summary: "closes an account; no webhook says so",
      status: "deactivated"
    ),
  ]

  static let ofDeposits = [
    Deed(
      word: "hold",
      summary: "holds a deposit for review, and with it every payout of its account",
      status: "KYT_PENDING",
      events: [Event("virtual_account.deposit_in_review", .deposit)]
    ),
    Deed(
      word: "release",
      summary: "lets a held deposit go",
      status: "COMPLETED",
      events: [Event("virtual_account.deposit_funds_received", .deposit)]
    ),
    Deed(
      word: "refund",
      summary: "sends a deposit back",
      status: "REFUNDED",
      events: [Event("virtual_account.deposit_funds_refunded", .refund)]
    ),
  ]

  /// What is told of them follows from the step, in both families of events.
  static let ofPayouts = [
    Deed(
      word: "process",
      summary: "gives a payout to the bank",
      status: "PROCESSING"
    ),
    Deed(
      word: "review",
      summary: "holds a payout for review",
      status: "IN_REVIEW"
    ),
    Deed(
      word: "complete",
      summary: "completes a payout",
      status: "COMPLETED"
    ),
    Deed(
      word: "fail",
      summary: "lets a payout fail",
      status: "FAILED",
      words: Wording.failures[0].words
    ),
    Deed(
      word: "return",
      summary: "has the bank send a payout back, even a completed one",
      status: "FAILED",
      words: Wording.returned
    ),
  ]
}
