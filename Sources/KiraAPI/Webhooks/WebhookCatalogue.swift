package import Kira

/// Every name of an event that Kira's documents print or that an integrator handles.
package enum WebhookCatalogue {
  /// One name and what it means.
  package struct Entry: Equatable, Sendable {
    package let name: String
    package let meaning: SafeText
    /// What became of the object where the event itself carries no status.
    package let impliedStatus: SafeText?
    /// Whether money has come in; anything that is not known to credit does not.
    package let credits: Bool

    init(
      _ name: String,
      _ meaning: SafeText,
      implies status: SafeText? = nil,
      credits: Bool = false
    ) {
      self.name = name
      self.meaning = meaning
      impliedStatus = status
      self.credits = credits
    }

    package var family: WebhookFamily { WebhookFamily(eventName: name) }
  }

  /// The longest name it is, or begins with where the row ends in `*`.
  package static func entry(named name: String) -> Entry? {
    let name = name.lowercased()
    return all.first { $0.name == name }
      ?? all.first { $0.name.hasSuffix("*") && name.hasPrefix($0.name.dropLast()) }
  }

  package static let all = users + accounts + deposits + payouts + requests + others

  private static let users = [
    Entry("user.created", "A user was made.", implies: "created"),
    Entry("user.updated", "A user's fields were changed."),
    Entry("user.status_changed", "A user moved on: new and previous status are told."),
    Entry(
      "user.verification.accepted",
      "The check of a user came out well; the status decides whether it may act.",
      implies: "verified"
    ),
    Entry(
      "user.verification.failed",
      "The automatic check refused a user; its reasons are told here and nowhere else.",
      implies: "rejected"
    ),
    Entry("user.document.download.failed", "Kira could not fetch a document from its address."),
    Entry("user.liveness_completed", "Somebody proved to be alive, or failed to."),
  ]

  private static let accounts = [
    Entry("virtual_account.created", "An account was made; it is not ready for money yet."),
    Entry(
      "virtual_account.activated",
      "An account can take money: the only event that says so.",
      implies: "active"
    ),
  ]

  /// Quirk.depositEventsWithoutStatus: the name alone tells what became of the money.
  private static let deposits = [
    Entry(
      "virtual_account.deposit_scheduled",
      "A deposit is announced and has not come.",
      implies: "scheduled"
    ),
    Entry(
      "virtual_account.deposit_in_review",
      "A deposit is held and looked at; it blocks every payout of its account.",
      implies: "in_review"
    ),
    Entry(
      "virtual_account.deposit_funds_received",
      "A deposit was credited.",
      implies: "completed",
      credits: true
    ),
    Entry(
      "virtual_account.microdeposit_funds_received",
      "A deposit of less than a dollar came, as banks send to check an account.",
      implies: "completed",
      credits: true
    ),
    Entry(
      "virtual_account.deposit_funds_in_transit",
      "A deposit is on its way to the wallet of an account in crypto mode.",
      implies: "in_transit"
    ),
    Entry(
      "virtual_account.deposit_funds_in_destination",
      "A deposit reached the wallet of an account in crypto mode.",
      implies: "completed",
      credits: true
    ),
    Entry(
      "virtual_account.deposit_funds_failed",
      "A deposit could not be passed on to the wallet.",
      implies: "failed"
    ),
    Entry(
      "virtual_account.deposit_funds_refunded",
      "A deposit went back to its sender.",
      implies: "refunded"
    ),
  ]

  private static let payouts = [
    Entry("payout.created", "A payout was made.", implies: "created"),
    Entry("payout.pending", "A payout waits.", implies: "pending"),
    Entry("payout.processing", "A payout is under way.", implies: "processing"),
    Entry(
      "payout.completed",
      "A payout went out; a bank can still send it back.",
      implies: "completed"
    ),
    Entry("payout.failed", "A payout did not go out.", implies: "failed"),
    // Returned is never a status: Kira shows such a payout as failed.
    Entry("payout.returned", "The bank sent a payout back.", implies: "failed"),
    Entry(
      "payout.status_changed",
      "A payout moved on: the only event that tells of reviews and holds."
    ),
    Entry("payout.deposit_received", "The crypto that funds a payout has come."),
  ]

  private static let requests = [
    Entry("rfi.created", "Kira asks for information about a user; there is a date to keep."),
    Entry("rfi.resolved", "A request for information is settled.", implies: "resolved"),
    Entry(
      "rfi.not_resolved",
      "A request for information ran out or its answer was refused.",
      implies: "not_resolved"
    ),
    Entry("rfi.*", "A request for information moved on."),
  ]

  private static let others = [
    Entry("liquidation.deposit_received", "Crypto came to a liquidation address."),
    Entry("liquidation.payout_processing", "What a liquidation address took in is being paid out."),
    Entry("liquidation.payout_completed", "What a liquidation address took in was paid out."),
    Entry("liquidation.payout_failed", "What a liquidation address took in could not be paid out."),
    Entry("payin.*", "A pay-in moved on, a product that Kiradeck does not show."),
    Entry("card_payment.*", "A card payment moved on, a product that Kiradeck does not show."),
    Entry("card_payment", "A card payment moved on, by an older name."),
    Entry("barcode_generated", "A barcode for paying in cash was made, an older product."),
    Entry("transaction_update", "A transaction moved on, by a name of the oldest documents."),
  ]
}
