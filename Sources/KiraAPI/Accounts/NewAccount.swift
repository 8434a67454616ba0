import JSONText
package import Kira

/// An account to be opened for a user who is verified.
package struct NewAccount: Equatable, Sendable {
  /// Provider, bank, mode and destination belong together; other combinations cannot be written.
  package enum Route: Equatable, Sendable {
    /// Dollars at a bank in the USA: domestic wire and ACH, and one such account a user at ACT.
    case usDollars(Provider)
    /// Dollars that can also leave by SWIFT.
    case international(AccountBank)
    /// Dollars that are swept to a wallet as stablecoins.
    case crypto(AccountBank, destination: Wallet)
  }

  /// Who opens accounts in the USA; every other bank is named as a bank, not as a provider.
  package enum Provider: String, CaseIterable, Sendable { case act, zenus }

  package let user: Identifier<User>
  package let route: Route
  package let version: APIVersion
  package let description: String?

  package init(
    for user: Identifier<User>,
    _ route: Route,
    at stage: Stage,
    version: APIVersion = .current,
    description: String? = nil
  ) throws(RequestFault) {
    try filled(user.text, "user_id")
    switch route {
    case .usDollars: break
    case .international(let bank), .crypto(let bank, _): try bank.check(stage, version)
    }
    if let description { try filled(description, "description") }
    self.user = user
    self.route = route
    self.version = version
    self.description = description
  }

  var body: JSON {
    .joining(
      .sending(["user_id": .string(user.text), "type": .string("US_BANK")]),
      route.body,
      .sending(["description": .word(description)])
    )
  }
}

extension NewAccount.Route {
  fileprivate var body: JSON {
    switch self {
    case .usDollars(let provider):
      .sending(["provider": .word(provider), "mode": .string("fiat")])
    case .international(let bank):
      .sending(["mode": .string("fiat"), "bank": .string(bank.name)])
    case .crypto(let bank, let wallet):
      .sending([
        "mode": .string("crypto"), "bank": .string(bank.name), "destination": wallet.destination,
      ])
    }
  }
}

extension Wallet {
  fileprivate var destination: JSON {
    .sending([
      "currency": .word(pair.token),
      "network": .word(pair.network),
      "address": .string(address.number.revealed().text),
    ])
  }
}
