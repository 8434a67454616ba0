import HTTPMessage
import Kira

extension ControlRoute {
  /// By the documents, nothing else ever tells of a simulated deposit.
  static let delivery = ControlRoute(
    "POST",
    "deposits/*/deliver",
    "sends the webhook of a simulated deposit"
  ) { control, _ throws(ControlRefusal) in try control.deliverDeposit() }
}

extension Control {
  fileprivate mutating func deliverDeposit() throws(ControlRefusal) -> HTTPResponse {
    let id = parameters[0]
    let now = stage.sandbox.now
    guard let key = stage.sandbox.tenant.identities.key(of: id),
      stage.sandbox.tenant.deliverSimulatedDeposit(key, at: now)
    else { throw ControlRefusal(404, "nobody has simulated a deposit \(id)") }
    return Self.response(200, JSONWriter.object { $0.field("id", id) })
  }
}

extension Tenant {
  /// `false` where nobody has simulated such a deposit.
  mutating func deliverSimulatedDeposit(_ key: RecordKey, at now: Moment) -> Bool {
    let isCredited = dialect.simulatedDeposit == .credited
    let deposits = isCredited ? ledger.deposits : ledger.unseenDeposits
    guard key.kind == .deposit, key.era == .made, key.number < deposits.count else { return false }
    announceReceived(deposits[key.number], key, at: now)
    return true
  }
}
