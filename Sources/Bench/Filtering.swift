import PseudoTerminal

/// G3: each letter typed into the filter, beside fzf on the same rows as lines.
final class Filtering: Part {
  private let plan: Plan
  private var races: [Race] = []

  /// Both programs on tenants of one size.
  private struct Race {
    let rows: Int
    let terms: [Term]
    let ours: Finder
    let theirs: Finder?
    var runs: [String: [[Typing.Letter]]] = [:]
  }

  init(_ plan: Plan) { self.plan = plan }

  func prepare() -> Bool {
    guard File.isExecutable("sqlite3") else {
      say("G3: sqlite3 is not installed, and nobody else can say what to look for")
      return false
    }
    if !File.isExecutable("fzf") { say("fzf is not installed: left out") }
    races = plan.sizes.compactMap(race)
    return !races.isEmpty
  }

  private func race(payouts: Int) -> Race? {
    guard let tenant = plan.tenants.of(payouts: payouts),
      let terms = Term.all(in: tenant.cache)
    else { return nil }
    return Race(rows: payouts, terms: terms, ours: .ours(tenant), theirs: fzf(tenant))
  }

  /// A line for each payout, newest first, with what the list shows and an id to find it by.
  private func fzf(_ tenant: Tenant) -> Finder? {
    let lines = Surroundings.room + "/lines-\(tenant.payouts)"
    let query = """
      SELECT id, printf('%.2f', amount_key / 1e6), currency, recipient_name, arrives_currency, \
      rail, status, reference, datetime(created_key / 1000, 'unixepoch') \
      FROM payout ORDER BY created_key DESC, id DESC
      """
    let export = "sqlite3 -readonly -separator '  ' '\(tenant.cache)' \"\(query)\" >'\(lines)'"
    guard File.isExecutable("fzf"), Surroundings.does(export),
      let count = Surroundings.says("wc -l <'\(lines)'").flatMap({ Int($0) })
    else { return nil }
    return .fzf(lines: lines, count: count)
  }

  func measure(round: Int) {
    for index in races.indices {
      let race = races[index]
      say("Round \(round): a filter letter by letter, \(grouped(race.rows)) payouts")
      // The smaller the list, the sooner fzf is done with it.
      let quiet = Duration.milliseconds(race.rows > 200_000 ? 500 : 120)
      run(race.ours, race, index, quiet) { $0.ours }
      if let theirs = race.theirs { run(theirs, race, index, quiet) { $0.theirs } }
    }
  }

  private func run(
    _ finder: Finder,
    _ race: Race,
    _ index: Int,
    _ quiet: Duration,
    spelled word: (Term) -> String
  ) {
    let name = finder.subject.name
    do {
      let typing = Typing(finder: finder, quiet: quiet)
      guard let letters = try typing.letters(of: race.terms, spelled: word) else {
        return say("\(name) did not show \(finder.subject.wanted)")
      }
      races[index].runs[name, default: []].append(letters)
    } catch {
      say("\(name): \(error)")
    }
  }
}

// What comes of it.
extension Filtering {
  var goals: [Goal] {
    races.flatMap { race in
      [("p50", 0.5), ("p99", 0.99)].map { words, share in
        Goal(
          number: "G3",
          topic: "letter in a filter, \(words)",
          rows: race.rows,
          unit: .milliseconds,
          peer: "fzf",
          ours: Self.figure(race.runs["kiradeck"], share),
          theirs: Self.figure(race.runs["fzf"], share),
          aim: .ratio(0.05)
        )
      }
    }
  }

  /// Of each run the quantile of its letters; of these the median.
  private static func figure(
    _ runs: [[Typing.Letter]]?,
    _ share: Double,
    of time: (Typing.Letter) -> Duration = { $0.first }
  ) -> Double? {
    runs?.compactMap { $0.map { time($0) / .milliseconds(1) }.quantile(share) }.median
  }

  /// Term by term, with how long it took until nothing more was found.
  var notes: String {
    guard let race = races.last else { return "" }
    let rows = race.terms.map { term in
      let of = { (name: String) in race.runs[name]?.map { $0.filter { $0.term == term.name } } }
      let (ours, theirs) = (of("kiradeck"), of("fzf"))
      let figures = [
        Self.figure(ours, 0.5), Self.figure(ours, 1), Self.figure(ours, 1) { $0.whole },
        Self.figure(theirs, 0.5), Self.figure(theirs, 1),
      ]
      return [term.name, "`\(term.ours)`"]
        + figures.map { $0.map(Goal.Unit.milliseconds.text) ?? "–" }
    }
    let headings = [
      "term", "typed", "p50", "slowest letter", "slowest, all of it", "fzf p50", "fzf slowest",
    ]
    return "What was typed into the filter over \(grouped(race.rows)) payouts, from the key to"
      + " the first screen of results or of how far the search has come; *all of it* is when"
      + " nothing changed any more:\n\n" + Table(headings: headings, rows: rows).markdown
  }
}
