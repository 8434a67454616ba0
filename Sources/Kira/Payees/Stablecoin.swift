/// A token that stands for a dollar.
package enum Stablecoin: String, CaseIterable, Sendable {
  case usdc = "USDC"
  case usdt = "USDT"
}

/// A chain on which tokens move.
package enum Chain: String, CaseIterable, Sendable { case solana, polygon, tron }

/// A token on one of the networks where Kira takes it: there is no USDC on Tron.
package enum StablecoinPair: CaseIterable, Sendable {
  case usdcOnSolana, usdcOnPolygon, usdtOnTron, usdtOnSolana, usdtOnPolygon

  /// `nil` for a pair that Kira does not take.
  package init?(_ token: Stablecoin, on network: Chain) {
    let pair = Self.allCases.first { $0.token == token && $0.network == network }
    guard let pair else { return nil }
    self = pair
  }

  package var token: Stablecoin {
    switch self {
    case .usdcOnSolana, .usdcOnPolygon: .usdc
    case .usdtOnTron, .usdtOnSolana, .usdtOnPolygon: .usdt
    }
  }

  package var network: Chain {
    switch self {
    case .usdcOnSolana, .usdtOnSolana: .solana
    case .usdcOnPolygon, .usdtOnPolygon: .polygon
    case .usdtOnTron: .tron
    }
  }
}

/// Where a wallet is paid: a token, its network, and an address that can exist there.
package struct Wallet: Hashable, Sendable {
  package let pair: StablecoinPair
  package let address: WalletAddress

  package init(_ pair: StablecoinPair, address: String) throws(Misfit) {
    self.pair = pair
    self.address = try WalletAddress(address, on: pair.network)
  }
}
