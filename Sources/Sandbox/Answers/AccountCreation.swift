import HTTPMessage
import Kira

/// `POST /v1/virtual-accounts`.
///
/// What is asked first depends on the type: a bank in the United States needs its bank before
/// anybody looks at the user, the Mexican one the user before all else.
enum AccountCreation {
  static func create(_ call: inout Call) throws(Answer) -> Answer {
    let body = try body(of: call)
    let order = try AccountOrder(body, call.dialect, at: call.now)
    let user = try user(named: body["user_id"]?.text ?? "", call)
    try requireVerified(user, call)
    guard let order else { throw refusal("MX_SPEI virtual accounts are not available", call) }
    try requireProduct(of: order.style, user, call)
    try requireFirst(order.style, user, call)
    return open(order, of: user, &call)
  }

  private static func body(of call: Call) throws(Answer) -> JSONTree {
    guard let tree = JSONTree(call.request.body), tree.members != nil else {
      throw .invalidData("body is Expected object, received invalid JSON")
    }
    return tree
  }

  private static func user(named id: String, _ call: Call) throws(Answer) -> SimulatedUser {
    guard let key = call.tenant.identities.key(of: id),
      call.tenant.users(at: call.now).contains(key)
    else { throw .dated(404, "Not Found", "User with ID \(id) not found", at: call.now) }
    return call.tenant.user(key)
  }

  private static func requireVerified(_ user: SimulatedUser, _ call: Call) throws(Answer) {
    let status = user.life.step(atAge: user.created.age(at: call.now)).status
    guard status == "VERIFIED" else {
      let words = "User must be in VERIFIED status to create a virtual account. Current status: "
      throw refusal(words + status, call)
    }
  }

  private static func requireProduct(
    of style: AccountStyle,
    _ user: SimulatedUser,
    _ call: Call
  ) throws(Answer) {
    let product = style == .act ? "usa-virtual-accounts-act" : "usa-virtual-accounts"
    guard let gap = call.tenant.gaps(of: user).first(where: { $0.product == product }) else {
      return
    }
    let fields = gap.fields.joined(separator: ", ")
    throw refusal("User is missing required fields for product \(product): \(fields)", call)
  }

  /// One account at Austin Capital Trust to a user; one that was declined does not count.
  private static func requireFirst(
    _ style: AccountStyle,
    _ user: SimulatedUser,
    _ call: Call
  ) throws(Answer) {
    guard style == .act else { return }
    let others = call.tenant.accounts(of: user.key, at: call.now)
    guard others.contains(where: { $0.style == .act && $0.status(at: call.now) != "failed" })
    else { return }
    let words = "User \(call.tenant.id(user.key)) already has an ACT virtual account"
    throw .dated(409, "Conflict", words, at: call.now)
  }

  private static func refusal(_ words: String, _ call: Call) -> Answer {
    .dated(400, "Bad Request", words, at: call.now)
  }

  private static func open(
    _ order: AccountOrder,
    of user: SimulatedUser,
    _ call: inout Call
  ) -> Answer {
    let key = RecordKey(.account, .made, call.tenant.ledger.accounts.count)
    let made = MadeAccount(created: call.now, place: 0, owner: user.key, order: order)
    call.tenant.ledger.accounts.append(made)
    call.commit(key)
    let account = call.tenant.account(key)
    announce(account, &call)
    let writing = AccountWriting(account, call)
    return Answer(status: 201) { writing.write(inDetail: true, to: &$0) }
  }

  private static func announce(_ account: SimulatedAccount, _ call: inout Call) {
    call.tenant.announce(account, "virtual_account.created", status: "activating", at: call.now)
    guard let after = account.numberAfter else { return }
    let moment = account.created.moved(by: after)
    call.tenant.announce(account, "virtual_account.activated", status: "active", at: moment)
  }
}

extension Tenant {
  /// The only webhook that says an account can be used is the second of its two.
  mutating func announce(
    _ account: SimulatedAccount,
    _ event: String,
    status: String,
    at moment: Moment
  ) {
    let id = id(account.key)
    announce(event, about: account.key, at: moment) { json in
      json.field("virtual_account_id", id)
      json.field("status", status)
    }
  }
}
