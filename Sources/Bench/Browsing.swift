/// G1, G2, G4, G5, G6: opening the program, going through a list, leaving it alone.
final class Browsing: Part {
  private static let idle = Duration.seconds(8)

  private let plan: Plan
  private var subjects: [Subject] = []
  private var runs: [String: [Run]] = [:]

  init(_ plan: Plan) { self.plan = plan }

  func prepare() -> Bool {
    let tenants = plan.sizes.compactMap(plan.tenants.of)
    var peers = [Peers.btop]
    if Peers.prepareHistory() { peers.append(Peers.tig) }
    subjects = (tenants.flatMap { [Self.offline($0), Self.online($0)] } + peers).filter {
      if !$0.isInstalled { say("\($0.name) is not installed: left out") }
      return $0.isInstalled
    }
    return !tenants.isEmpty
  }

  func measure(round: Int) {
    for subject in subjects {
      say("Round \(round): \(subject.name)")
      do {
        if let run = try Stopwatch.run(subject, idle: Self.idle) {
          runs[subject.name, default: []].append(run)
        } else {
          say("\(subject.name) did not show \(subject.wanted)")
        }
      } catch {
        say("\(subject.name): \(error)")
      }
    }
  }

  /// What an offline start shows, and the list of payouts under way.
  private static func offline(_ tenant: Tenant) -> Subject {
    Subject(
      name: offlineName(tenant.payouts),
      arguments: [Tenant.program],
      environment: tenant.offline,
      wanted: ["best day", "q quit"],
      approach: ["4"],
      moves: Moves(
        down: "j",
        up: "k",
        pageDown: "\u{1B}[6~",
        pageUp: "\u{1B}[5~",
        top: "g",
        bottom: "G"
      )
    )
  }

  /// The same with somebody to ask, for news that never come.
  private static func online(_ tenant: Tenant) -> Subject {
    Subject(
      name: onlineName(tenant.payouts),
      arguments: [Tenant.program],
      environment: tenant.onlineAtRest,
      wanted: ["best day", "q quit"],
      isIdleOfInterest: true
    )
  }

  private static func offlineName(_ payouts: Int) -> String {
    "kiradeck, \(grouped(payouts)) payouts"
  }

  private static func onlineName(_ payouts: Int) -> String {
    "kiradeck, \(grouped(payouts)) payouts, refreshing"
  }
}

// What comes of it.
extension Browsing {
  private var summaries: [String: Summary] { runs.mapValues(Summary.init) }

  var goals: [Goal] {
    let summaries = summaries
    return plan.sizes.flatMap { goals(payouts: $0, summaries) }
  }

  private func goals(payouts: Int, _ all: [String: Summary]) -> [Goal] {
    let (ours, online) = (all[Self.offlineName(payouts)], all[Self.onlineName(payouts)])
    let (btop, tig) = (all[Peers.btop.name], all[Peers.tig.name])
    let rows: [(String, String, Goal.Unit, String, Double?, Double?, Goal.Aim)] = [
      (
        "G1", "first screen", .milliseconds, "btop", ours?.firstScreen, btop?.firstScreen,
        .ratio(0.5)
      ),
      ("G2", "key, p50", .milliseconds, "tig", ours?.key(0.5), tig?.key(0.5), .ratio(1)),
      ("G2", "key, p99", .milliseconds, "tig", ours?.key(0.99), tig?.key(0.99), .ratio(1)),
      ("G4", "memory", .megabytes, "tig", ours?.megabytes, tig?.megabytes, .ratio(1)),
      (
        "G5", "idle, terminal", .bytesPerSecond, "tig", online?.idleBytes, tig?.idleBytes,
        .atMost(0)
      ),
      (
        "G5", "idle, processor", .percent, "tig", online?.idlePercent, tig?.idlePercent,
        .atMost(0.1)
      ),
      ("G6", "bytes per step", .bytes, "tig", ours?.bytesPerStep, tig?.bytesPerStep, .ratio(1.3)),
    ]
    return rows.map { number, topic, unit, peer, mine, theirs, aim in
      Goal(
        number: number,
        topic: topic,
        rows: payouts,
        unit: unit,
        peer: peer,
        ours: mine,
        theirs: theirs,
        aim: aim
      )
    }
  }

  /// What each program did, so that a ratio can be understood.
  var notes: String {
    let names = subjects.map(\.name)
    let summaries = summaries
    let rows = names.compactMap { name in summaries[name].map { Self.cells(name, $0) } }
    let headings = [
      "program", "first screen", "key p50", "key p99", "bytes per step", "memory", "idle",
    ]
    return "What each program did on the screen:\n\n"
      + Table(headings: headings, rows: rows).markdown
  }

  private static func cells(_ name: String, _ summary: Summary) -> [String] {
    let figures: [(Double?, Goal.Unit)] = [
      (summary.firstScreen, .milliseconds), (summary.key(0.5), .milliseconds),
      (summary.key(0.99), .milliseconds), (summary.bytesPerStep, .bytes),
      (summary.megabytes, .megabytes), (summary.idlePercent, .percent),
    ]
    return [name] + figures.map { value, unit in value.map(unit.text) ?? "–" }
  }
}
