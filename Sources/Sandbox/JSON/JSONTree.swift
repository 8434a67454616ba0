/// A JSON value as a request brings it; numbers stay the text they were written in.
///
/// Not the client's tree: the two must be able to disagree.
enum JSONTree: Equatable, Sendable {
  case null
  case truth(Bool)
  case number(String)
  case text(String)
  case array([JSONTree])
  case object([Member])

  /// A name and its value; a name that comes twice is kept twice.
  struct Member: Equatable, Sendable {
    let name: String
    let value: JSONTree
  }

  /// `nil` for what is not exactly one JSON value.
  init?(_ body: [UInt8]) {
    var reader = JSONReader(body)
    guard let tree = reader.whole() else { return nil }
    self = tree
  }

  /// The last of that name, as the parsers of most servers have it.
  subscript(_ name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  var elements: [JSONTree]? { if case .array(let elements) = self { elements } else { nil } }

  /// Absent and `null` are the same to most of the API.
  func given(_ name: String) -> JSONTree? {
    let value = self[name]
    return value == .null ? nil : value
  }

  /// What the API's validator calls the kind of this value.
  var kind: String {
    switch self {
    case .null: "null"
    case .truth: "boolean"
    case .number: "number"
    case .text: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSONTree: JSONWritable {
  /// As it came in: what a caller sent is echoed, not understood.
  func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.literal("null")
    case .truth(let isTrue): isTrue.write(to: &json)
    case .number(let text): json.literal(text)
    case .text(let text): text.write(to: &json)
    case .array(let elements): json.array(elements) { json, element in element.write(to: &json) }
    case .object(let members):
      json.object { json in
        for member in members { json.field(member.name, member.value) }
      }
    }
  }
}
