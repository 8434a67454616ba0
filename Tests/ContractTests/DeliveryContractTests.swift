import Foundation
import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

@testable import Transport

/// Every webhook that the sandbox would deliver, read as the client reads deliveries.
struct DeliveryContractTests {
  /// All that is on its way, each as the name it was filed under and what the client makes of it.
  private func events(_ caller: Caller) throws -> [WebhookEvent] {
    try caller.contact.advance(seconds: 2 * 86_400)
    let text = try caller.contact.post("webhooks/flush")
    let answer = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let letters = answer?["webhooks"] as? [[String: Any]] ?? []
    return try letters.map { letter in
      let body = try #require(letter["body"] as? String)
      let event = try WebhookEvent(parsing: Array(body.utf8))
      #expect(event.name.text == letter["event"] as? String)
      return event
    }
  }

  private func told(_ caller: Caller, of id: Identifier<Payout>) throws -> [WebhookEvent] {
    try events(caller).filter { $0.payoutID == id }
  }

  /// `created → in_review` for the second family, the name and the status for the first.
  private func words(_ event: WebhookEvent) -> String {
    let status = event.status?.text ?? "?"
    return event.previousStatus.map { "\($0.text) → \(status)" } ?? "\(event.name.text) \(status)"
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a payout that the contact leads is told in both families`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id = try caller.paid()
    for deed in ["review", "process", "complete", "return"] {
      try caller.contact.post("payouts/\(id.text)/\(deed)")
    }

    let events = try told(caller, of: id)

    #expect(
      events.map(words) == [
        "payout.created created", "created → in_review", "payout.processing processing",
        "in_review → processing", "payout.completed completed", "processing → completed",
        "payout.returned failed", "completed → failed",
      ]
    )
    #expect(events.allSatisfy { $0.family == .payout && $0.known != nil && $0.id != nil })
    #expect(Set(events.map(\.id)).count == events.count)
    #expect(events.filter { $0.previousStatus != nil }.allSatisfy { $0.happenedAt != nil })
  }

  @Test func `a payout that is held by its cents tells of the review in one family alone`() throws {
    let caller = try Caller(.newer)
    let id = try caller.paid("50.02")

    #expect(
      try told(caller, of: id).map(words) == [
        "payout.created created", "created → in_review", "payout.processing processing",
        "in_review → processing", "payout.completed completed", "processing → completed",
      ]
    )
  }

  @Test func `a failure is told as one`() throws {
    let caller = try Caller(.newer)
    let id = try caller.paid("50.04")

    #expect(
      try told(caller, of: id).map(words) == [
        "payout.created created", "payout.processing processing", "created → processing",
        "payout.failed failed", "processing → failed",
      ]
    )
  }

  @Test func `crypto that comes in is told, and screened where the dialect screens`() throws {
    let caller = try Caller(.newer)
    for _ in 0..<10 { _ = try caller.pay(caller.cryptoTerms()) }

    let names = Set(try events(caller).map(words))

    #expect(names.contains("payout.deposit_received pending"))
    #expect(names.contains("payout.pending pending"))
    #expect(names.contains("pending → kyt_pending"))
    #expect(names.contains("created → expired"))
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account is announced, and again when it takes money`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "verified_user_without_act_account")
    let order = try NewAccount(for: user, .usDollars(.act), at: .sandbox)
    let id = try caller.ask(VirtualAccounts.create(order, key: caller.key())).value.id

    let events = try events(caller).filter { $0.accountID == id }

