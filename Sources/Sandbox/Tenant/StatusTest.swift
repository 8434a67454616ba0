import Kira

/// Whether payouts or deposits stand at one status, asked of very many of them.
struct StatusTest {
  private let tenant: Tenant
  private let flow: MoneyFlow
  private let status: String
  private let now: Moment
  private let usual: FateTable
  private let watched: FateTable
  /// From this number on, history has nothing more to come.
  private let settledHistory: Int
  /// Before this number, nor have those that came while one looked on.
  private let settledLive: Int
  private let amended: Set<RecordKey>

  init(_ status: String, of flow: MoneyFlow, _ tenant: Tenant, at now: Moment) {
    (self.tenant, self.flow, self.status, self.now) = (tenant, flow, status, now)
    usual = flow.fates(isWatched: false, status: status, tenant)
    watched = flow.fates(isWatched: true, status: status, tenant)
    settledHistory = flow.rhythm.count(
      after: now.moved(by: -usual.longestStory - 1),
      among: flow.historyCount
    )
    let settled = now.moved(by: -watched.longestStory - 1)
    settledLive = flow.slots.slots(after: tenant.anchor, upTo: settled).upperBound
    amended = Set(tenant.ledger.amendments.keys.filter { $0.kind == flow.kind })
  }

  func isPassed(by key: RecordKey) -> Bool {
    verdict(on: key) ?? (flow.status(of: key, tenant, at: now) == status)
  }

  private func verdict(on key: RecordKey) -> Bool? {
    guard amended.isEmpty || !amended.contains(key) else { return nil }
    switch key.era {
    case .history:
      let isSettled = key.number >= settledHistory
      return usual.verdict(of: flow.fate(of: key, tenant), age: isSettled ? nil : age(of: key))
    case .live:
      let isSettled = key.number < settledLive
      return watched.verdict(of: flow.fate(of: key, tenant), age: isSettled ? nil : age(of: key))
    case .staged, .made: return nil
    }
  }

  private func age(of key: RecordKey) -> Int64 { flow.created(key, tenant).age(at: now) }
}
