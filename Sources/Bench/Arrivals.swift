import Glibc
import PseudoTerminal

/// Looking at a list into which rows arrive: how a key feels, where the cursor stands, what it costs.
final class Arrivals: Part {
  private static let wantedRate = 500
  private static let rows = 25_000
  /// Fees take half a dollar, and the account they are paid from holds no more than 13,000.
  private static let amount = "0.51"
  private static let pause = Duration.milliseconds(100)

  private let room = Surroundings.room + "/arrivals"
  private let payouts: Int
  private var sandbox: Session?
  private var caller: Caller?
  private var environment: [String: String] = [:]
  private var figures: Figures?

  private struct Figures {
    var keys: [Double] = []
    var memory: [Double] = []
    /// What stood under the cursor, time after time.
    var underCursor: [String] = []
    var seconds = 0.0
    var arrived = 0
  }

  init(_ plan: Plan) { payouts = plan.sizes.last ?? 10_000 }

  /// A sandbox whose clock goes on, because new rows have to be newer, and so a cache of its own.
  func prepare() -> Bool {
    say("Filling a cache of \(grouped(payouts)) payouts for rows to arrive in")
    guard File.isExecutable("curl"), Surroundings.does("rm -rf '\(room)'"),
      let (sandbox, announcement) = Tenant.sandbox(payouts: payouts, options: ["--quiet"]),
      let caller = Caller(announcement)
    else { return false }
    File.makeFolder(room)
    environment = Surroundings.environment.merging(
      announcement.environment(home: room, baseURL: announcement.baseURL)
    ) { $1 }
    (self.sandbox, self.caller) = (sandbox, caller)
    return Tenant.sync(environment)?.isSuccess == true && writeRequests(caller)
  }

  /// One curl for all, since a process for each could not keep up.
  private func writeRequests(_ caller: Caller) -> Bool {
    let control = caller.announcement.baseURL.replacing("/sandbox", with: "/_sandbox") + "/cast"
    guard let cast = Surroundings.says("curl -s '\(control)'") else { return false }
    let words = cast.split(separator: "\"").map(String.init)
    let value = { (name: String) in
      words.firstIndex(of: name).flatMap { $0 + 2 < words.count ? words[$0 + 2] : nil }
    }
    guard let account = value("fiat_account"), let recipient = value("recipient_ach") else {
      return false
    }
    let address = caller.address("v1/virtual-accounts/\(account)/payout")
    let headers = caller.headers.map { "header = \"\($0)\"\n" }.joined()
    let body = #"{\"recipient_id\":\"\#(recipient)\",\"amount\":\"\#(Self.amount)\"}"#
    let requests = (1...Self.rows).map { number in
      let key = "00000000-0000-4000-8000-" + String(1_000_000_000_000 + number).dropFirst()
      return """
        url = "\(address)"
        output = "/dev/null"
        \(headers)header = "content-type: application/json"
        header = "idempotency-key: \(key)"
        data = "\(body)"

        """
    }
    let all = "silent\nrate = \"\(Self.wantedRate)/s\"\n" + requests.joined(separator: "next\n")
    return File.write(all, to: room + "/requests")
  }

  /// Once is enough: it takes a minute, and it has hundreds of keys.
  func measure(round: Int) {
    guard round == 1, caller != nil else { return }
    say("A minute in which rows arrive, \(grouped(payouts)) payouts")
    do {
      figures = try watch()
    } catch {
      say("kiradeck: \(error)")
    }
  }
}

// A minute of looking.
extension Arrivals {
  private func watch() throws(SystemError) -> Figures? {
    let subject = Subject(
      name: "kiradeck",
      arguments: [Tenant.program],
      environment: environment,
      wanted: ["best day", "q quit"]
    )
    let session = try Stopwatch.start(subject)
    guard Stopwatch.firstScreen(of: session, with: subject.wanted) != nil else { return nil }
    // Away from the first row, which new ones push down.
    for key in ["4"] + Array(repeating: "j", count: 12) { try settle(key, in: session) }
    var figures = Figures()
    try look(in: session, &figures)
    let source = try Session(["curl", "-K", room + "/requests"], environment: environment)
    try press(in: session, while: source, &figures)
    try look(in: session, &figures)
    figures.arrived = arrived()
    return figures
  }

