import HTTPMessage
import JSONText
package import Kira

/// What Kira has set up for a tenant: its fees, its banks, the wallet and vault it keeps for it.
package struct ClientConfiguration: Equatable, Sendable {
  /// Where Kira keeps the tenant's own tokens.
  package struct Wallet: Equatable, Sendable {
    package let name: SafeText
    package let network: SafeText
    package let address: Sensitive
  }

  /// The organisation that holds the keys of the wallet.
  package struct Vault: Equatable, Sendable {
    package let id: SafeText
    package let name: SafeText
    package let kind: SafeText
  }

  package let clientID: SafeText
  package let companyName: SafeText
  /// Decimal digits as they came; whether 0.0250 is a ratio nobody says.
  package let percentageFee: SafeText
  package let fixedFee: SafeText
  /// Empty where none is set.
  package let stablecoinFee: SafeText
  package let wallet: Wallet?
  package let vault: Vault?
  package let authorizedBanks: [SafeText]
  package let createdAt: Moment?
  package let updatedAt: Moment?

  /// A tenant may read its own only.
  package static func question(of client: ClientID) -> Question<Item<ClientConfiguration>> {
    Question(.kira(.clientConfiguration, client.text)) {
      Item.alone($0, ClientConfiguration.init)
    }
  }

  /// Quirk.configurationIsWrappedInSuccess: the only answer inside `{success, data}`, with two
  /// underscores in `network__id` and none in `authorizedBanks`.
  init?(_ fields: WireObject) {
    guard let client = fields.object("client") else { return nil }
    clientID = client.safeText("client_uuid", "client_id")
    companyName = client.safeText("company_name")
    percentageFee = client.safeText("pct_fee")
    fixedFee = client.safeText("fixed_fee")
    stablecoinFee = client.safeText("usd_usdc_fee")
    wallet = fields.object("client_wallets", "client_wallet").map(Wallet.init)
    vault = fields.object("client_vault").map(Vault.init)
    authorizedBanks = fields.items("authorized_banks").compactMap(\.scalarText).map { SafeText($0) }
    createdAt = client.moment("created_ts", "created_at")
    updatedAt = client.moment("updated_ts", "updated_at")
  }
}

extension ClientConfiguration.Wallet {
  fileprivate init(_ fields: WireObject) {
    name = fields.safeText("name")
    network = fields.safeText("network_id")
    address = Sensitive(fields.text("address") ?? "")
  }
}

extension ClientConfiguration.Vault {
  fileprivate init(_ fields: WireObject) {
    id = fields.safeText("vault_id")
    name = fields.safeText("name")
    kind = fields.safeText("type")
  }
}
