import Kira

/// How money is sent to an account, and where it goes from there.
enum InstructionAnswers {
  static func write(
    _ account: SimulatedAccount,
    hasNumber: Bool,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    var dice = tenant.dice(account.key, .bank)
    let number = dice.digits(12)
    let (bankName, routing) = letterhead(of: account.style.bank(in: tenant.dialect))
    json.field("account_number", hasNumber ? number : placeholder(for: account))
    json.field("routing_number", hasNumber ? routing : nil)
    json.field("bank_name", hasNumber ? bankName : nil)
    writeMethods(hasNumber: hasNumber, account.style, to: &json)
    writeInstructions(
      hasNumber ? Numbers(bank: bankName, account: number, routing: routing) : nil,
      account,
      tenant,
      to: &json
    )
    writeDestination(account, &dice, to: &json)
    if let order = account.order { return json.field("description", order.description) }
    let purpose = dice.pick(["Collections", "Main account", "Ventas en línea", "受取用", ""])
    json.field("description", tenant.foreign(purpose, of: account.key, .wording))
  }

  private static func letterhead(of bank: String) -> (name: String, routing: String) {
    switch bank {
    case Dialect.domesticBank: ("Austin Capital Trust", "111024879")
    case "jp_morgan": ("JPMorgan Chase Bank, N.A.", "021000021")
    default: ("Slovak Savings Bank", "026073150")
    }
  }

  /// What stands in the letters to somebody who wants to pay in.
  private struct Numbers {
    let bank: String
    let account: String
    let routing: String
  }

  /// Only one bank writes something in place of a number that is still to come.
  private static func placeholder(for account: SimulatedAccount) -> String? {
    let isPending = [.ready, .stuck, .frozen].contains(account.condition)
    return account.style == .act && isPending ? "PENDING-ACT-ACCOUNT" : nil
  }

  private static func writeMethods(
    hasNumber: Bool,
    _ style: AccountStyle,
    to json: inout JSONWriter
  ) {
    guard hasNumber else { return json.null("payment_methods") }
    json.object("payment_methods") { json in
      for side in ["inbound", "outbound"] {
        json.array(side, ["WIRE", "ACH"]) { json, name in
          json.object { json in
            json.field("name", name)
            json.field("status", "active")
          }
        }
      }
    }
  }

  private static func writeInstructions(
    _ numbers: Numbers?,
    _ account: SimulatedAccount,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    guard let numbers else { return json.null("source_deposit_instructions") }
    let beneficiary = tenant.user(account.owner).name
    json.object("source_deposit_instructions") { json in
      json.field("currency", "usd")
      json.field("bank_name", numbers.bank)
      json.field("bank_account_number", numbers.account)
      json.field("bank_routing_number", numbers.routing)
      json.field("bank_beneficiary_name", tenant.foreign(beneficiary, of: account.owner, .name))
    }
  }

  private static func writeDestination(
    _ account: SimulatedAccount,
    _ dice: inout Dice,
    to json: inout JSONWriter
  ) {
    guard account.style == .crypto else { return json.null("destination") }
    let destination = account.order?.destination ?? drawnDestination(&dice)
    json.object("destination") { json in
      json.field("currency", destination.currency)
      json.field("network", destination.network)
      json.field("address", destination.address)
    }
  }

  private static func drawnDestination(_ dice: inout Dice) -> AccountOrder.Destination {
    let (currency, network) = dice.pick([
      ("USDC", "solana"), ("USDC", "polygon"), ("USDT", "tron"), ("USDT", "polygon"),
    ])
    let address = Wallet.address(on: network, &dice)
    return AccountOrder.Destination(currency: currency, network: network, address: address)
  }
}
