import HTTPMessage
import Kira

/// `POST /v1/virtual-accounts/{id}/simulate-deposit`: confirmed at once, whatever then becomes of it.
enum DepositSimulation {
  static func simulate(_ call: inout Call) throws(Answer) -> Answer {
    let (amount, rail) = try order(of: call)
    let account = try AccountAnswers.find(call)
    try AccountAnswers.requireActive(account, call)
    let isCredited = call.dialect.simulatedDeposit == .credited
    let deposit = MadeDeposit(
      created: call.now,
      place: call.tenant.deposits(at: call.now).live.upperBound,
      account: account.key,
      amount: amount,
      rail: rail
    )
    let key = call.tenant.keep(deposit, isSeen: isCredited)
    call.commit(key)
    if isCredited { call.tenant.announceSimulated(deposit, key) }
    return confirmation(of: deposit, key, account, call)
  }

  private static func order(of call: Call) throws(Answer) -> (Amount, Rail) {
    guard let tree = JSONTree(call.request.body), tree.members != nil else {
      throw .invalidData("body is Expected object, received invalid JSON")
    }
    var inspection = Inspection(tree)
    let amount = inspection.amount("amount")
    let rail = inspection.text("payment_type")?.uppercased()
    guard inspection.complaints.isEmpty, let amount else {
      throw .invalidData(inspection.complaints)
    }
    return (amount, rail == "ACH" ? .ach : .wire)
  }

  /// Two ways of writing names side by side, as the provider's part shows through.
  private static func confirmation(
    of deposit: MadeDeposit,
    _ key: RecordKey,
    _ account: SimulatedAccount,
    _ call: Call
  ) -> Answer {
    let tenant = call.tenant
    return Answer(status: 201) { json in
      json.field("deposit_id", tenant.id(key))
      json.field("virtual_account_id", tenant.id(account.key))
      json.field("amount", deposit.amount)
      json.field("currency", "USD")
      json.field("payment_type", deposit.rail.rawValue.lowercased())
      json.field("status", "completed")
      json.field("settlement_triggered", account.style == .crypto)
      json.field("internalPaymentId", tenant.id(RecordKey(.request, .made, key.number)))
      json.field("created_at", deposit.created)
    }
  }
}

extension Inspection {
  /// Dollars as a text, at least a cent.
  mutating func amount(_ name: String) -> Amount? {
    let words = "Amount must be a positive number with up to 2 decimal places"
    guard let text = text(name, or: words, where: { Amount(dollars: $0) != nil }) else {
      return nil
    }
    guard let amount = Amount(dollars: text), amount.minorUnits > 0 else {
      complain(name, "Amount must be greater than zero")
      return nil
    }
    return amount
  }
}

extension Amount {
  /// `nil` for anything but digits with at most two behind a point.
  init?(dollars text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...12).contains(whole.utf8.count) else {
      return nil
    }
    let cents = parts.count == 2 ? parts[1] : "00"
    guard (1...2).contains(cents.utf8.count) else { return nil }
    let digits = whole + cents + (cents.utf8.count == 1 ? "0" : "")
    guard String(digits).hasDigits(digits.utf8.count), let units = Int64(digits) else { return nil }
    self.init(minorUnits: units, in: .usd)
  }
}
