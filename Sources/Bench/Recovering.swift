import PseudoTerminal

/// How long it takes after a crash until every intent that is not settled stands on the first screen.
final class Recovering: Part {
  private static let probe = File.workingFolder + "/.build/release/journal-probe"
  private static let settled = 10_000
  private static let open = 12

  private let plan: Plan
  private var subject: Subject?
  private var times: [Double] = []

  init(_ plan: Plan) { self.plan = plan }

  func prepare() -> Bool {
    guard let tenant = plan.sizes.last.flatMap(plan.tenants.of), File.exists(Self.probe) else {
      return false
    }
    let client = tenant.announcement.clientID
    let room = Surroundings.room + "/recovery"
    let folder = "\(room)/kiradeck/sandbox-\(client.prefix(8))"
    say("Recovery: \(Self.settled) intents settled, \(Self.open) not")
    let command =
      "rm -rf '\(room)' && mkdir -p '\(folder)' && chmod -R 700 '\(room)'"
      + " && '\(Self.probe)' '\(folder)' \(Self.settled) '\(client)' \(Self.open) >/dev/null"
    subject = Subject(
      name: "kiradeck after a crash",
      arguments: [Tenant.program],
      environment: tenant.offline.merging(["XDG_STATE_HOME": room]) { $1 },
      // The badge of the journal's tab counts them all.
      wanted: ["outcome unknown", "?\(Self.open)", "q quit"]
    )
    return Surroundings.does(command)
  }

  func measure(round: Int) {
    guard let subject else { return }
    say("Round \(round): \(subject.name)")
    guard let run = try? Stopwatch.run(subject, idle: .zero) else { return }
    times.append(run.firstScreen / .milliseconds(1))
  }

  var goals: [Goal] {
    [
      Goal(
        number: "–",
        topic: "after a crash: all open intents on the first screen",
        rows: plan.sizes.last,
        unit: .milliseconds,
        peer: "–",
        ours: times.median,
        theirs: nil,
        aim: .atMost(1_000)
      )
    ]
  }
}
