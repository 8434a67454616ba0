import HTTPMessage
import Kira
import Testing

@testable import Sandbox

/// What is found without looking is what is found by looking at everything.
struct MoneySearchTests {
  struct Seen {
    let key: RecordKey
    let created: Moment
    let account: RecordKey
    let status: String
  }

  /// Everything there is, each record made whole.
  private func payouts(_ tenant: Tenant, at now: Moment) -> [Seen] {
    tenant.payouts(at: now).all.map { key in
      let payout = tenant.payout(key)
      let status = payout.life.step(atAge: payout.created.age(at: now)).status
      return Seen(
        key: key,
        created: payout.created,
        account: payout.account.key,
        status: status
      )
    }
  }

  private func deposits(_ tenant: Tenant, at now: Moment) -> [Seen] {
    tenant.deposits(at: now).all.map { key in
      let deposit = tenant.deposit(key)
      let status = deposit.life.step(atAge: deposit.created.age(at: now)).status
      return Seen(
        key: key,
        created: deposit.created,
        account: deposit.account.key,
        status: status
      )
    }
  }

  private func expect(
    _ all: [Seen],
    in list: Chronicle,
    _ filter: MoneyFilter,
    _ tenant: Tenant,
    at now: Moment
  ) {
    let wanted = all.filter { seen in
      filter.dates?.contains(seen.created) ?? true
        && filter.accounts?.contains(seen.account) ?? true
        && filter.status.map { $0 == seen.status } ?? true
    }
    let page = filter.dates == nil ? (0, 1_000_000) : (3, 5)
    let rows = Rows(of: list, where: filter, tenant, at: now, page: page)
    #expect(rows.total == wanted.count, "\(filter)")
    #expect(rows.keys == wanted.dropFirst(page.0).prefix(page.1).map(\.key), "\(filter)")
  }

  private func expectAll(
    _ all: [Seen],
    in list: Chronicle,
    _ statuses: [String],
    _ tenant: Tenant,
    at now: Moment
  ) {
    let groups = Dictionary(grouping: all, by: \.account).sorted { $0.value.count > $1.value.count }
    let accounts = [
      groups.prefix(2).map(\.key), groups.filter { $0.key.era == .history }.prefix(2).map(\.key),
      [RecordKey(.account, .history, 0)], [],
    ]
    let edge = all[all.count / 2].created
    let dates = [
      edge...edge, now.moved(by: -30 * Span.hour)...now, edge...now.moved(by: -2 * Span.hour),
      Moment(milliseconds: .min)...edge,
    ]
    let everything = MoneyFilter(status: "COMPLETED", dates: dates[3], accounts: accounts[1])
    expect(all, in: list, everything, tenant, at: now)
    for some in accounts {
      expect(all, in: list, MoneyFilter(accounts: some), tenant, at: now)
      expect(all, in: list, MoneyFilter(status: "FAILED", accounts: some), tenant, at: now)
    }
    for status in statuses.map(Optional.some) + [nil] {
      expect(all, in: list, MoneyFilter(status: status), tenant, at: now)
      for some in dates.dropFirst() {
        expect(all, in: list, MoneyFilter(status: status, dates: some), tenant, at: now)
      }
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `payouts are found as if each had been looked at`(dialect: Dialect.Name) throws {
    var payer = try Payer(dialect) { $0.scale.payouts = 2_000 }
    for _ in 0..<4 {
      #expect(payer.pay().status == 201)
      #expect(payer.pay().status == 201)
      payer.visitor.wait(seconds: 13 * 3_600)
    }
    let now = payer.visitor.now
    payer.visitor.sandbox.advance(to: now)
    let live = payer.visitor.sandbox.tenant.payouts(at: now).live
    for key in [
      RecordKey(.payout, .history, 5), RecordKey(.payout, .history, 1_500),
      RecordKey(.payout, .live, live.lowerBound + 7),
      RecordKey(.payout, .live, live.upperBound - 9),
      RecordKey(.payout, .staged, 4), RecordKey(.payout, .made, 2),
    ] {
      _ = payer.visitor.sandbox.tenant.complete(payout: key, at: now)
      _ = payer.visitor.sandbox.tenant.giveBack(payout: key, at: now)
    }
    let tenant = payer.visitor.sandbox.tenant
    let all = payouts(tenant, at: now)
    expectAll(all, in: tenant.payouts(at: now), tenant.dialect.payoutStatuses, tenant, at: now)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `deposits are found as if each had been looked at`(dialect: Dialect.Name) throws {
    var payer = try Payer(dialect) { $0.scale.deposits = 2_000 }
    for _ in 0..<3 {
      _ = payer.visitor.send(
        "/v1/virtual-accounts/\(payer.account)/simulate-deposit",
        #"{"amount":"11.00","payment_type":"WIRE"}"#
      )
      payer.visitor.wait(seconds: 3_600)
    }
    let now = payer.visitor.now
    payer.visitor.sandbox.advance(to: now)
    for number in [5, 40, 1_500] {
      let key = RecordKey(.deposit, .history, number)
      _ = payer.visitor.sandbox.tenant.hold(deposit: key, at: now)
    }
    let tenant = payer.visitor.sandbox.tenant
    let statuses = [
      "PENDING", "COMPLETED", "FAILED", "REFUNDED", "KYT_PENDING", "KYT_REJECTED",
    ]
    let all = deposits(tenant, at: now)
    expectAll(all, in: tenant.deposits(at: now), statuses, tenant, at: now)
  }

  @Test func `lists stand newest first, to the millisecond`() {
    var options = TenantOptions()
    options.scale = SandboxScale(users: 120, deposits: 100_000, payouts: 100_000)
    let tenant = Visitor(options).tenant
    let later = Visitor.start.moved(by: Span.hour)
    let payouts = tenant.payouts(at: later).all.map(tenant.payoutCreated)
    let deposits = tenant.deposits(at: later).all.map(tenant.depositCreated)

    #expect(zip(payouts, payouts.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(zip(deposits, deposits.dropFirst()).allSatisfy { $0 >= $1 })
  }
}
