import Kira

/// Whether money went through one of some accounts, asked of very many records, newest first.
struct AccountTest {
  private let tenant: Tenant
  private let flow: MoneyFlow
  private let wanted: Set<RecordKey>
  /// Those through which money moves by itself: few, and quicker to compare than to look up.
  private let drawn: [RecordKey]
  private var day = -1
  /// The number of the first record of the history that is older than the day.
  private var dayEnd = 0

  init(_ accounts: [RecordKey], of flow: MoneyFlow, _ tenant: Tenant) {
    (self.tenant, self.flow) = (tenant, flow)
    wanted = Set(accounts)
    drawn = accounts.filter { $0.era != .made }
  }

  mutating func isPassed(by key: RecordKey) -> Bool {
    switch key.era {
    case .made, .staged: wanted.contains(flow.account(key, tenant))
    case .live: drawn.contains(tenant.fundedAccount(since: 0, for: key))
    case .history:
      drawn.contains(tenant.fundedAccount(since: oldestGroup(for: key.number), for: key))
    }
  }

  /// The same for all records of a day, so that no moment has to be worked out.
  private mutating func oldestGroup(for number: Int) -> Int {
    while number >= dayEnd {
      day += 1
      dayEnd = tenant.oldEnough.count(ofDaysUpTo: day, flow.rhythm, among: flow.historyCount)
    }
    return tenant.oldEnough.group(ofDay: day)
  }
}
