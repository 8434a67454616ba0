import HTTPMessage
import Kira

/// The contact at Kira: does by hand to users, accounts, deposits and payouts what no API can.
enum ContactControls {
  static let routes: [ControlRoute] = Deed.all.map(route) + [.delivery]

  private static func route(_ deed: Deed) -> ControlRoute {
    let path = "\(deed.folder)/*/\(deed.word)"
    return ControlRoute("POST", path, deed.summary, body: deed.body) {
      control,
      _ throws(ControlRefusal) in
      try control.carryOut(deed, on: try control.record(deed.kind))
    }
  }
}

extension Control {
  private var tenant: Tenant { stage.sandbox.tenant }
  private var time: Moment { stage.sandbox.now }

  /// The record that the path names, if the tenant has it by now.
  fileprivate func record(_ kind: RecordKey.Kind) throws(ControlRefusal) -> RecordKey {
    let id = parameters[0]
    guard let key = tenant.identities.key(of: id), key.kind == kind, exists(key) else {
      throw ControlRefusal(404, "there is no \(kind) \(id)")
    }
    return key
  }

  private func exists(_ key: RecordKey) -> Bool {
    switch key.kind {
    case .user: tenant.users(at: time).contains(key)
    case .account: tenant.holds(account: key, at: time)
    case .deposit: tenant.deposits(at: time).contains(key)
    default: tenant.payouts(at: time).contains(key)
    }
  }

  /// How a record stands, in Kira's own words for it.
  private func status(of key: RecordKey) -> String {
    switch key.kind {
    case .user: tenant.user(key).step(at: time).status
    case .account: tenant.account(key).status(at: time)
    case .deposit: tenant.depositStatus(key, at: time)
    default: tenant.payoutStatus(key, created: tenant.payoutCreated(key), at: time)
    }
  }

  fileprivate mutating func carryOut(
    _ deed: Deed,
    on key: RecordKey
  ) throws(ControlRefusal) -> HTTPResponse {
    let before = status(of: key)
    let reasons = (body["reasons"]?.elements ?? []).compactMap(\.text)
    let now = time
    guard deed.act(&stage.sandbox.tenant, key, reasons, now) else {
      throw ControlRefusal(409, "\(deed.word): not to a \(deed.kind) that is \(before)")
    }
    return Self.response(
      200,
      JSONWriter.object { json in
        json.field("id", tenant.id(key))
        json.field("previous_status", before)
        json.field("status", status(of: key))
      }
    )
  }
}
