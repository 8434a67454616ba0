import JSONText
package import Kira

/// A rail to price a payout by while there is no recipient yet.
package enum PayoutEstimate: Equatable, Sendable {
  case wire, swift, ach, instantPay
  case wallet(StablecoinPair)

  var body: JSON {
    switch self {
    case .wire: Self.type("WIRE")
    case .swift: Self.type("SWIFT")
    case .ach: Self.type("ACH")
    case .instantPay: Self.type("INSTANT_PAY")
    case .wallet(let pair):
      .joining(
        Self.type("WALLET"),
        .sending([
          "wallet_network": .word(pair.network), "wallet_token": .word(pair.token),
        ])
      )
    }
  }

  private static func type(_ word: String) -> JSON {
    .sending(["account_type": .string(word)])
  }
}

extension StablecoinPair {
  /// How a payout out of a crypto account says in what it is funded.
  var paymentInstructions: JSON {
    .sending(["network": .word(network), "token": .word(token)])
  }
}
