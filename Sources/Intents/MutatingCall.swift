/// Every call that changes something at Kira, and so is written down before it is made.
package enum MutatingCall: String, CaseIterable, Sendable {
  case payout, cryptoPayout
  case user, userUpdate, verification
  case account, recipient, liquidationAddress, simulatedDeposit
  case oneTimeCode, webhookRegistration, versionPin

  package var movesMoney: Bool { self == .payout || self == .cryptoPayout }

  /// What it makes, in words.
  package var noun: String {
    switch self {
    case .payout, .cryptoPayout: "payout"
    case .user, .userUpdate: "user"
    case .verification: "verification"
    case .account: "account"
    case .recipient: "recipient"
    case .liquidationAddress: "liquidation address"
    case .simulatedDeposit: "deposit"
    case .oneTimeCode: "code"
    case .webhookRegistration: "registration"
    case .versionPin: "version"
    }
  }
}