    #expect(
      events.map(words) == [
        "virtual_account.created activating", "virtual_account.activated active",
      ]
    )
    #expect(events.allSatisfy { $0.family == .account && !$0.saysCredited })
  }

  @Test(arguments: Dialect.Name.allCases)
  func `an account that was stuck is told to be active`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let id: Identifier<VirtualAccount> = try caller.id(of: "stuck_account")
    try caller.contact.post("virtual-accounts/\(id.text)/activate")

    let events = try events(caller).filter { $0.accountID == id }

    #expect(events.map(words) == ["virtual_account.activated active"])
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a user is told to be verified or rejected, and why`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let user: Identifier<User> = try caller.id(of: "user_in_review")
    try caller.contact.post("users/\(user.text)/reject", #"{"reasons": ["Photo is blurred"]}"#)
    try caller.contact.post("users/\(user.text)/verify")

    let events = try events(caller).filter { $0.userID == user }

    #expect(
      Set(events.map(words)) == [
        "user.verification.failed rejected", "review → rejected",
        "user.verification.accepted verified", "rejected → verified",
      ]
    )
    #expect(events.flatMap(\.reasons) == ["Photo is blurred"])
    #expect(events.allSatisfy { $0.family == .user })
  }

  @Test func `a simulated deposit is told when somebody sends it by hand`() throws {
    let caller = try Caller(.documented)
    let account: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let sum = try SimulatedSum(of: Payees.usd("100.00"), into: account, at: .sandbox)
    let id = try #require(caller.ask(Deposits.simulate(sum)).id)
    let silent = try events(caller).filter { $0.depositID == id }

    try caller.contact.post("deposits/\(id.text)/deliver")
    let event = try #require(events(caller).first { $0.depositID == id })

    #expect(silent.isEmpty)
    #expect(event.name == "virtual_account.deposit_funds_received")
    #expect(event.saysCredited)
    #expect(event.statusSource == .stated)
    #expect(event.accountID == account)
  }

  @Test func `in the newest dialect it is told at once, without a status`() throws {
    let caller = try Caller(.newer)
    let account: Identifier<VirtualAccount> = try caller.id(of: "fiat_account")
    let sum = try SimulatedSum(of: Payees.usd("11.00"), into: account, at: .sandbox)
    let id = try #require(caller.ask(Deposits.simulate(sum)).id)

    let events = try events(caller).filter { $0.depositID == id }

    #expect(events.map(\.statusSource) == [.impliedByName, .impliedByName])
    #expect(events.map(\.saysCredited) == [true, false])
    #expect(events.last?.status == "refunded")
    #expect(events.last?.returned?.code == "R01")
    #expect(events.last?.returned?.at != nil)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a deposit that the contact leads credits only when it is released`(
    dialect: Dialect.Name
  ) throws {
    let caller = try Caller(dialect)
    let id: Identifier<Deposit> = try caller.id(of: "held_deposit")
    for deed in ["hold", "release", "refund"] {
      try caller.contact.post("deposits/\(id.text)/\(deed)")
    }

    let events = try events(caller).filter { $0.depositID == id }

    #expect(
      events.map(words) == [
        "virtual_account.deposit_in_review in_review",
        "virtual_account.deposit_funds_received completed",
        "virtual_account.deposit_funds_refunded refunded",
      ]
    )
    #expect(events.map(\.saysCredited) == [false, true, false])
    #expect(events.last?.returned?.at != nil)
    #expect(events.allSatisfy { $0.family == .deposit && $0.happenedAt != nil })
  }

  @Test(arguments: Dialect.Name.allCases)
  func `nothing of a busy day cannot be read`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    for _ in 0..<20 { _ = try caller.paid("20.00") }
    try caller.contact.advance(seconds: 3_600)

    let events = try events(caller)

    #expect(!events.isEmpty)
    for event in events {
      #expect(event.known != nil, "\(event.name.text)")
      #expect(event.id != nil)
      #expect(event.family != .other)
    }
  }

  @Test func `without a delay, a webhook is due when its cause is`() throws {
    var options = TenantOptions()
    options.webhookDelay = 0
    let caller = try Caller(.newer, options)
    let id = try caller.paid("50.02")

    let text = try caller.contact.text(.get, "webhooks")

    #expect(text.contains(#"payout.created\",\"data\":{\"event_id\""#))
    #expect(text.contains(id.text))
  }
}
