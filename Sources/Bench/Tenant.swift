import Glibc
import PseudoTerminal

/// Kiradeck's cache of a tenant of known size in which nothing changes, kept from run to run.
final class Tenant {
  let payouts: Int
  private let room: String
  private let moment: String
  private let sandbox: Session
  let announcement: Announcement

  static let program = File.workingFolder + "/.build/release/kiradeck"

  init?(payouts: Int) {
    self.payouts = payouts
    room = Surroundings.room + "/payouts-\(payouts)"
    // The sandbox stands at the moment at which the kept rows were read.
    let kept = File.read(room + "/moment")
    moment = kept.isEmpty ? "\(time(nil) * 1_000)" : kept
    guard let (sandbox, announcement) = Self.sandbox(payouts: payouts, at: moment) else {
      return nil
    }
    (self.sandbox, self.announcement) = (sandbox, announcement)
  }

  /// A tenant of this size: as many accounts as goals speak of, and a few users more.
  static func sandbox(
    payouts: Int,
    at moment: String? = nil,
    options: [String] = ["--still"]
  ) -> (Session, Announcement)? {
    let scale = ["--scale", "payouts=\(payouts),accounts=\(payouts / 10)"]
    let clock = moment.map { ["KIRADECK_CLOCK": $0] } ?? [:]
    guard
      let sandbox = try? Session(
        [program, "sandbox", "--port", "0", "--seed", "1"] + options + scale,
        columns: 1_000,
        environment: Surroundings.environment.merging(clock) { $1 }
      ), sandbox.waitForText("}", within: .seconds(60)),
      let announcement = Announcement(ControlSequences.text(of: sandbox.transcript))
    else { return nil }
    return (sandbox, announcement)
  }

  var cache: String { Self.cache(in: room, of: announcement) }

  static func cache(in home: String, of announcement: Announcement) -> String {
    "\(home)/.cache/kiradeck/sandbox-\(announcement.clientID.prefix(8))/cache.sqlite"
  }

  var memoryOfSandbox: Double? {
    ProcessFacts(of: sandbox.program.identifier).map { Double($0.residentBytes) / 1_048_576 }
  }
}

// Where programs find it.
extension Tenant {
  /// With nobody to ask: a port of this machine at which nobody listens.
  var offline: [String: String] {
    environment(home: room, baseURL: "http://127.0.0.1:9/sandbox")
  }

  var online: [String: String] { online(home: room) }

  /// To fill another cache from the same sandbox.
  func online(home: String) -> [String: String] {
    environment(home: home, baseURL: announcement.baseURL)
  }

  /// Going on at the moment at which the last rows were read, so that none has become old meanwhile.
  var onlineAtRest: [String: String] {
    let filled = File.read(room + "/filled")
    return online.merging(["KIRADECK_CLOCK": filled.isEmpty ? moment : filled]) { $1 }
  }

  /// The clock at which nothing has aged since the rows were read.
  var clock: [String: String] { ["KIRADECK_CLOCK": moment] }

  private func environment(home: String, baseURL: String) -> [String: String] {
    Surroundings.environment.merging(announcement.environment(home: home, baseURL: baseURL)) { $1 }
  }
}

// Filling it.
extension Tenant {
  /// How the program laid the cache out; `nil` where there is none, or nobody to read it.
  var layout: String? {
    guard File.exists(cache) else { return nil }
    return Surroundings.says("sqlite3 -readonly '\(cache)' .schema 'PRAGMA user_version'")
  }

  func fill() -> Bool {
    say("Filling a cache of \(grouped(payouts)) payouts")
    guard Surroundings.does("rm -rf '\(room)'") else { return false }
    File.makeFolder(room)
    // Without this mark a fill that was cut short is not taken for a whole one.
    guard Self.sync(online)?.isSuccess == true else { return false }
    return File.write("\(time(nil) * 1_000)", to: room + "/filled")
      && File.write(moment, to: room + "/moment")
  }

  /// `kiradeck sync`, as fast as it can.
  static func sync(_ environment: [String: String]) -> PlainRun? {
    PlainRun(
      [program, "sync", "--full", "--rate", "max"],
      environment: environment,
      watching: .memory
    )
  }
}

extension Announcement {
  func environment(home: String, baseURL: String) -> [String: String] {
    [
      "HOME": home, "KIRA_BASE_URL": baseURL, "KIRA_API_KEY": apiKey,
      "KIRA_CLIENT_ID": clientID, "KIRA_PASSWORD": password,
    ]
  }
}
