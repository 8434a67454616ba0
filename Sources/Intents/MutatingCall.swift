/// Every call that changes something at Kira, and so is written down before it is made.
package enum MutatingCall: String, CaseIterable, Sendable {
  case payout, cryptoPayout
  case user, userUpdate, verification
  case account, recipient, liquidationAddress, simulatedDeposit
  case oneTimeCode, webhookRegistration, versionPin

  package var movesMoney: Bool { self == .payout || self == .cryptoPayout }
}
