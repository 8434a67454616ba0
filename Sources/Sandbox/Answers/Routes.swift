extension Route {
  /// The first that fits is taken, so that a fixed part goes before an open one.
  static let all = [
    Route(changing: "POST", "auth", isOpen: true, showsVersion: false, SignInAnswers.token),
    Route(changing: "POST", "v1/versioning/upgrade", SignInAnswers.upgrade),
    Route("GET", "v1/health", ReferenceAnswers.health),
    Route("GET", "v1/countries", ReferenceAnswers.countries),
    Route("GET", "v1/banks", ReferenceAnswers.banks),
    Route(changing: "GET", "banks", showsVersion: false, ReferenceAnswers.brokenBanks),
    Route("GET", "v1/clients/*", ClientAnswers.configuration),
    Route("GET", "v1/fee-profiles", ClientAnswers.feeProfiles),
    Route(changing: "POST", "verification/send", OneTimeCodeAnswers.send),
    Route(changing: "POST", "webhooks/register", showsVersion: false, WebhookAnswers.register),
    Route("GET", "v1/users", UserAnswers.list),
    Route(changing: "POST", "v1/users", keys: .remembered(.spent), UserWriting.create),
    Route("GET", "v1/users/*", UserAnswers.one),
    Route(changing: "PUT", "v1/users/*", UserWriting.change),
    Route(
      changing: "POST",
      "v1/users/*/verifications",
      keys: .remembered(.firstAnswer),
      VerificationAnswers.issue
    ),
    newer("POST", "v1/users/*/liveness-link", LivenessAnswers.link),
    newer("GET", "v1/rfis") { (call: inout Call) throws(Answer) in try RequestAnswers.list(call) },
    newer("GET", "v1/rfis/*") { (call: inout Call) throws(Answer) in try RequestAnswers.one(call) },
    newer("PATCH", "v1/rfis/*/items", RequestAnswers.answer),
    newer("POST", "v1/rfis/*/items/*/documents", RequestFiles.add),
    newer("GET", "v1/rfis/*/items/*/documents/*") { (call: inout Call) throws(Answer) in
      try RequestFiles.one(call)
    },
    newer("DELETE", "v1/rfis/*/items/*/documents/*", RequestFiles.remove),
    newer("POST", "v1/rfis/*/items/*/ubo-link", RequestAnswers.ownerLink),
    Route("GET", "v1/virtual-accounts", AccountAnswers.list),
    Route(
      changing: "POST",
      "v1/virtual-accounts",
      keys: .remembered(.codedConflict),
      AccountCreation.create
    ),
    Route("GET", "v1/virtual-accounts/deposits", DepositAnswers.list),
    Route("GET", "v1/virtual-accounts/*", AccountAnswers.one),
    Route("GET", "v1/virtual-accounts/*/balance", AccountAnswers.balance),
    Route("GET", "v1/virtual-accounts/*/deposits", DepositAnswers.ofAccount),
    Route(
      changing: "POST",
      "v1/virtual-accounts/*/simulate-deposit",
      in: { $0.simulatedDeposit != .notRouted },
      DepositSimulation.simulate
    ),
    Route(
      changing: "POST",
      "v1/virtual-accounts/*/liquidation-address",
      keys: .remembered(.firstAnswer),
      LiquidationAnswers.create
    ),
    Route("GET", "v1/virtual-accounts/*/liquidation-address", LiquidationAnswers.list),
    Route(changing: "POST", "v1/virtual-accounts/*/payout/preview", PreviewAnswers.preview),
    Route(
      changing: "POST",
      "v1/virtual-accounts/*/payout",
      keys: .asChosenForPayouts,
      PayoutExecution.execute
    ),
    Route("GET", "v1/payouts", PayoutAnswers.list),
    Route(
      changing: "POST",
      "v1/payouts",
      keys: .asChosenForPayouts,
      CryptoPayoutAnswers.create
    ),
    Route("GET", "v1/payouts/*", PayoutAnswers.one),
    Route(
      changing: "POST",
      "v1/recipients",
      keys: .remembered(.nestedConflict),
      RecipientCreation.create
    ),
    Route(changing: "POST", "v1/quotations", QuotationAnswers.create),
    Route("GET", "v1/recipients", RecipientAnswers.list),
    Route("GET", "v1/recipients/*", RecipientAnswers.one),
  ]

  private static func newer(_ method: String, _ path: String, _ answer: @escaping Changing) -> Route
  {
    Route(changing: method, path, in: { $0.hasRequestsForInformation }, answer)
  }
}
