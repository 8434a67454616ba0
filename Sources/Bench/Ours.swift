import Glibc
import PseudoTerminal

/// Kiradeck itself, on a cache of known size and a tenant in which nothing changes.
final class Ours {
  let payouts: Int
  private let sandbox: Session
  private let announcement: Announcement

  static let sizes = [10_000, 100_000]
  private static let program = File.workingFolder + "/.build/release/kiradeck"

  /// `nil` when the sandbox does not say where it is.
  init?(payouts: Int) {
    guard let (sandbox, announcement) = Self.sandbox(payouts: payouts) else { return nil }
    self.payouts = payouts
    self.sandbox = sandbox
    self.announcement = announcement
  }

  /// A tenant of this size in which nothing changes.
  static func sandbox(payouts: Int) -> (Session, Announcement)? {
    let options = ["--port", "0", "--seed", "1", "--still", "--scale", "payouts=\(payouts)"]
    guard
      let sandbox = try? Session(
        [program, "sandbox"] + options,
        columns: 1_000,
        environment: Surroundings.environment
      ), sandbox.waitForText("}", within: .seconds(60)),
      let announcement = Announcement(ControlSequences.text(of: sandbox.transcript))
    else { return nil }
    return (sandbox, announcement)
  }

  /// What an offline start shows, and the list of payouts under way.
  var offline: Subject {
    Subject(
      name: Self.offlineName(payouts),
      arguments: [Self.program],
      // A port of this machine at which nobody listens.
      environment: environment(baseURL: "http://127.0.0.1:9/sandbox"),
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
  var online: Subject {
    Subject(
      name: Self.onlineName(payouts),
      arguments: [Self.program],
      environment: environment(baseURL: announcement.baseURL),
      wanted: ["best day", "q quit"],
      isIdleOfInterest: true
    )
  }

  /// Fills the cache anew, as a first start does; true when all of it has been read.
  func fill() -> Bool {
    guard Surroundings.does("rm -rf '\(room)'") else { return false }
    File.makeFolder(room)
    var variables = environment(baseURL: announcement.baseURL)
    variables["KIRADECK_IDLE_FILE"] = room + "/idle"
    let first = try? Session(
      [Self.program],
      environment: Surroundings.environment.merging(variables) { $1 }
    )
    guard let first else { return false }
    // The first rest comes when everything has been read.
    let isFilled = wait(for: first, within: .seconds(900)) {
      File.exists(room + "/idle") && File.size(of: room + "/idle") > 0
    }
    first.program.signal(SIGTERM)
    return first.exitStatus() != nil && isFilled
  }

  /// The sandbox has to be served meanwhile, for it writes to a terminal that only we read.
  private func wait(for session: Session, within limit: Duration, until: () -> Bool) -> Bool {
    session.wait(within: limit) {
      sandbox.listen(within: .zero)
      return until()
    }
  }

  static func offlineName(_ payouts: Int) -> String { "kiradeck, \(payouts) payouts" }
  static func onlineName(_ payouts: Int) -> String { "kiradeck, \(payouts) payouts, refreshing" }

  private var room: String { Surroundings.room + "/payouts-\(payouts)" }

  private func environment(baseURL: String) -> [String: String] {
    [
      "HOME": room, "KIRA_BASE_URL": baseURL, "KIRA_API_KEY": announcement.apiKey,
      "KIRA_CLIENT_ID": announcement.clientID, "KIRA_PASSWORD": announcement.password,
    ]
  }
}
