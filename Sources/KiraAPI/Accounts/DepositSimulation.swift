import JSONText
package import Kira

/// Money that never was, for trying things out in the sandbox.
package struct SimulatedSum: Equatable, Sendable {
  /// By which rail it shall seem to have come; the documents print no list of the words.
  package struct PaymentType: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let wire = PaymentType(rawValue: "wire")
  }

  package let account: Identifier<VirtualAccount>
  package let amount: TwoDecimals
  package let paymentType: PaymentType?

  package init(
    of amount: Amount,
    into account: Identifier<VirtualAccount>,
    at stage: Stage,
    by paymentType: PaymentType? = nil
  ) throws(RequestFault) {
    guard stage == .sandbox else {
      throw RequestFault("virtual_account_id", "deposits are simulated in the sandbox alone")
    }
    try filled(account.text, "virtual_account_id")
    self.account = account
    self.amount = try TwoDecimals(amount)
    self.paymentType = paymentType
  }

  var body: JSON {
    .sending(["amount": .string(amount.text), "payment_type": .word(paymentType)])
  }
}

/// All the proof there is of a simulated deposit.
///
/// Quirk.simulatedDepositIsNowhere: it shows in no list and changes no balance, so that this answer
/// and the webhook that Kira's people send by hand are what it is judged by.
package struct SimulationReceipt: Equatable, Sendable {
  package let id: Identifier<Deposit>?
  package let paymentID: SafeText
  package let status: Status<Deposit.State>
  /// `false` is normal for dollars, which need no settlement; `nil` where nothing is said.
  package let isSettlementTriggered: Bool?

  init?(_ json: JSON) {
    guard let fields = WireObject(json["data"]) ?? WireObject(json) else { return nil }
    id = fields.identifier("deposit_id", "id")
    paymentID = fields.safeText("internal_payment_id")
    status = Status(fields.text("status") ?? "")
    isSettlementTriggered = fields.flag("settlement_triggered")
    guard id != nil || !paymentID.isEmpty || !status.raw.isEmpty else { return nil }
  }
}
