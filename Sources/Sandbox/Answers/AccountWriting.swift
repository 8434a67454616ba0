import Kira

/// One account in the words of an answer.
struct AccountWriting {
  private let account: SimulatedAccount
  private let call: Call

  init(_ account: SimulatedAccount, _ call: Call) {
    self.account = account
    self.call = call
  }

  /// A list leaves provider and currency empty.
  func write(inDetail: Bool, to json: inout JSONWriter) {
    let step = account.life.step(atAge: account.created.age(at: call.now))
    let hasNumber = account.hasNumber(at: call.now)
    let isActive = account.style == .act && hasNumber
    json.field("id", call.tenant.id(account.key))
    json.field("user_id", call.tenant.id(account.owner))
    json.field("type", "US_BANK")
    json.field("bank", isActive ? nil : account.style.bank(in: call.dialect))
    json.field("provider", inDetail && account.style == .act ? "act" : nil)
    json.field("mode", account.mode)
    json.field("currency", inDetail ? "USD" : nil)
    json.field("status", account.word(at: call.now, in: call.dialect))
    InstructionAnswers.write(account, hasNumber: hasNumber, call.tenant, to: &json)
    json.field("created_at", account.created)
    json.field("updated_at", account.created.moved(by: step.after))
  }
}

extension SimulatedAccount {
  var mode: String { style == .crypto ? "crypto" : "fiat" }

  /// Its status as the dialect calls it.
  func word(at now: Moment, in dialect: Dialect) -> String {
    let status = status(at: now)
    return dialect.accountWords[status] ?? status
  }
}

extension AccountStyle {
  /// Kira's name for the bank behind it, in the sandbox.
  func bank(in dialect: Dialect) -> String {
    self == .act ? Dialect.domesticBank : dialect.banks[0]
  }
}

extension Dialect {
  static let domesticBank = "austin_capital_trust"
}
