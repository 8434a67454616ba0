import PseudoTerminal

/// G7 and G8: filling the cache from a sandbox on this machine, beside curl and sqlite3.
final class Syncing: Part {
  private let plan: Plan
  private var races: [Race] = []

  /// One size, and what both made of it.
  private struct Race {
    let tenant: Tenant
    let peer: PageImport?
    var ours: [PlainRun] = []
    var theirs: [PageImport.Times] = []
  }

  init(_ plan: Plan) { self.plan = plan }

  func prepare() -> Bool {
    let missing = ["curl", "sqlite3"].filter { !File.isExecutable($0) }
    for name in missing { say("\(name) is not installed: the sync has no peer") }
    races = plan.sizes.compactMap(plan.tenants.of).map { tenant in
      Race(tenant: tenant, peer: missing.isEmpty ? PageImport(tenant, in: Self.room) : nil)
    }
    File.makeFolder(Self.room)
    return !races.isEmpty
  }

  private static let room = Surroundings.room + "/sync"

  func measure(round: Int) {
    for index in races.indices {
      let race = races[index]
      say("Round \(round): a full sync, \(grouped(race.tenant.payouts)) payouts")
      let home = Self.room + "/ours"
      guard Surroundings.does("rm -rf '\(home)'") else { return }
      File.makeFolder(home)
      let environment = race.tenant.online(home: home)
      if let run = Tenant.sync(environment), run.isSuccess { races[index].ours.append(run) }
      let cache = Tenant.cache(in: home, of: race.tenant.announcement)
      if let peer = race.peer {
        say("Round \(round): curl and sqlite3, \(grouped(race.tenant.payouts)) payouts")
        if let times = peer.run(like: cache) { races[index].theirs.append(times) }
      }
      _ = Surroundings.does("rm -rf '\(home)'")
    }
  }

  var goals: [Goal] {
    races.flatMap { race in
      [
        Goal(
          number: "G7",
          topic: "full sync",
          rows: race.tenant.payouts,
          unit: .seconds,
          peer: "curl + sqlite3",
          ours: race.ours.map { $0.milliseconds / 1_000 }.median,
          theirs: race.theirs.map { $0.total / .seconds(1) }.median,
          aim: .ratio(1.5)
        ),
        Goal(
          number: "G8",
          topic: "memory of the sync",
          rows: race.tenant.payouts,
          unit: .megabytes,
          peer: "–",
          ours: race.ours.compactMap(\.peakMegabytes).median,
          theirs: nil,
          aim: .atMost(48)
        ),
      ]
    }
  }

  var notes: String {
    let parts = races.map { race in
      let median = { (time: (PageImport.Times) -> Duration) in
        race.theirs.map { time($0) / .seconds(1) }.median.map(Goal.Unit.seconds.text) ?? "–"
      }
      return [
        grouped(race.tenant.payouts), median { $0.fetching }, median { $0.importing },
        median { $0.indexing },
      ]
    }
    let table = Table(headings: ["payouts", "curl", "rows", "search index"], rows: parts)
    return PageImport.description + "\n\n" + table.markdown
  }
}
