import HTTPMessage
import Kira

/// The addresses of one account at which coins become money in a bank.
enum LiquidationAnswers {
  static func create(_ call: inout Call) throws(Answer) -> Answer {
    guard let tree = JSONTree(call.request.body), tree.members != nil else {
      throw .invalidData("body is Expected object, received invalid JSON")
    }
    let order = try LiquidationOrder(tree, at: call.now)
    let account = try AccountAnswers.find(call)
    try AccountAnswers.requireActive(account, call)
    try requireFirst(order, of: account, call)
    let made = MadeLiquidationAddress(
      created: call.now,
      place: 0,
      account: account.key,
      order: order
    )
    call.tenant.ledger.liquidationAddresses.append(made)
    let number = call.tenant.ledger.liquidationAddresses.count - 1
    call.commit(RecordKey(.liquidationAddress, .made, number))
    let tenant = call.tenant
    return Answer(status: 201) { write(number, isListed: false, tenant, to: &$0) }
  }

  /// A bare array, newest first.
  static func list(_ call: Call) throws(Answer) -> Answer {
    let account = try AccountAnswers.find(call)
    let all = call.tenant.ledger.liquidationAddresses
    let numbers = all.indices.reversed().filter { all[$0].account == account.key }
    var json = JSONWriter()
    json.array(numbers) { json, number in
      json.object { write(number, isListed: true, call.tenant, to: &$0) }
    }
    return Answer(status: 200, body: json.bytes)
  }

  private static func requireFirst(
    _ order: LiquidationOrder,
    of account: SimulatedAccount,
    _ call: Call
  ) throws(Answer) {
    let isTaken = call.tenant.ledger.liquidationAddresses.contains { other in
      other.account == account.key
        && other.order.payee.accountNumber == order.payee.accountNumber
        && other.order.payee.bankCode == order.payee.bankCode
    }
    guard isTaken else { return }
    let words = "A liquidation address already exists for this bank account"
    throw .dated(409, "Conflict", words, at: call.now)
  }

  private static func write(
    _ number: Int,
    isListed: Bool,
    _ tenant: Tenant,
    to json: inout JSONWriter
  ) {
    let made = tenant.ledger.liquidationAddresses[number]
    let key = RecordKey(.liquidationAddress, .made, number)
    var dice = tenant.dice(key, .account)
    let address = Wallet.address(on: made.order.network, &dice)
    json.field("id", "liq_" + tenant.id(key))
    json.field("virtual_account_id", tenant.id(made.account))
    json.field("status", "active")
    json.field("network", made.order.network)
    json.field("token", made.order.token)
    json.field("address", address)
    let payee = RecordKey(.request, .made, 1_000_000_000 + number)
    json.object("recipient") { write(made.order.payee, id: tenant.id(payee), to: &$0) }
    json.object("wallet") { json in
      json.field("id", tenant.id(RecordKey(.wallet, .made, number)))
      json.field("address", address)
      json.field("network", made.order.network)
    }
    if !made.order.markup.isEmpty { json.field("markup", JSONTree.object(made.order.markup)) }
    json.field("created_at", made.created)
    if isListed { json.field("updated_at", made.created) }
  }

  private static func write(
    _ payee: LiquidationOrder.Payee,
    id: String,
    to json: inout JSONWriter
  ) {
    json.field("id", "rec_" + id)
    json.field("type", payee.isBusiness ? "business" : "individual")
    json.field("name", payee.name)
    json.field("account_type", payee.accountType)
    json.field("bank_name", payee.bankName)
    json.field("account_number_last4", String(payee.accountNumber.suffix(4)))
  }
}
