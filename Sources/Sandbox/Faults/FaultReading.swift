import HTTPMessage

extension FaultRule {
  /// Reads a document: `{"faults": […]}`, an array of faults, or a single one.
  package static func rules(in bytes: [UInt8]) throws(FaultProblem) -> [FaultRule] {
    guard let tree = JSONTree(bytes) else {
      throw FaultProblem(place: "", words: "this is no JSON")
    }
    let list = tree["faults"] ?? tree
    guard let elements = list.elements else { return [try FaultRule(list, at: "")] }
    var rules: [FaultRule] = []
    for (index, element) in elements.enumerated() {
      rules.append(try FaultRule(element, at: "faults[\(index)]"))
    }
    return rules
  }

  static let names: Set = [
    "name", "method", "path", "skip", "times", "when", "reply", "barrier", "delivery",
  ]

  init(_ tree: JSONTree, at place: String) throws(FaultProblem) {
    let document = try FaultDocument(tree, at: place, knows: Self.names)
    // One that says nothing would count every request, and looks like a mistake.
    guard tree.members?.isEmpty == false else {
      throw FaultProblem(place: place, words: "it is empty")
    }
    name = try document.text("name") ?? ""
    let method = try document.text("method")
    self.method = method == "*" ? nil : method?.uppercased()
    path = PathPattern(try document.text("path") ?? "**")
    skip = try document.number("skip") ?? 0
    times = try document.number("times")
    moment = try document.word("when", of: ["before": .before, "after": .after]) ?? .after
    barrier = try document.text("barrier")
    if let reply = document.value("reply") {
      self.reply = try ReplyChange(reply, at: document.place(of: "reply"))
    }
    if let delivery = document.value("delivery") {
      try self.read(delivery, at: document.place(of: "delivery"))
    }
  }
}

extension ReplyChange {
  static let names: Set = ["status", "headers", "json", "text", "hex", "repeat", "set", "drop"]

  init(_ tree: JSONTree, at place: String) throws(FaultProblem) {
    let document = try FaultDocument(tree, at: place, knows: Self.names)
    if let status = try document.number("status", most: 999) {
      guard status >= 100 else { throw document.problem("status", "a status has three digits") }
      self.status = status
    }
    headers = try Self.headers(in: document)
    body = try Self.body(in: document)
    edits = try Self.edits(in: document)
  }

  /// `{"location": "…"}`, or `[["a", "1"], ["a", "2"]]` where one is to come twice.
  private static func headers(in document: FaultDocument) throws(FaultProblem) -> [Field] {
    guard let value = document.value("headers") else { return [] }
    let pairs =
      value.members?.map { ($0.name, $0.value.text) }
      ?? value.elements?.map { ($0.elements?.first?.text ?? "", $0.elements?.last?.text) } ?? []
    let fields = pairs.compactMap { name, text in text.map { Field(name, $0) } }
    guard fields.count == pairs.count, !fields.isEmpty else {
      throw document.problem("headers", "names and texts are needed")
    }
    return fields
  }

  private static func body(in document: FaultDocument) throws(FaultProblem) -> [UInt8]? {
    if let tree = document.value("json") {
      var json = JSONWriter()
      tree.write(to: &json)
      return json.bytes
    }
    if let text = try document.text("text") { return Array(text.utf8) }
    if let value = document.value("repeat") {
      let place = document.place(of: "repeat")
      let part = try FaultDocument(value, at: place, knows: ["text", "times"])
      let bytes = Array((try part.text("text") ?? "").utf8)
      let times = try part.number("times", most: 10_000_000) ?? 1
      return Array(repeatElement(bytes, count: times).joined())
    }
    return try document.bytes("hex")
  }

  private static func edits(in document: FaultDocument) throws(FaultProblem) -> [Edit] {
    var edits = (document.value("set")?.members ?? []).map {
      Edit(path: $0.name.split(separator: "."), value: $0.value)
    }
    for value in document.value("drop")?.elements ?? [] {
      guard let path = value.text else { throw document.problem("drop", "texts are needed") }
      edits.append(Edit(path: path.split(separator: "."), value: nil))
    }
    return edits
  }
}

extension FaultDocument {
  /// Bytes in hexadecimal digits, for what is no text.
  func bytes(_ name: String) throws(FaultProblem) -> [UInt8]? {
    guard let text = try text(name) else { return nil }
    let digits = Array(text.utf8.filter { $0 > 0x20 })
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<min($0 + 2, digits.count)], as: UTF8.self), radix: 16)
    }
    guard digits.count.isMultiple(of: 2), bytes.count * 2 == digits.count else {
      throw problem(name, "pairs of hexadecimal digits are needed")
    }
    return bytes
  }
}
