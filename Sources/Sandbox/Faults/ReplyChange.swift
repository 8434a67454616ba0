import HTTPMessage

/// What is said in place of the answer, or what is changed in it.
struct ReplyChange: Equatable, Sendable {
  /// A value at a path of names; `nil` takes it away.
  struct Edit: Equatable, Sendable {
    let path: [Substring]
    let value: JSONTree?
  }

  var status: Int?
  /// Each replaces those of its name, except another one of this list.
  var headers: [Field] = []
  var body: [UInt8]?
  var edits: [Edit] = []

  /// What a server says that is broken and does not know how.
  static let serverError = ReplyChange(
    status: 500,
    headers: [Field("content-type", "application/json")],
    body: Array(#"{"message":"Internal server error"}"#.utf8)
  )

  func applied(to response: HTTPResponse) -> HTTPResponse {
    var changed = response
    changed.status = status ?? response.status
    let names = Set(headers.map { $0.name.lowercased() })
    changed.headers.removeAll { names.contains($0.name.lowercased()) }
    changed.headers += headers
    changed.body = body ?? response.body
    if !edits.isEmpty, let tree = JSONTree(changed.body) {
      var json = JSONWriter()
      edits.reduce(tree) { $0.edited($1.path[...], to: $1.value) }.write(to: &json)
      changed.body = json.bytes
    }
    return changed
  }
}

extension JSONTree {
  /// Names that do not exist are made; in an array a name is a place.
  func edited(_ path: ArraySlice<Substring>, to value: JSONTree?) -> JSONTree {
    guard let name = path.first else { return value ?? .null }
    switch self {
    case .object(var members):
      let place = members.firstIndex { $0.name == name }
      let old = place.map { members[$0].value } ?? .object([])
      guard let new = old.replaced(path.dropFirst(), by: value) else {
        members.removeAll { $0.name == name }
        return .object(members)
      }
      let member = Member(name: String(name), value: new)
      if let place { members[place] = member } else { members.append(member) }
      return .object(members)
    case .array(var elements):
      guard let place = Int(name), elements.indices.contains(place) else { return self }
      if let new = elements[place].replaced(path.dropFirst(), by: value) {
        elements[place] = new
      } else {
        elements.remove(at: place)
      }
      return .array(elements)
    case .null, .truth, .number, .text: return self
    }
  }

  private func replaced(_ rest: ArraySlice<Substring>, by value: JSONTree?) -> JSONTree? {
    rest.isEmpty ? value : edited(rest, to: value)
  }
}
