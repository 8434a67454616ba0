import HTTPMessage
import Kira
import Testing

@testable import KiraAPI

struct AccountRequestTests {
  private let wallet = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"

  @Test func `an account at ACT is the example of the brief, key for key`() throws {
    let account = try NewAccount(for: Samples.user, .usDollars(.act), at: .production)
    let question = VirtualAccounts.create(account, key: Samples.key)

    #expect(
      question.bodyText
        == #"{"user_id":"<verified_user_id>","type":"US_BANK","provider":"act","mode":"fiat"}"#
    )
    #expect(question.request.path == "v1/virtual-accounts")
    #expect(question.header("Idempotency-Key") == Samples.key.text)
    #expect(question.header("Content-Type") == "application/json")
  }

  @Test func `a crypto account is the example of the brief, key for key`() throws {
    let destination = try Wallet(.usdcOnSolana, address: wallet)
    let account = try NewAccount(
      for: Samples.user,
      .crypto(.slovakSavingsBank, destination: destination),
      at: .sandbox
    )

    #expect(
      VirtualAccounts.create(account, key: Samples.key).bodyText == """
        {"user_id":"<verified_user_id>","type":"US_BANK","mode":"crypto",\
        "bank":"slovak_savings_bank","destination":{"currency":"USDC","network":"solana",\
        "address":"\(wallet)"}}
        """
    )
  }

  @Test func `an account for wires abroad names its bank and no provider`() throws {
    let account = try NewAccount(
      for: Samples.user,
      .international(.portage),
      at: .production,
      description: "Payroll"
    )

    #expect(
      VirtualAccounts.create(account, key: Samples.key).bodyText == """
        {"user_id":"<verified_user_id>","type":"US_BANK","mode":"fiat","bank":"portage",\
        "description":"Payroll"}
        """
    )
  }

  @Test(arguments: [
    (AccountBank.portage, Stage.sandbox, "portage holds no accounts in sandbox"),
    (.slovakSavingsBank, .production, "slovak_savings_bank holds no accounts in production"),
    (.jpMorgan, .sandbox, "jp_morgan is taken under version 2026-06-01, not 2026-04-14"),
  ])
  func `a bank is refused where Kira would not take it`(
    bank: AccountBank,
    stage: Stage,
    reason: String
  ) {
    let refusal = fault { try NewAccount(for: Samples.user, .international(bank), at: stage) }

    #expect(refusal == RequestFault(field: "bank", reason: reason))
  }

  @Test func `a newer bank is asked for under the newer version`() throws {
    let account = try NewAccount(
      for: Samples.user,
      .international(.jpMorgan),
      at: .sandbox,
      version: .next
    )

    #expect(
      VirtualAccounts.create(account, key: Samples.key).header("X-Api-Version") == "2026-06-01"
    )
  }

  @Test func `a made account is read bare and in an envelope`() throws {
    let account = try NewAccount(for: Samples.user, .usDollars(.act), at: .sandbox)
    let question = VirtualAccounts.create(account, key: Samples.key)
    let text = #"{"id":"a","status":"approved","account_number":"PENDING-ACT-ACCOUNT"}"#

    let bare = try question.answer(to: text, status: 201).value

    #expect(bare.status.state == .approved)
    #expect(!bare.hasRealNumber)
    #expect(try question.answer(to: #"{"data":\#(text)}"#).value == bare)
  }

  @Test func `accounts can be asked for by owner, status, mode and words`() {
    let filter = AccountFilter(
      user: Identifier("u"),
      status: .approved,
      mode: .crypto,
      search: "pay roll"
    )

    #expect(
      VirtualAccounts.list(PageNumber(1, size: 10), filter).request.query == [
        Field("limit", "10"), Field("offset", "0"), Field("user_id", "u"),
        Field("status", "approved"), Field("mode", "crypto"), Field("search", "pay roll"),
      ]
    )
  }

  @Test func `deposits can be asked for by state, account and days, both included`() throws {
    let filter = try DepositFilter(
      state: .refunded,
      account: Identifier("a"),
      span: DateSpan(
        from: .moment(Moment(milliseconds: 0)),
        to: .day(Day(number: 0))
      )
    )

    #expect(
      Deposits.list(PageNumber(2), filter).request.query == [
        Field("page", "2"), Field("limit", "100"), Field("status", "REFUNDED"),
        Field("virtual_account_id", "a"), Field("from_date", "1970-01-01T00:00:00Z"),
        Field("to_date", "1970-01-01"),
      ]
    )
  }

  @Test func `a span that ends before it begins is refused`() throws {
    let day = DateSpan.End.day(Day(number: 1))
    #expect(throws: Never.self) { try DateSpan(from: day, to: day) }
    #expect(
      fault { try DateSpan(from: day, to: .day(Day(number: 0))) }
        == RequestFault("to_date", "it lies before the first day that is asked for")
    )
  }

  @Test func `the deposits of an account are asked for by its own route`() {
    let request = Deposits.list(into: Identifier("a/b"), PageNumber(1)).request

    #expect(request.path == "v1/virtual-accounts/a%2Fb/deposits")
  }

  @Test func `a deposit is simulated with two digits after the point`() throws {
    let sum = try SimulatedSum(
      of: Samples.usd("5000"),
      into: Samples.account,
      at: .sandbox,
      by: .wire
    )
    let question = Deposits.simulate(sum)

    #expect(question.bodyText == #"{"amount":"5000.00","payment_type":"wire"}"#)
    #expect(question.request.path == "v1/virtual-accounts/va-1/simulate-deposit")
    #expect(question.header("Idempotency-Key") == nil)
    #expect(try Deposits.simulate(Samples.simulation()).bodyText == #"{"amount":"100.00"}"#)
  }

  @Test func `production simulates nothing`() {
    let refusal = fault {
      try SimulatedSum(of: Samples.usd("1"), into: Samples.account, at: .production)
    }

    #expect(refusal?.reason == "deposits are simulated in the sandbox alone")
  }

  @Test(arguments: [
    (#"{"id":"d","status":"completed"}"#, "d" as String?, nil as Bool?),
    (#"{"data":{"deposit_id":"d","status":"completed","settlement_triggered":true}}"#, "d", true),
    (#"{"internal_payment_id":"p","settlementTriggered":"false"}"#, nil, false),
  ])
  func `a simulated deposit is read in each of its forms`(
    text: String,
    id: String?,
    isTriggered: Bool?
  ) throws {
    let receipt = try Deposits.simulate(Samples.simulation()).answer(to: text, status: 201)

    #expect(receipt.id?.text == id)
    #expect(receipt.isSettlementTriggered == isTriggered)
  }
}

struct LiquidationAddressTests {
  @Test func `an address is asked for with its recipient written inside`() throws {
    let recipient = try InlineRecipient(
      .person(.init("Jane", "Doe")),
      email: EmailAddress("jane@example.com"),
      account: .ach(Samples.domestic(.ssn))
    )
    let address = try NewLiquidationAddress(
      of: Samples.account,
      taking: .usdcOnPolygon,
      paying: recipient,
      markup: LiquidationMarkup(fixed: "1.50", percentage: "0.25", fx: "0.1000")
    )
    let question = LiquidationAddresses.create(address, key: Samples.key)

    #expect(
      question.bodyText == """
        {"network":"polygon","token":"USDC","recipient":{"type":"individual",\
        "first_name":"Jane","last_name":"Doe","email":"jane@example.com",\
        "account":{"account_type":"ACH","routing_number":"021000089",\
        "account_number":"000123456789","type":"checking","bank_name":"Test US Bank N.A.",\
        "bank_address":"1 Bank Plaza, New York, NY 10001, USA","doc_type":"SSN",\
        "doc_number":"FAKE000000"}},"markup":{"fixed":"1.50","percentage":"0.25","fx":"0.1000"}}
        """
    )
    #expect(question.request.path == "v1/virtual-accounts/va-1/liquidation-address")
  }

  @Test func `SWIFT needs an e-mail address`() {
    let refusal = fault {
      try InlineRecipient(Samples.person(), account: .swift(Samples.swift()))
    }

    #expect(refusal == RequestFault("recipient.email", "SWIFT needs an e-mail address"))
  }

  @Test(arguments: ["1.00001", "-1", "1,5", "1.", ".5", "1.2.3", ""])
  func `a markup that is no figure of four decimals is refused`(text: String) {
    #expect(fault { try LiquidationMarkup(fx: text) }?.field == "markup.fx")
  }

  @Test func `addresses come as a bare array`() throws {
    let page = try LiquidationAddresses.list(of: Samples.account).answer(
      to: """
        [{"id":"liq_1","virtual_account_id":"va-1","status":"active","token":"USDC",
          "wallet":{"address":"0x742d35Cc6634C0532925a3b844Bc454e4438f44e","network":"polygon"},
          "recipient":{"id":"rec_1","name":"Jane Doe","account_type":"ACH",
          "account_number_last4":"7890"},"created_at":"1970-01-01T00:00:01Z"},{"status":"odd"}]
        """
    )
    let address = try #require(page.items.first?.value)

    #expect(address.network == "polygon")
    #expect(address.address?.masked == "····f44e")
    #expect(address.payee.name == "Jane Doe")
    #expect(address.payee.accountEnding == "7890")
    #expect(page.unreadable == 1)
    #expect(!page.hasMore)
  }
}

struct BalanceTests {
  @Test func `a balance that never comes is told apart from one that is not there yet`() throws {
    let question = VirtualAccounts.balance(of: Samples.account, in: .usd)
    let text = #"{"code":"invalid_operation","message":"Balance is not available"}"#
    let response = HTTPResponse(status: 400, headers: [], body: Array(text.utf8))

    #expect(question.problem(in: response)?.advice == "Look at the wallet.")
  }
}