  private func press(
    in session: Session,
    while source: Session,
    _ figures: inout Figures
  ) throws(SystemError) {
    let start = ContinuousClock.now
    var turn = 0
    while source.program.exitStatus() == nil, ContinuousClock.now - start < .seconds(180) {
      // There and back, so that the cursor ends where it was.
      for key in ["j", "k"] { try time(key, in: session, &figures) }
      turn += 1
      if turn.isMultiple(of: 10) { try look(in: session, &figures) }
    }
    figures.seconds = (ContinuousClock.now - start) / .seconds(1)
  }

  /// From the key to the first byte of its answer: more may come at any time by itself.
  private func time(
    _ key: String,
    in session: Session,
    _ figures: inout Figures
  ) throws(SystemError) {
    let pressed = ContinuousClock.now
    try session.press(key)
    if session.listen(within: .seconds(2)) {
      session.settle(quiet: .milliseconds(2), within: .milliseconds(50))
      figures.keys.append((session.lastByte - pressed) / .milliseconds(1))
    }
    session.settle(quiet: Self.pause, within: Self.pause)
  }

  /// Copies the id under the cursor, as the terminal is told it, and takes the memory.
  private func look(in session: Session, _ figures: inout Figures) throws(SystemError) {
    let before = session.transcript.count
    try settle("y", in: session)
    let copies = ControlSequences.all(in: Array(session.transcript[before...])).map(\.description)
    if let copy = copies.first(where: { $0.contains("]52;") }) { figures.underCursor.append(copy) }
    let facts = ProcessFacts(of: session.program.identifier)
    if let facts { figures.memory.append(Double(facts.residentBytes) / 1_048_576) }
  }

  private func settle(_ key: String, in session: Session) throws(SystemError) {
    try session.press(key)
    session.settle(quiet: .milliseconds(100), within: .milliseconds(400))
  }

  /// How many rows there are by now more than there were.
  private func arrived() -> Int {
    guard let caller else { return 0 }
    let page = caller.address("v1/payouts?page=1&limit=1")
    let said = Surroundings.says("curl -s \(caller.options) '\(page)'") ?? ""
    let total = said.firstRange(of: "\"total\":").map { said[$0.upperBound...] }
    return (total.flatMap { Int($0.prefix { $0.isNumber }) } ?? payouts) - payouts
  }
}

extension Arrivals {
  var goals: [Goal] {
    guard let figures else { return [] }
    let rate = grouped(Int(Double(figures.arrived) / max(1, figures.seconds)))
    let places = Set(figures.underCursor).count
    // The caches fill in the first seconds.
    let warm = figures.memory.dropFirst(figures.memory.count / 4)
    let lines: [(String, Goal.Unit, String, Double?, Double?, Goal.Aim)] = [
      (
        "key to paint, p99, \(rate) rows arriving a second", .milliseconds, "–",
        figures.keys.quantile(0.99), nil, .atMost(16)
      ),
      (
        "times the cursor changed its row", .times, "–",
        figures.underCursor.isEmpty ? nil : Double(places - 1), nil, .atMost(0)
      ),
      (
        "memory at the end of it", .megabytes, "after a quarter", warm.last, warm.first,
        .ratio(1.1)
      ),
    ]
    return lines.map { topic, unit, peer, ours, theirs, aim in
      Goal(
        number: "arrivals",
        topic: topic,
        rows: payouts,
        unit: unit,
        peer: peer,
        ours: ours,
        theirs: theirs,
        aim: aim
      )
    }
  }
}
