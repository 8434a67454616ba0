extension Route {
  /// The first that fits is taken, so that a fixed part goes before an open one.
  static let all = [
    Route(changing: "POST", "auth", isOpen: true, showsVersion: false, SignInAnswers.token),
    Route(changing: "POST", "v1/versioning/upgrade", SignInAnswers.upgrade),
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
    Route("GET", "v1/payouts", PayoutAnswers.list),
    Route("GET", "v1/payouts/*", PayoutAnswers.one),
    Route(
      changing: "POST",
      "v1/recipients",
      keys: .remembered(.nestedConflict),
      RecipientCreation.create
    ),
    Route("GET", "v1/recipients", RecipientAnswers.list),
    Route("GET", "v1/recipients/*", RecipientAnswers.one),
  ]
}
