package import JSONText
package import Kira

/// What one answer says whole that is masked everywhere else; only a deliberate reveal makes one.
package struct Revealed: Equatable, Sendable {
  /// Each by its place in the answer, `destination.address`.
  package let lines: [Particulars.Line]
  /// The answer with nothing masked but what would let its reader in: links, tokens, sessions.
  package let raw: JSON

  /// `nil` when the answer is no JSON.
  package init?(_ body: [UInt8]) {
    guard let json = try? JSON(parsing: body) else { return nil }
    let record = WireObject(json)?.object("data") == nil ? json : json["data"] ?? json
    raw = record.withoutSecrets
    lines = Self.lines(in: record, at: [])
  }

  private static func lines(in json: JSON, at path: [String]) -> [Particulars.Line] {
    switch json {
    case .array(let items):
      return items.enumerated().flatMap { lines(in: $1, at: path + ["\($0 + 1)"]) }
    case .object(let members):
      return members.flatMap { member in
        let place = path + [member.name]
        guard !JSON.isSecret(member.name) else { return [Particulars.Line]() }
        let whole = JSON.isSensitive(member.name) ? scalars(of: member.value) : []
        return whole.isEmpty ? lines(in: member.value, at: place) : whole.map { line(place, $0) }
      }
    case .null, .bool, .number, .string: return []
    }
  }

  private static func line(_ place: [String], _ value: String) -> Particulars.Line {
    Particulars.Line(SafeText(place.joined(separator: ".")), SafeText(value))
  }

  private static func scalars(of json: JSON) -> [String] {
    switch json {
    case .string(let text), .number(let text): text.isEmpty ? [] : [text]
    case .array(let items): items.flatMap(scalars)
    case .null, .bool, .object: []
    }
  }
}

extension JSON {
  static func isSecret(_ name: String) -> Bool { secretNames.contains { isSameName($0, name) } }

  static func isSensitive(_ name: String) -> Bool {
    sensitiveNames.contains { isSameName($0, name) }
  }

  fileprivate var withoutSecrets: JSON {
    switch self {
    case .array(let items): .array(items.map(\.withoutSecrets))
    case .object(let members):
      .object(
        members.map { member in
          let value = member.value
          let isSecret = Self.isSecret(member.name)
          return Member(
            member.name,
            isSecret ? Self.hidden(value) { _ in "····" } : value.withoutSecrets
          )
        }
      )
    case .null, .bool, .number, .string: self
    }
  }
}
