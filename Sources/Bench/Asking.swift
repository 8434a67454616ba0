/// G10: one question on the command line, beside a query for one row on the same file.
final class Asking: Part {
  private static let repetitions = 20

  private let plan: Plan
  private var races: [Race] = []

  private struct Race {
    let payouts: Int
    let commands: [(name: String, arguments: [String])]
    let environment: [String: String]
    var times: [String: [Double]] = [:]
  }

  init(_ plan: Plan) { self.plan = plan }

  func prepare() -> Bool {
    guard File.isExecutable("sqlite3") else {
      say("G10: sqlite3 is not installed, and nobody else can say what to ask for")
      return false
    }
    races = plan.sizes.compactMap(plan.tenants.of).compactMap(race)
    return !races.isEmpty
  }

  /// Asks for a payout in the middle of the history, by what people have of it.
  private func race(_ tenant: Tenant) -> Race? {
    let answer = Surroundings.says(
      """
      sqlite3 -readonly '\(tenant.cache)' "SELECT id, reference FROM payout \
      WHERE reference <> '' AND ordinal >= \(tenant.payouts / 2) LIMIT 1"
      """
    )
    let words = answer?.split(separator: "|").map(String.init) ?? []
    let refusal = Surroundings.room + "/refusal.json"
    let body =
      #"{"error":"Invalid request data","details":[{"path":"amount","message":"Required"}]}"#
    guard words.count == 2, File.write(body, to: refusal) else { return nil }
    let (id, reference) = (words[0], words[1])
    let fragment = String(id.prefix(18).suffix(6))
    let query = "SELECT * FROM payout WHERE id = '\(id)'"
    let commands = [
      ("show ID", [Tenant.program, "show", id]),
      ("find ID", [Tenant.program, "find", id]),
      ("find a fragment", [Tenant.program, "find", fragment]),
      ("find a reference", [Tenant.program, "find", reference]),
      ("explain", [Tenant.program, "explain", refusal]),
      (Self.peer, ["sqlite3", "-readonly", tenant.cache, query]),
    ]
    return Race(payouts: tenant.payouts, commands: commands, environment: tenant.offline)
  }

  private static let peer = "sqlite3"

  func measure(round: Int) {
    for index in races.indices {
      say("Round \(round): one question, \(grouped(races[index].payouts)) payouts")
      for _ in 0..<Self.repetitions {
        for (name, arguments) in races[index].commands {
          guard let run = PlainRun(arguments, environment: races[index].environment),
            run.isSuccess
          else { continue }
          races[index].times[name, default: []].append(run.milliseconds)
        }
      }
    }
  }

  var goals: [Goal] {
    races.flatMap { race in
      race.commands.map(\.name).filter { $0 != Self.peer }.map { name in
        Goal(
          number: "G10",
          topic: name,
          rows: race.payouts,
          unit: .milliseconds,
          peer: Self.peer,
          ours: race.times[name]?.median,
          theirs: race.times[Self.peer]?.median,
          aim: .ratio(2)
        )
      }
    }
  }
}
