import Foundation
import Testing

/// A tenant from whose account one recipient is paid, and the sandbox's own word on what happened.
final class Till {
  private let lodging: Lodging
  private let tenant: Tenant
  private let account: String
  private let recipient: String

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
  }

  func run(_ arguments: String...) throws -> Command {
    try Command(arguments, in: lodging, environment: tenant.environment)
  }

  /// A first payment is passed over with a word; `confirming` is what is typed the second time.
  func pay(
    _ amount: String,
    confirming second: String?? = .none,
    overriding checks: [String] = ["first-payment"]
  ) throws -> Command {
    let typed: String? = if case .some(let typed) = second { typed } else { amount }
    let arguments =
      [
        "payout", "create", "--account", account, "--recipient", recipient, "--amount", amount,
        "--because", "trial", "--json", "--patience", "1",
      ] + checks.flatMap { ["--override", $0] } + (typed.map { ["--confirm-amount", $0] } ?? [])
    return try Command(arguments, in: lodging, environment: tenant.environment)
  }

  func truth() throws -> [Deed] {
    try Self.control(tenant, "journal").split(separator: "\n")
      .map { try JSONDecoder().decode(Deed.self, from: Data($0.utf8)) }
      .filter { $0.target.hasSuffix("/payout") }
  }

  /// Orders a misdeed for the route that moves money.
  func spoil(_ fields: String) throws {
    let fault = #"{"method": "POST", "path": "v1/virtual-accounts/*/payout", \#(fields)}"#
    _ = try Self.control(tenant, "faults", #"{"faults": [\#(fault)]}"#)
  }

  func advance(seconds: Int) throws {
    _ = try Self.control(tenant, "clock", #"{"advance": \#(seconds)}"#)
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
