import Foundation
import Testing

/// A small tenant that the program itself has synced, and what can be looked for in it.
final class FindTown {
  /// Every kind of value that somebody may hold in their hand.
  enum Value: String, CaseIterable {
    case user, account, deposit, payout, email, amount, reference, ending

    var isID: Bool { [.user, .account, .deposit, .payout].contains(self) }
  }

  struct Example {
    let text: String
    /// The id of the record that is meant.
    let record: String
  }

  struct Answer: Decodable {
    struct Match: Decodable {
      let kind: String
      let id: String
      let closeness: String
    }

    let matches: [Match]
  }

  let lodging: Lodging
  let tenant: Tenant

  init() throws {
    lodging = try Lodging()
    tenant = try Tenant(
      in: lodging,
      options: [
        "--quiet", "--scale", "users=40", "--scale", "payouts=80", "--scale", "deposits=60",
      ]
    )
    let sync = try run("sync", "--rate", "max")
    try #require(sync.exitCode == 0, "\(sync.errors)")
  }

  func run(_ arguments: String...) throws -> Command {
    try Command(arguments, in: lodging, environment: tenant.environment)
  }

  func find(_ text: String) throws -> (answer: Answer, command: Command) {
    let command = try run("find", "--json", "--offline", text)
    return (try JSONDecoder().decode(Answer.self, from: Data(command.output.utf8)), command)
  }

  /// The newest record that has such a value.
  func example(of value: Value) throws -> Example? {
    let (kind, member) =
      switch value {
      case .user: ("users", "id")
      case .account: ("accounts", "id")
      case .deposit: ("deposits", "id")
      case .payout: ("payouts", "id")
      case .email: ("users", "email")
      case .amount: ("payouts", "amount")
      case .reference: ("payouts", "reference")
      case .ending: ("accounts", "account_number")
      }
    return try examples(of: kind, member).first
  }

  private func examples(of kind: String, _ member: String) throws -> [Example] {
    let lines = try run("export", kind, "--ndjson").output.split(separator: "\n")
    let rows = try lines.map { line in
      try JSONDecoder().decode([String: String?].self, from: Data(line.utf8))
    }
    let values = rows.map { row in
      (text: (row[member] ?? nil) ?? "", record: (row["id"] ?? nil) ?? "")
    }
    // What two records share leads to either.
    let unique = values.filter { value in
      value.text.contains(where: \.isNumber) || value.text.contains("@")
    }.filter { value in values.count { $0.text == value.text } == 1 }
    return unique.map { Example(text: $0.text, record: $0.record) }
  }

  /// What the record says of itself under that label, once Kira was asked for it.
  func reference(_ label: String, among kind: String) throws -> Example? {
    for example in try examples(of: kind, "id") {
      let shown = try run("find", kind == "payouts" ? "--ask" : "--offline", example.record).output
      let line = shown.split(separator: "\n").first { $0.hasPrefix(label + " ") }
      guard let line else { continue }
      let text = line.dropFirst(label.count).drop { $0 == " " }.prefix { $0 != " " }
      return Example(text: String(text), record: example.record)
    }
    return nil
  }
}
