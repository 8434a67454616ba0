/// A value of a TOML document, with the line it stands on.
package struct TOMLValue: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// In the order of the file.
    case table([TOMLMember])
    case array([TOMLValue])
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case date
  }

  package let content: Content
  package let line: Int

  package subscript(key: String) -> TOMLValue? { members.first { $0.key == key }?.value }

  /// None for what is not a table.
  package var members: [TOMLMember] {
    if case .table(let members) = content { members } else { [] }
  }

  /// What it is called in a sentence.
  package var kind: String {
    switch content {
    case .table: "a table"
    case .array: "a list"
    case .text: "a string"
    case .integer: "a whole number"
    case .number: "a number with a fraction"
    case .boolean: "true or false"
    case .date: "a date"
    }
  }
}

/// A key of a TOML table and what it is set to.
package struct TOMLMember: Equatable, Sendable {
  package let key: String
  package let value: TOMLValue
}
