import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct DepositContractTests {
  private func today(_ caller: Caller) throws -> Moment {
    let page = try caller.ask(Deposits.list(PageNumber(1, size: 1)))
    return try #require(page.items.first?.value.createdAt)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the feed of all accounts comes page by page, newest first`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let first = try caller.ask(Deposits.list(PageNumber(1, size: 50)))
    let second = try caller.ask(Deposits.list(PageNumber(2, size: 50)))
    let moments = (first.items + second.items).compactMap(\.value.createdAt)

    #expect(first.items.count == 50)
    #expect(first.hasMore)
    #expect(first.unreadable == 0)
    #expect(moments.count == 100)
    #expect(moments == moments.sorted(by: >))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `every figure of a deposit is exact and adds up`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)

    let deposits = try caller.ask(Deposits.list(PageNumber(1))).items.map(\.value)

    for deposit in deposits {
      let amount = try #require(deposit.amount)
      let fees = try #require(deposit.fees)
      #expect(deposit.net?.figure != nil)
      #expect(amount.minorUnits > fees.minorUnits)
      #expect(["WIRE", "ACH"].contains(deposit.rail))
      #expect(!deposit.sender.isEmpty)
      #expect(deposit.status.state != nil)
    }
  }

  @Test func `every state occurs, those included that cannot be asked for`() throws {
    let caller = try Caller(.documented)
    var states: Set<Deposit.State> = []

    for number in 1...60 where states.count < Deposit.State.allCases.count {
      let page = try caller.ask(Deposits.list(PageNumber(number)))
      states.formUnion(page.items.compactMap(\.value.status.state))
    }

    #expect(states == Set(Deposit.State.allCases))
  }

  @Test(arguments: DepositFilter.State.allCases)
  func `the feed can be asked for one state`(state: DepositFilter.State) throws {
    let caller = try Caller(.documented)

    let page = try caller.ask(Deposits.list(PageNumber(1, size: 20), DepositFilter(state: state)))

    #expect(!page.items.isEmpty)
    #expect(page.items.allSatisfy { $0.value.status.raw.text == state.rawValue })
  }

  @Test func `a state that nobody knows is refused with those that are`() throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Deposits.list(PageNumber(1))) {
      $0.query.append(Field("status", "LOST"))
    }

    #expect(problem.status == 400)
    #expect(problem.fields.first?.path == "status")
    #expect(problem.fields.first?.message.text.hasPrefix("Invalid enum value. Expected") == true)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `the feed can be asked for one account`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")

    let page = try caller.ask(Deposits.list(PageNumber(1, size: 20), DepositFilter(account: id)))

    #expect(!page.items.isEmpty)
    #expect(Set(page.items.map(\.value.accountID)) == [id])
  }

  @Test func `the last day of a span counts to its end`() throws {
    let caller = try Caller(.documented)
    let day = Day(try today(caller)).number - 7
    let last = DateSpan.End.day(Day(number: day))
    let span = try DateSpan(from: last, to: last)

    let page = try caller.ask(Deposits.list(PageNumber(1), DepositFilter(span: span)))

    #expect(!page.items.isEmpty)
    #expect(Set(page.items.compactMap { $0.value.createdAt.map { Day($0).number } }) == [day])
  }

  @Test func `what came since a moment can be asked for`() throws {
    let caller = try Caller(.documented)
    let start = try today(caller).advanced(bySeconds: -86_400)

    let page = try caller.ask(Deposits.list(PageNumber(1), DepositFilter(span: .since(start))))

    #expect(!page.items.isEmpty)
    #expect(page.items.allSatisfy { ($0.value.createdAt ?? start) >= start })
  }

  @Test func `a span that ends before it begins is refused`() throws {
    let caller = try Caller(.documented)

    let problem = try caller.problem(Deposits.list(PageNumber(1))) {
      $0.query += [Field("from_date", "2026-05-02"), Field("to_date", "2026-05-01")]
    }

    #expect(problem.complaints == ["from_date: Must not be after to_date"])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account's own deposits are a bare array with more behind it`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")

    let page = try caller.ask(Deposits.list(into: id, PageNumber(1, size: 5)))
    let feed = try caller.ask(
      Deposits.list(PageNumber(1, size: 5), DepositFilter(account: id))
    )

    #expect(page.items.count == 5)
    #expect(page.hasMore)
    #expect(page.total == nil)
    #expect(page.items.map(\.value.id) == feed.items.map(\.value.id))
  }

  @Test func `an account without money has an empty list, not a refusal`() throws {
    let caller = try Caller(.documented)
    let id: Identifier<VirtualAccount> = try caller.id(of: "empty_account")

    let page = try caller.ask(Deposits.list(into: id, PageNumber(1)))

    #expect(page.items.isEmpty)
    #expect(!page.hasMore)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `too long a page of an account fails or is cut`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let question = Deposits.list(into: id, PageNumber(1))
    var request = question.request
    request.query = [Field("limit", "1000")]

    let response = try caller.response(to: request)

    #expect(response.status == (dialect == .documented ? 500 : 200))
    guard dialect != .documented else { return }
    #expect(try question.answer(in: response).items.count <= 100)
  }

  @Test func `the deposits of somebody else's account are unknown`() throws {
    let caller = try Caller(.documented)
    let id: Identifier<VirtualAccount> = try caller.id(of: "foreign_account")

    let problem = try caller.problem(Deposits.list(into: id, PageNumber(1)))

    #expect(problem.kind == .notFound)
    #expect(problem.message.text == "Virtual account \(id.text) not found")
  }

  @Test func `the contact holds, releases and refunds a deposit`() throws {
    let caller = try Caller(.documented)
    let held: Identifier<Deposit> = try caller.id(of: "held_deposit")
    let account: Identifier<VirtualAccount> = try caller.id(of: "held_account")

    func state() throws -> Deposit.State? {
      let page = try caller.ask(Deposits.list(into: account, PageNumber(1)))
      return page.items.first { $0.value.id == held }?.value.status.state
    }
    #expect(try state() == .kytPending)
    try caller.contact.post("deposits/\(held.text)/release")
    #expect(try state() == .completed)
    try caller.contact.post("deposits/\(held.text)/refund")
    #expect(try state() == .refunded)
  }
}
