import Glibc
import PseudoTerminal

/// Kiradeck itself, on caches of known size.
enum Ours {
  static let sizes = [10_000, 100_000]

  /// The dashboard on a cache of `payouts` payouts with nobody to ask: what an offline start shows.
  static func offline(payouts: Int) -> Subject {
    Subject(
      name: "kiradeck, \(payouts) payouts",
      arguments: [program],
      environment: environment(payouts: payouts, port: deadPort),
      wanted: "SANDBOX",
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

  /// Fills the cache from a sandbox of that size, unless an earlier run has.
  static func prepare(payouts: Int) -> Bool {
    let folder = room(payouts)
    guard !File.exists(folder + "/done") else { return true }
    File.makeFolder(folder)
    let sandbox = try? Session(
      [program, "sandbox", "--port", "\(port)", "--seed", "1", "--scale", "payouts=\(payouts)"],
      environment: Surroundings.environment
    )
    guard let sandbox, sandbox.waitForText("\(port)", within: .seconds(60)) else { return false }
    let variables = environment(payouts: payouts, port: port)
      .map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let isFilled = Surroundings.does(
      "env \(variables) '\(program)' sync --full && touch '\(folder)/done'",
      within: .seconds(1_800)
    )
    sandbox.program.signal(SIGTERM)
    _ = sandbox.exitStatus()
    return isFilled
  }

  private static let program = File.workingFolder + "/.build/release/kiradeck"
  /// Where the sandbox that fills the caches listens.
  private static let port = 18_417
  /// Where nobody listens.
  private static let deadPort = 9

  private static func room(_ payouts: Int) -> String {
    Surroundings.room + "/payouts-\(payouts)"
  }

  private static func environment(payouts: Int, port: Int) -> [String: String] {
    [
      "HOME": room(payouts),
      "KIRA_API_KEY": "bench", "KIRA_CLIENT_ID": "bench", "KIRA_PASSWORD": "bench",
      "KIRA_BASE_URL": "http://127.0.0.1:\(port)",
    ]
  }
}
