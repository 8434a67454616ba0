import Glibc
import PseudoTerminal

/// How many list pages a second the sandbox serves, beside nginx with the same bytes in a file.
struct Throughput {
  /// The medians of the rounds.
  struct Figures: Sendable {
    let samePage: Double?
    let otherPages: Double?
    let nginx: Double?
    let megabytes: Double?
  }

  private static let payouts = 1_000_000
  private static let rounds = 5
  private static let load = "wrk -t1 -c8 -d4s"
  private static let nginxPort = 9_081
  private static let room = Surroundings.room + "/throughput"

  private let sandbox: Session
  private let announcement: Announcement
  private let token: String

  /// `nil` where one of the tools is missing or the sandbox does not let us in.
  init?() {
    guard ["wrk", "curl"].allSatisfy(File.isExecutable) else { return nil }
    guard let sandbox = Ours.sandbox(payouts: Self.payouts) else { return nil }
    (self.sandbox, announcement) = sandbox
    let body = #"{"client_id":"\#(announcement.clientID)","password":"\#(announcement.password)"}"#
    let answer = Surroundings.says(
      "curl -s '\(announcement.baseURL)/auth' -H 'x-api-key: \(announcement.apiKey)' -d '\(body)'"
    )
    let words = answer?.split(separator: "\"").map(String.init) ?? []
    guard let name = words.firstIndex(of: "access_token"), name + 2 < words.count else {
      return nil
    }
    token = words[name + 2]
  }

  func measure() -> Figures {
    File.makeFolder(Self.room)
    _ = File.write(Self.otherPages, to: Self.room + "/pages.lua")
    let server = nginx()
    var same: [Double] = []
    var other: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<Self.rounds {
      if server != nil, let rate = rate(of: "http://127.0.0.1:\(Self.nginxPort)/page.json") {
        theirs.append(rate)
      }
      if let rate = rate(of: page) { same.append(rate) }
      if let rate = rate(of: page, "-s '\(Self.room)/pages.lua'") { other.append(rate) }
    }
    server?.program.signal(SIGTERM)
    return Figures(
      samePage: same.median,
      otherPages: other.median,
      nginx: theirs.median,
      megabytes: ProcessFacts(of: sandbox.program.identifier).map {
        Double($0.residentBytes) / 1_048_576
      }
    )
  }

  private var page: String { announcement.baseURL + "/v1/payouts?page=37&limit=100" }

  private var headers: String {
    "-H 'x-api-key: \(announcement.apiKey)' -H 'authorization: Bearer \(token)'"
  }

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

extension Throughput.Figures {
  var goals: [Goal] {
    [
      ("list pages of 100, the same page", samePage, nginx, Goal.Aim.atLeastRatio(0.15)),
      ("list pages of 100, ever another page", otherPages, nginx, .atLeastRatio(0.15)),
      ("list pages of 100, ever another page", otherPages, nil, .atLeast(5_000)),
    ].map { what, ours, theirs, aim in
      Goal(
        number: "G11",
        what: what,
        unit: .perSecond,
        peer: theirs == nil ? "–" : "nginx",
        ours: ours,
        theirs: theirs,
        aim: aim
      )
    } + [
      Goal(
        number: "G11",
        what: "sandbox with a million payouts, memory",
        unit: .megabytes,
        peer: "–",
        ours: megabytes,
        theirs: nil,
        aim: .atMost(1_024)
      )
    ]
  }
}
