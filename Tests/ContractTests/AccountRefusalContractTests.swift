import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct AccountRefusalContractTests {
  private func order(_ caller: Caller, of role: String) throws -> NewAccount {
    try NewAccount(for: caller.id(of: role), .usDollars(.act), at: .sandbox)
  }

  @Test(arguments: [
    ("user_in_review", "REVIEW"), ("rejected_user", "REJECTED"),
  ])
  func `who is not verified is told the status that is missing`(
    role: String,
    status: String
  ) throws {
    let caller = try Caller(.documented)
    let order = try order(caller, of: role)

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(
      problem.message.text
        == "User must be in VERIFIED status to create a virtual account. Current status: \(status)"
    )
    #expect(problem.meaning.contains("verified user"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a verified user can lack what the product asks for`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try order(caller, of: "user_lacking_act_fields")

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.kind == .invalid)
    #expect(problem.message.text.hasPrefix("User is missing required fields for product"))
    #expect(problem.message.text.contains("immigration_status"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `there is one account at ACT for each user`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let order = try order(caller, of: "verified_user")

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.status == 409)
    #expect(problem.kind == .conflict)
    #expect(problem.message.text.hasSuffix("already has an ACT virtual account"))
    #expect(problem.advice == "Use the account that is there.")
  }

  @Test func `a user of somebody else is unknown`() throws {
    let caller = try Caller(.documented)
    let order = try order(caller, of: "foreign_user")

    let problem = try caller.problem(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.status == 404)
    #expect(problem.kind == .notFound)
  }

  @Test(arguments: [
    (
      #"{"user_id":"USER","type":"US_BANK"}"#, "bank: bank is required for US_BANK virtual accounts"
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","provider":"portage"}"#,
      "provider: Invalid enum value. Expected 'act' | 'zenus', received 'portage'"
    ),
    (#"{"user_id":"USER","bank":"austin_capital_trust"}"#, "type: Required"),
    (
      #"{"user_id":"USER","type":"US_BANK","provider":"act","mode":"FIAT"}"#,
      "mode: Invalid enum value. Expected 'fiat' | 'crypto', received 'FIAT'"
    ),
    (
      #"{"user_id":"USER","type":"US_BANK","mode":"crypto","bank":"slovak_savings_bank"}"#,
      "destination: Required"
    ),
  ])
  func `a complaint is found inside the sentence that it is baked into`(
    body: String,
    complaint: String
  ) throws {
    let caller = try Caller(.documented)
    let order = try order(caller, of: "verified_user_without_act_account")
    let text = body.replacing("USER", with: order.user.text)

    let problem = try caller.problem(
      VirtualAccounts.create(order, key: caller.key()),
      sending: text
    )

    #expect(problem.status == 400)
    #expect(problem.code == "validation_error")
    #expect(problem.complaints == [complaint])
  }

  @Test func `the order of the checks depends on the type`() throws {
    let caller = try Caller(.documented)
    let question = try VirtualAccounts.create(order(caller, of: "rejected_user"), key: caller.key())
    let user = try caller.contact.id("rejected_user")

    let american = try caller.problem(
      question,
      sending: #"{"user_id":"\#(user)","type":"US_BANK"}"#
    )
    let mexican = try caller.problem(
      question,
      sending: #"{"user_id":"\#(user)","type":"MX_SPEI"}"#
    )

    #expect(american.complaints == ["bank: bank is required for US_BANK virtual accounts"])
    #expect(mexican.message.text.hasPrefix("User must be in VERIFIED status"))
  }

  @Test func `a request without its key says so`() throws {
    let caller = try Caller(.documented)
    let order = try order(caller, of: "verified_user_without_act_account")

    let problem = try caller.problemWithoutKey(VirtualAccounts.create(order, key: caller.key()))

    #expect(problem.complaints == ["idempotency-key: Required"])
    #expect(problem.meaning.contains("idempotency key"))
  }

  @Test func `the same key and bytes are one account, other bytes a conflict`() throws {
    let caller = try Caller(.documented)
    let user: Identifier<User> = try caller.id(of: "verified_user_without_act_account")
    let key = caller.key()
    let order = try NewAccount(for: user, .international(.slovakSavingsBank), at: .sandbox)
    let other = try NewAccount(for: user, .usDollars(.act), at: .sandbox)

    let first = try caller.ask(VirtualAccounts.create(order, key: key)).value
    let again = try caller.ask(VirtualAccounts.create(order, key: key)).value
    let problem = try caller.problem(VirtualAccounts.create(other, key: key))

    #expect(again == first)
    #expect(problem.status == 409)
    #expect(problem.kind == .conflict)
    #expect(problem.code == "idempotency_key_reused")
    #expect(problem.meaning.contains("used before"))
  }
}
