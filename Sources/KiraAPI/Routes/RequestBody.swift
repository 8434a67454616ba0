import JSONText

extension JSON {
  /// A body in the order of its members; what has no value is left out rather than sent as null.
  static func sending(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The members of several bodies, one after the other.
  static func joining(_ bodies: JSON...) -> JSON {
    .object(
      bodies.flatMap { body in
        guard case .object(let members) = body else { return [Member]() }
        return members
      }
    )
  }

  static func word(_ text: String?) -> JSON? { text.map(JSON.string) }

  static func word(_ value: (some RawRepresentable<String>)?) -> JSON? {
    value.map { .string($0.rawValue) }
  }

  /// `nil` for a list without items, which would only say what leaving it out says.
  static func list<Item>(_ items: [Item], _ written: (Item) -> JSON) -> JSON? {
    items.isEmpty ? nil : .array(items.map(written))
  }

  /// `nil` for an object without members.
  var unlessEmpty: JSON? { self == .object([]) ? nil : self }
}
