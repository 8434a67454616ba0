import Glibc
import PseudoTerminal

/// G11: how many list pages a second the sandbox serves, beside nginx with the same bytes in a file.
final class Throughput: Part {
  private static let payouts = 1_000_000
  private static let load = "wrk -t1 -c8 -d3s"
  private static let nginxPort = 9_081
  private static let room = Surroundings.room + "/throughput"

  private var sandbox: Session?
  private var caller: Caller?
  private var server: Session?
  private var same: [Double] = []
  private var other: [Double] = []
  private var theirs: [Double] = []
  private var megabytes: [Double] = []

  init(_ plan: Plan) {}

  deinit { server?.program.signal(SIGTERM) }

  func prepare() -> Bool {
    let missing = ["wrk", "curl"].filter { !File.isExecutable($0) }
    guard missing.isEmpty else {
      say("G11: \(missing.joined(separator: " and ")) not installed")
      return false
    }
    guard let (sandbox, announcement) = Tenant.sandbox(payouts: Self.payouts),
      let caller = Caller(announcement)
    else { return false }
    (self.sandbox, self.caller) = (sandbox, caller)
    File.makeFolder(Self.room)
    server = nginx()
    if server == nil { say("nginx is not installed: the sandbox's pages have no peer") }
    return File.write(Self.otherPages, to: Self.room + "/pages.lua")
  }

  func measure(round: Int) {
    say("Round \(round): pages a second")
    if server != nil, let rate = rate(of: "http://127.0.0.1:\(Self.nginxPort)/page.json") {
      theirs.append(rate)
    }
    if let rate = rate(of: page) { same.append(rate) }
    if let rate = rate(of: page, "-s '\(Self.room)/pages.lua'") { other.append(rate) }
    let facts = sandbox.flatMap { ProcessFacts(of: $0.program.identifier) }
    if let facts { megabytes.append(Double(facts.residentBytes) / 1_048_576) }
  }

  private var page: String { caller?.address("v1/payouts?page=37&limit=100") ?? "" }

  private var headers: String { caller?.options ?? "" }

  /// `nil` where an answer was no success: refusals are quick.
  private func rate(of address: String, _ options: String = "") -> Double? {
    let said = Surroundings.says("\(Self.load) \(options) \(headers) '\(address)'")
    guard let said, !said.contains("Non-2xx"), !said.contains("Socket errors") else { return nil }
    // Lines are run together by the reading of the terminal.
    let figure = said.firstRange(of: "Requests/sec:").map { said[$0.upperBound...] }
    return figure.flatMap { Double($0.drop { $0 == " " }.prefix { $0.isNumber || $0 == "." }) }
  }

  /// A page that is asked for once and not again until all others have been.
  private static let otherPages = """
    local page = 0
    request = function()
      page = page % 10000 + 1
      return wrk.format("GET", "/sandbox/v1/payouts?page=" .. page .. "&limit=100")
    end

    """

  /// One worker, no log, and the very bytes that the sandbox sends.
  private func nginx() -> Session? {
    guard File.isExecutable("/usr/sbin/nginx") else { return nil }
    let file = Self.room + "/page.json"
    guard Surroundings.does("curl -s \(headers) '\(page)' -o '\(file)'") else { return nil }
    // As root it would change to somebody who may not read the file.
    let user = getuid() == 0 ? "user root; " : ""
    let settings = """
      \(user)daemon off; worker_processes 1; error_log /dev/null; pid \(Self.room)/pid;
      events { worker_connections 64; }
      http {
        access_log off; keepalive_requests 1000000000; sendfile on; tcp_nopush on;
        server { listen 127.0.0.1:\(Self.nginxPort); root \(Self.room); }
      }

      """
    guard File.write(settings, to: Self.room + "/nginx.conf") else { return nil }
    let server = try? Session(
      ["/usr/sbin/nginx", "-p", Self.room, "-c", Self.room + "/nginx.conf"],
      environment: Surroundings.environment
    )
    let isUp = Surroundings.does(
      "until curl -s -o /dev/null http://127.0.0.1:\(Self.nginxPort)/; do sleep 0.1; done",
      within: .seconds(10)
    )
    return isUp ? server : nil
  }
}

extension Throughput {
  var goals: [Goal] {
    let lines: [(String, Goal.Unit, Double?, Double?, Goal.Aim)] = [
      (
        "list pages of 100, the same page", .perSecond, same.median, theirs.median,
        .atLeastRatio(0.15)
      ),
      (
        "list pages of 100, ever another page", .perSecond, other.median, theirs.median,
        .atLeastRatio(0.15)
      ),
      ("list pages of 100, ever another page", .perSecond, other.median, nil, .atLeast(5_000)),
      (
        "sandbox with a million payouts, memory", .megabytes, megabytes.median, nil, .atMost(1_024)
      ),
    ]
    return lines.map { topic, unit, ours, theirs, aim in
      Goal(
        number: "G11",
        topic: topic,
        unit: unit,
        peer: theirs == nil ? "–" : "nginx",
        ours: ours,
        theirs: theirs,
        aim: aim
      )
    }
  }
}
