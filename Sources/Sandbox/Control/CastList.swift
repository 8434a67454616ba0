import Kira

extension Control {
  /// Who plays which part, by identifier, so that no test has to search for them.
  var cast: [UInt8] {
    let tenant = stage.sandbox.tenant
    let now = stage.sandbox.now
    let isThere = !tenant.options.isEmpty
    return JSONWriter.object { json in
      json.field("client_id", stage.sandbox.credentials.clientID)
      json.object("roles") { json in
        for (role, id) in tenant.cast.sorted(by: { $0.key < $1.key }) { json.field(role, id) }
      }
      json.array("users", isThere ? Array(StagedUser.all.indices) : []) { json, number in
        let user = tenant.user(RecordKey(.user, .staged, number))
        let status = user.life.step(atAge: user.created.age(at: now)).status
        json.object { json in
          json.field("id", tenant.id(user.key))
          json.field("name", tenant.foreign(user.name, of: user.key, .name))
          json.field("status", status)
          json.array("missing", user.missing.flatMap(\.fields)) { $1.write(to: &$0) }
          json.array("virtual_accounts", tenant.accounts(of: user.key, at: now)) { json, account in
            json.object { write(account, tenant, now, to: &$0) }
          }
        }
      }
    }
  }

  private func write(
    _ account: SimulatedAccount,
    _ tenant: Tenant,
    _ now: Moment,
    to json: inout JSONWriter
  ) {
    json.field("id", tenant.id(account.key))
    json.field("status", account.word(at: now, in: tenant.dialect))
    json.field("mode", account.mode)
    json.field("is_ready", account.isFunded(at: now))
    json.field("is_stuck", account.condition == .stuck)
  }
}
