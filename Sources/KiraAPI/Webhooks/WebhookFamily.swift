import Kira

/// What kind of thing an event is about.
package enum WebhookFamily: String, CaseIterable, Sendable {
  case user, account, deposit, payout, request, liquidation, payin, cardPayment, other

  /// The first that fits; deposits are announced under the name of their account.
  init(eventName: String) {
    let name = eventName.lowercased()
    self = Self.beginnings.first { name.hasPrefix($0.beginning) }?.family ?? .other
  }

  private static let beginnings: [(beginning: String, family: WebhookFamily)] = [
    ("user.", .user), ("virtual_account.deposit", .deposit),
    ("virtual_account.microdeposit", .deposit), ("virtual_account.", .account),
    ("payout.", .payout), ("rfi.", .request), ("liquidation.", .liquidation), ("payin", .payin),
    ("card_payment", .cardPayment), ("deposit", .deposit), ("microdeposit", .deposit),
  ]

  /// What can be said of an event whose name is new.
  var meaning: SafeText {
    switch self {
    case .user: "Something happened to a user."
    case .account: "Something happened to an account."
    case .deposit: "Something happened to a deposit; it counts as nothing until Kira is asked."
    case .payout: "Something happened to a payout."
    case .request: "Something happened to a request for information."
    case .liquidation: "Something happened at a liquidation address."
    case .payin: "Something happened to a pay-in, a product that Kiradeck does not show."
    case .cardPayment:
      "Something happened to a card payment, a product that Kiradeck does not show."
    case .other: "An event of a kind that is new to Kiradeck."
    }
  }
}
