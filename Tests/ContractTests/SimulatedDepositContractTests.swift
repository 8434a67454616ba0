import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct SimulatedDepositContractTests {
  private func sum(
    _ caller: Caller,
    _ amount: String = "100.00",
    into role: String = "fiat_account",
    by type: SimulatedSum.PaymentType? = nil
  ) throws -> SimulatedSum {
    try SimulatedSum(of: Payees.usd(amount), into: caller.id(of: role), at: .sandbox, by: type)
  }

  @Test(arguments: [Dialect.Name.documented, .newer])
  func `a simulated deposit is completed at once`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let receipt = try caller.ask(Deposits.simulate(sum(caller)))
    let swept = try caller.ask(Deposits.simulate(sum(caller, into: "crypto_account")))

    #expect(receipt.id != nil)
    #expect(!receipt.paymentID.isEmpty)
    #expect(receipt.status.state == .completed)
    #expect(receipt.isSettlementTriggered == false)
    #expect(swept.isSettlementTriggered == true)
  }

  @Test func `it appears nowhere and changes no balance`() throws {
    let caller = try Caller(.documented)
    let account: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let balance = VirtualAccounts.balance(of: account, in: .usd)
    let before = try caller.ask(balance).available

    let id = try #require(try caller.ask(Deposits.simulate(sum(caller))).id)
    let list = try caller.ask(Deposits.list(into: account, PageNumber(1)))
    let feed = try caller.ask(Deposits.list(PageNumber(1)))

    #expect(try caller.ask(balance).available == before)
    #expect(!(list.items + feed.items).map(\.value.id).contains(id))
  }

  @Test func `in the newest dialect it is credited`() throws {
    let caller = try Caller(.newer)
    let account: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let balance = VirtualAccounts.balance(of: account, in: .usd)
    let before = try #require(try caller.ask(balance).available)

    let id = try caller.ask(Deposits.simulate(sum(caller, "100.50", by: .wire))).id
    let list = try caller.ask(Deposits.list(into: account, PageNumber(1)))
    let seen = list.items.first { $0.value.id == id }?.value

    #expect(try caller.ask(balance).available == before.adding(Payees.usd("100.50")))
    #expect(seen?.amount == (try Payees.usd("100.50")))
    #expect(seen?.status.state == .completed)
  }

  @Test func `in the newest dialect eleven dollars go back`() throws {
    let caller = try Caller(.newer)
    let account: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let id = try caller.ask(Deposits.simulate(sum(caller, "11.00"))).id

    try caller.contact.advance(seconds: 60)
    let list = try caller.ask(Deposits.list(into: account, PageNumber(1)))

    #expect(list.items.first { $0.value.id == id }?.value.status.state == .refunded)
  }

  @Test func `as recorded there was no such route`() throws {
    let caller = try Caller(.recorded)

    let problem = try caller.problem(Deposits.simulate(sum(caller)))

    #expect(problem.status == 403)
    #expect(problem.kind == .noSuchRoute)
    #expect(problem.raw.text.contains("Base64): '····'"))
  }

  @Test(arguments: [Dialect.Name.documented, .newer], ["stuck_account", "frozen_account"])
  func `an account that is not active takes nothing`(dialect: Dialect.Name, role: String) throws {
    let caller = try Caller(dialect)

    let problem = try caller.problem(Deposits.simulate(sum(caller, into: role)))

    #expect(problem.status == 400)
    #expect(problem.message == "Virtual account is not active")
    #expect(problem.meaning.contains("still being activated"))
  }

  @Test func `an account of somebody else is unknown`() throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Deposits.simulate(sum(caller, into: "foreign_account")))

    #expect(problem.kind == .notFound)
  }

  @Test(arguments: [
    (#"{}"#, "amount: Required"),
    (#"{"amount":100}"#, "amount: Expected string, received number"),
    (
      #"{"amount":"1.234"}"#, "amount: Amount must be a positive number with up to 2 decimal places"
    ),
    (#"{"amount":"0.00"}"#, "amount: Amount must be greater than zero"),
  ])
  func `an amount that is none is complained about`(body: String, complaint: String) throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Deposits.simulate(sum(caller)), sending: body)

    #expect(problem.status == 400)
    #expect(problem.complaints == [complaint])
  }
}
