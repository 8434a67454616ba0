import Kira

/// What all rows of one account's payouts have in common, already in the bytes of an answer.
///
/// A class, so that a row can refer to it at the price of one count.
final class PayoutParties {
  /// Somebody who can be paid from it.
  struct Payee {
    let rail: Rail
    let name: [UInt8]
  }

  let style: AccountStyle
  let ownership: [UInt8]
  let sender: [UInt8]
  let payees: [Payee]

  init(style: AccountStyle, ownership: [UInt8], sender: [UInt8], payees: [Payee]) {
    self.style = style
    self.ownership = ownership
    self.sender = sender
    self.payees = payees
  }
}

extension Tenant {
  func parties(from account: SimulatedAccount, to payees: [PayoutParties.Payee]) -> PayoutParties {
    let owner = user(account.owner)
    return PayoutParties(
      style: account.style,
      ownership: JSONWriter.pieces { json in
        json.field("user_id", id(owner.key))
        json.field("virtual_account_id", id(account.key))
      },
      sender: JSONWriter.pieces { json in
        json.field("sender_name", foreign(owner.name, of: owner.key, .name))
      },
      payees: payees
    )
  }

  func piece(naming recipient: SimulatedRecipient?) -> [UInt8] {
    JSONWriter.pieces { $0.field("recipient_name", recipient.map(name)) }
  }

  /// Those of an account that came by itself; a user who was changed is looked up anew.
  func parties(of key: RecordKey) -> PayoutParties {
    let isFixed = key.era == .history && ledger.profileChanges.isEmpty
    if isFixed, let known = partiesMemo[key.number] { return known }
    let account = account(key)
    let payees = payees(of: account).map(recipient).map {
      PayoutParties.Payee(rail: $0.rail, name: piece(naming: $0))
    }
    let parties = parties(from: account, to: payees)
    if isFixed { partiesMemo[key.number] = parties }
    return parties
  }
}

/// The parties of the accounts that were asked for last; it never grows beyond some megabytes.
final class PartiesMemo {
  private var entries = [(number: Int, parties: PayoutParties)?](repeating: nil, count: slots)
  private static let slots = 1 << 14

  subscript(_ number: Int) -> PayoutParties? {
    get {
      guard let entry = entries[number % Self.slots], entry.number == number else { return nil }
      return entry.parties
    }
    set { entries[number % Self.slots] = newValue.map { (number, $0) } }
  }
}
