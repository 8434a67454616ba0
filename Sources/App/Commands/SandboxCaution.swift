import HTTPMessage
import Kira
import Sandbox
import Settings

/// What a sandbox is not started with unless somebody insists, and what it is told to do wrong.
enum SandboxCaution {
  /// Its control surface and its made-up money must not be mistaken for, or mixed with, the real.
  static func check(_ address: String, _ surroundings: Surroundings) throws(Trouble) {
    guard address == "localhost" || address.hasPrefix("127.") else {
      throw Trouble(
        .usage,
        "--address \(address): other machines would see the sandbox, whose key anybody may read;"
          + " --force does it all the same"
      )
    }
    guard let reason = try reasonToFearProduction(surroundings) else { return }
    throw Trouble(
      .configuration,
      "\(reason), and production credentials have no business in a sandbox, which prints them;"
        + " unset them, or --force"
    )
  }

  private static func reasonToFearProduction(
    _ surroundings: Surroundings
  ) throws(Trouble) -> String? {
    let names = ["KIRA_API_KEY", "KIRA_PASSWORD"]
    let clientID = surroundings.environment["KIRA_CLIENT_ID"] ?? ""
    guard !clientID.isEmpty || names.contains(where: { surroundings.secrets[$0] != nil }) else {
      return nil
    }
    if let address = surroundings.environment["KIRA_BASE_URL"], isProduction(address) {
      return "KIRA_BASE_URL is an address of production"
    }
    guard !clientID.isEmpty else { return nil }
    let profiles = try Configuration.forApp(in: surroundings).profiles
    let owner = profiles.keys.sorted().first {
      profiles[$0]?.stage == .production && profiles[$0]?.clientID == clientID
    }
    return owner.map { "KIRA_CLIENT_ID is that of the production profile '\($0)'" }
  }

  /// Only the address that says so is a sandbox, as everywhere.
  private static func isProduction(_ text: String) -> Bool {
    let isSandbox = text.isEmpty || text.hasSuffix("/sandbox") || text.hasSuffix("/sandbox/")
    return !isSandbox && (try? ServiceAddress(text))?.isLoopback != true
  }

  static func faults(of invocation: Invocation) throws(Trouble) -> [FaultRule] {
    var rules: [FaultRule] = []
    for path in invocation.values(of: "fault") {
      guard let text = TextFile.read(path) else {
        throw Trouble(.usage, "--fault \(path): it cannot be read")
      }
      do throws(FaultProblem) {
        rules += try FaultRule.rules(in: Array(text.utf8))
      } catch {
        throw Trouble(.usage, "--fault \(path): \(error)")
      }
    }
    return rules
  }
}
