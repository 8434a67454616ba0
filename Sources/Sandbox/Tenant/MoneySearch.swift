import Kira

/// What somebody wants to see of a list of money; nothing is everything.
struct MoneyFilter {
  var status: String?
  var dates: ClosedRange<Moment>?
  var accounts: [RecordKey]?

  var isEmpty: Bool { status == nil && dates == nil && accounts == nil }
}

extension Rows {
  /// Asks of every row only what the filter needs to know.
  init(
    of chronicle: Chronicle,
    where filter: MoneyFilter,
    _ tenant: Tenant,
    at now: Moment,
    page: (start: Int, limit: Int)
  ) {
    guard !filter.isEmpty else {
      self.init(of: chronicle, from: page.start, limit: page.limit)
      return
    }
    let flow = chronicle.kind == .payout ? tenant.payoutFlow : tenant.depositFlow
    var runs = chronicle.runs
    if let dates = filter.dates {
      runs = runs.map { $0.within(dates) { flow.created($0, tenant) } }
    }
    let status = filter.status.map { StatusTest($0, of: flow, tenant, at: now) }
    if var accounts = filter.accounts.map({ AccountTest($0, of: flow, tenant) }) {
      self.init(among: runs, page: page) { key in
        accounts.isPassed(by: key) && status?.isPassed(by: key) ?? true
      }
    } else if let status {
      self.init(among: runs, page: page) { status.isPassed(by: $0) }
    } else {
      self.init(of: runs, page: page)
    }
  }

  /// All of some runs.
  private init(of runs: [RecordRun], page: (start: Int, limit: Int)) {
    var keys: [RecordKey] = []
    var passed = 0
    for run in runs {
      let first = min(run.count, max(0, page.start - passed))
      let most = min(run.count - first, page.limit - keys.count)
      keys += (first..<(first + most)).map(run.key(at:))
      passed += run.count
    }
    self.init(keys, total: passed)
  }

  private init(
    among runs: [RecordRun],
    page: (start: Int, limit: Int),
    where isWanted: (RecordKey) -> Bool
  ) {
    var keys: [RecordKey] = []
    var found = 0
    for run in runs {
      for position in 0..<run.count where isWanted(run.key(at: position)) {
        if found >= page.start, keys.count < page.limit { keys.append(run.key(at: position)) }
        found += 1
      }
    }
    self.init(keys, total: found)
  }
}
