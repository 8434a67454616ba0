import Foundation
import Testing

/// A tenant from whose account one recipient is paid, and the sandbox's own word on what happened.
final class Till {
  private let lodging: Lodging
  private let tenant: Tenant
  let account: String
  let recipient: String
  /// Somebody who may be given recipients.
  let user: String

  /// What really happened, a request a line, whatever was answered.
  struct Deed: Decodable {
    let target: String
    let body: String?
    let idempotency_key: String?
    let committed: Bool
    let ids: [String]
  }

  init(in lodging: Lodging, options: [String]) throws {
    self.lodging = lodging
    tenant = try Tenant(in: lodging, options: ["--quiet"] + options)
    let cast = try Self.control(tenant, "cast")
    struct Cast: Decodable { let roles: [String: String] }
    let roles = try JSONDecoder().decode(Cast.self, from: Data(cast.utf8)).roles
    account = try #require(roles["fiat_account"])
    recipient = try #require(roles["recipient_ach"])
    user = try #require(roles["verified_user"])
  }

  /// What a program needs to know of the tenant.
  var environment: [String: String] { tenant.environment }

  func run(_ arguments: String...) throws -> Command { try run(arguments) }

  func run(_ arguments: [String]) throws -> Command {
    try Command(arguments, in: lodging, environment: tenant.environment)
  }

  /// Several processes at the same moment; what each of them ended with.
  func runTogether(_ count: Int, _ arguments: String...) throws -> [Int32] {
    try runTogether(count, arguments)
  }

  func runTogether(_ count: Int, _ arguments: [String]) throws -> [Int32] {
    let variables = lodging.environment.merging(tenant.environment) { $1 }
    let line = #"for i in $(seq "$0"); do ("$@" >/dev/null 2>&1; echo $?) & done; wait"#
    let (output, _) = try shell(
      ["env", "-i"] + variables.map { "\($0.key)=\($0.value)" }
        + ["sh", "-c", line, "\(count)", Lodging.program] + arguments
    )
    return output.split(separator: "\n").compactMap { Int32($0) }
  }

  /// A line of shell on a payment, which are its arguments, with all that the program is told.
  func type(_ line: String, paying amount: String) throws -> (output: String, exitCode: Int32) {
    let variables = lodging.environment.merging(tenant.environment) { $1 }
    return try shell(
      ["env", "-i"] + variables.map { "\($0.key)=\($0.value)" }
        + ["sh", "-c", line, "sh", Lodging.program] + words(paying: amount),
      "</dev/null 2>&1"
    )
  }

  /// Another machine with nothing on it, whose operator works for the same tenant.
  func neighbour(in other: Lodging) -> Till { Till(asIn: self, other) }

  private init(asIn till: Till, _ lodging: Lodging) {
    self.lodging = lodging
    (tenant, account, recipient, user) = (till.tenant, till.account, till.recipient, till.user)
  }

  /// Where what was decided is written down.
  var journal: URL {
    get throws {
      let state = URL(filePath: lodging.folder).appending(path: "state/kiradeck")
      let profiles = try FileManager.default.contentsOfDirectory(atPath: state.path)
      return state.appending(path: "\(try #require(profiles.first))/journal.sqlite")
    }
  }

  /// What must stand nowhere.
  var secrets: [String] {
    ["KIRA_API_KEY", "KIRA_PASSWORD"].compactMap { tenant.environment[$0] }
  }

  func removeCache() throws {
    try FileManager.default.removeItem(atPath: "\(lodging.folder)/cache")
  }

  /// A first payment is passed over with a word; `confirming` is what is typed the second time.
  func pay(
    _ amount: String,
    confirming second: String?? = .none,
    overriding checks: [String] = ["first-payment"],
    patience: Int = 1
  ) throws -> Command {
    let typed: String? = if case .some(let typed) = second { typed } else { amount }
    // What is said last is meant.
    let arguments =
      words(paying: amount, confirming: typed, overriding: checks)
      + ["--patience", "\(patience)"]
    return try Command(arguments, in: lodging, environment: tenant.environment)
  }

  /// What is typed to pay a sum that is confirmed at once.
  func words(paying amount: String) -> [String] {
    words(paying: amount, confirming: amount, overriding: ["first-payment"])
  }

  private func words(
    paying amount: String,
    confirming typed: String?,
    overriding checks: [String]
  ) -> [String] {
    [
      "payout", "create", "--account", account, "--recipient", recipient, "--amount", amount,
      "--because", "trial", "--json", "--patience", "1",
    ] + checks.flatMap { ["--override", $0] } + (typed.map { ["--confirm-amount", $0] } ?? [])
  }

  func truth(of route: String = "/payout") throws -> [Deed] {
    try Self.control(tenant, "journal").split(separator: "\n")
      .map { try JSONDecoder().decode(Deed.self, from: Data($0.utf8)) }
      .filter { $0.target.hasSuffix(route) }
  }

  /// Orders a misdeed for the route that moves money.
  func spoil(_ fields: String, at path: String = "v1/virtual-accounts/*/payout") throws {
    let fault = #"{"method": "POST", "path": "\#(path)", \#(fields)}"#
    _ = try Self.control(tenant, "faults", #"{"faults": [\#(fault)]}"#)
  }

  func advance(seconds: Int) throws {
    _ = try Self.control(tenant, "clock", #"{"advance": \#(seconds)}"#)
  }

  /// As a mailbox would tell it.
  func code() throws -> String {
    struct Mail: Decodable { let code: String }
    return try JSONDecoder().decode(Mail.self, from: Data(Self.control(tenant, "code").utf8)).code
  }

  private static func control(
    _ tenant: Tenant,
    _ path: String,
    _ body: String? = nil
  ) throws -> String {
    let url = "http://127.0.0.1:\(tenant.port)/_sandbox/\(path)"
    let (output, code) = try shell(["curl", "-sSf", url] + (body.map { ["-d", $0] } ?? []))
    try #require(code == 0, "\(path): \(output)")
    return output
  }
}
