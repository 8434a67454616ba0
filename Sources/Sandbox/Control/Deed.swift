import Kira

/// One thing that the contact at Kira can do to a record, by hand.
struct Deed: Sendable {
  /// What is done, with the reasons that were given; `false` where the record's state forbids it.
  typealias Act = @Sendable (inout Tenant, RecordKey, [String], Moment) -> Bool

  /// Where its records are in a path.
  let folder: String
  let kind: RecordKey.Kind
  /// What it is called in a path.
  let word: String
  let summary: String
  /// The names a body may have.
  let body: String
  let act: Act

  init(
    _ path: String,
    _ kind: RecordKey.Kind,
    _ summary: String,
    body: String = "",
    _ act: @escaping Act
  ) {
    let parts = path.split(separator: "/").map(String.init)
    (folder, word) = (parts[0], parts[1])
    self.kind = kind
    self.summary = summary
    self.body = body
    self.act = act
  }

  static let all = [
    Deed("users/verify", .user, "finds a user verified") { tenant, key, _, now in
      tenant.verify(key, at: now)
      return true
    },
    Deed(
      "users/reject",
      .user,
      "turns a user down; the reasons are told by webhook alone",
      body: #"{"reasons": ["…"]}"#
    ) { tenant, key, reasons, now in
      tenant.reject(key, because: reasons, at: now)
      return true
    },
    Deed(
      "users/run-again",
      .user,
      "runs a user's verification again over what is known by now"
    ) { tenant, key, _, now in
      tenant.verifyAgain(key, at: now)
      return true
    },
    Deed("virtual-accounts/activate", .account, "gives an account its number") {
      tenant,
      key,
      _,
      now in tenant.activate(account: key, at: now)
    },
    Deed("virtual-accounts/freeze", .account, "freezes an account; no webhook says so") {
      tenant,
      key,
      _,
      now in tenant.freeze(account: key, at: now)
    },
    Deed("virtual-accounts/deactivate", .account, "closes an account; no webhook says so") {
      tenant,
      key,
      _,
      now in tenant.deactivate(account: key, at: now)
    },
    Deed(
      "deposits/hold",
      .deposit,
      "holds a deposit for review, and with it every payout of its account"
    ) { tenant, key, _, now in tenant.hold(deposit: key, at: now) },
    Deed("deposits/release", .deposit, "lets a held deposit go") { tenant, key, _, now in
      tenant.release(deposit: key, at: now)
    },
    Deed("deposits/refund", .deposit, "sends a deposit back") { tenant, key, _, now in
      tenant.refund(deposit: key, at: now)
    },
    Deed("payouts/process", .payout, "gives a payout to the bank") { tenant, key, _, now in
      tenant.process(payout: key, at: now)
    },
    Deed("payouts/review", .payout, "holds a payout for review") { tenant, key, _, now in
      tenant.review(payout: key, at: now)
    },
    Deed("payouts/complete", .payout, "completes a payout") { tenant, key, _, now in
      tenant.complete(payout: key, at: now)
    },
    Deed(
      "payouts/fail",
      .payout,
      "lets a payout fail",
      body: #"{"reasons": ["…"]}"#
    ) { tenant, key, reasons, now in
      let words = reasons.isEmpty ? Wording.failures[0].words : reasons.joined(separator: "; ")
      return tenant.fail(payout: key, because: words, at: now)
    },
    Deed("payouts/return", .payout, "has the bank send a completed payout back") {
      tenant,
      key,
      _,
      now in tenant.giveBack(payout: key, at: now)
    },
    Deed("payouts/cancel", .payout, "stops a payout before it is sent") { tenant, key, _, now in
      tenant.cancel(payout: key, at: now)
    },
  ]
}
