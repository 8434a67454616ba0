/// G9: every payout as CSV, beside sqlite3 with the query that the export makes.
final class Exporting: Part {
  private let plan: Plan
  private var races: [Race] = []

  private struct Race {
    let tenant: Tenant
    var ours: [PlainRun] = []
    var theirs: [PlainRun] = []
  }

  init(_ plan: Plan) { self.plan = plan }

  func prepare() -> Bool {
    if !File.isExecutable("sqlite3") { say("sqlite3 is not installed: the export has no peer") }
    races = plan.sizes.compactMap(plan.tenants.of).map { Race(tenant: $0) }
    return !races.isEmpty
  }

  func measure(round: Int) {
    for index in races.indices {
      let tenant = races[index].tenant
      say("Round \(round): an export, \(grouped(tenant.payouts)) payouts")
      let ours = [Tenant.program, "export", "payouts", "--csv"]
      if let run = run(ours, tenant) { races[index].ours.append(run) }
      let theirs = ["sqlite3", "-readonly", "-csv", "-header", tenant.cache, Self.query]
      if let run = run(theirs, tenant) { races[index].theirs.append(run) }
    }
  }

  private func run(_ arguments: [String], _ tenant: Tenant) -> PlainRun? {
    let run = PlainRun(
      arguments,
      environment: tenant.offline,
      output: Surroundings.room + "/export.csv",
      watching: .memory
    )
    return run.flatMap { $0.isSuccess ? $0 : nil }
  }

  /// The columns and the order of the export.
  private static let query = """
    SELECT id, user_id, account_id, recipient_id, recipient_name, amount, currency, arrives, \
    arrives_currency, rail, status, reference, created_key, updated_at, seen_at, source \
    FROM payout ORDER BY created_key DESC, id DESC
    """

  var goals: [Goal] { races.map(time) + races.dropFirst().map(memory) }

  private func time(of race: Race) -> Goal {
    Goal(
      number: "G9",
      topic: "export as CSV",
      rows: race.tenant.payouts,
      unit: .milliseconds,
      peer: "sqlite3",
      ours: race.ours.map(\.milliseconds).median,
      theirs: race.theirs.map(\.milliseconds).median,
      aim: .ratio(1.2)
    )
  }

  /// Constant: no more for many rows than for few.
  private func memory(of race: Race) -> Goal {
    Goal(
      number: "G9",
      topic: "memory of the export",
      rows: race.tenant.payouts,
      unit: .megabytes,
      peer: "with \(grouped(races[0].tenant.payouts))",
      ours: race.ours.compactMap(\.peakMegabytes).median,
      theirs: races[0].ours.compactMap(\.peakMegabytes).median,
      aim: .ratio(1.3)
    )
  }
}
