/// A JSON value that keeps what it was made of: numbers as text, members in order, twins and all.
package enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// The digits as they stood, for money must not pass through floating point.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  package struct Member: Equatable, Sendable {
    package let name: String
    package let key: NameKey
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      key = NameKey(name)
      self.value = value
    }

    /// The same member with another value.
    package func with(_ value: JSON) -> Member {
      var member = self
      member.value = value
      return member
    }
  }

  /// The first member of that name.
  package subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var items: [JSON]? {
    guard case .array(let items) = self else { return nil }
    return items
  }
}
