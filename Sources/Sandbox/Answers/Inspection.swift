/// One thing a body does not have as it should, in the words of the API's validator.
struct Complaint: Equatable {
  let path: [String]
  let code: String
  let message: String
  var expected: String?
  var received: String?
}

/// Goes through one object field by field and gathers every complaint, as the validator does.
///
/// Each method returns the value where it is as it should be, and complains where it is not.
struct Inspection {
  let tree: JSONTree
  private let place: [String]
  private(set) var complaints: [Complaint] = []

  init(_ tree: JSONTree, at place: [String] = []) {
    self.tree = tree
    self.place = place
  }

  mutating func complain(_ name: String, _ message: String, code: String = "custom") {
    complaints.append(Complaint(path: place + [name], code: code, message: message))
  }

  mutating func text(_ name: String, isRequired: Bool = false) -> String? {
    guard let value = present(name, "string", isRequired) else { return nil }
    guard let text = value.text else {
      mistyped(name, expected: "string", value)
      return nil
    }
    return text
  }

  mutating func requiredText(_ name: String) -> String? { text(name, isRequired: true) }

  mutating func truth(_ name: String, isRequired: Bool = false) -> Bool? {
    guard let value = present(name, "boolean", isRequired) else { return nil }
    guard case .truth(let isTrue) = value else {
      mistyped(name, expected: "boolean", value)
      return nil
    }
    return isTrue
  }

  /// One of some words; the complaint lists them.
  mutating func word(_ name: String, among words: [String], isRequired: Bool = true) -> String? {
    let list = words.map { "'\($0)'" }.joined(separator: " | ")
    guard let value = present(name, list, isRequired) else { return nil }
    guard let text = value.text else {
      mistyped(name, expected: list, value)
      return nil
    }
    guard words.contains(text) else {
      let message = "Invalid enum value. Expected \(list), received '\(text)'"
      complain(name, message, code: "invalid_enum_value")
      return nil
    }
    return text
  }

  /// A text that passes a test.
  mutating func text(
    _ name: String,
    isRequired: Bool = true,
    or message: String,
    code: String = "invalid_string",
    where isFit: (String) -> Bool
  ) -> String? {
    guard let text = text(name, isRequired: isRequired) else { return nil }
    guard isFit(text) else {
      complain(name, message, code: code)
      return nil
    }
    return text
  }

  /// An object within this one; its complaints carry its name.
  mutating func object<Value>(
    _ name: String,
    isRequired: Bool = true,
    _ inspect: (inout Inspection) -> Value?
  ) -> Value? {
    guard let value = present(name, "object", isRequired) else { return nil }
    guard value.members != nil else {
      mistyped(name, expected: "object", value)
      return nil
    }
    var inner = Inspection(value, at: place + [name])
    let result = inspect(&inner)
    complaints += inner.complaints
    return result
  }

  /// A list within this one; each element's complaints carry its number.
  mutating func array<Value>(
    _ name: String,
    isRequired: Bool = true,
    _ inspect: (inout Inspection) -> Value?
  ) -> [Value]? {
    guard let value = present(name, "array", isRequired) else { return nil }
    guard let elements = value.elements else {
      mistyped(name, expected: "array", value)
      return nil
    }
    return elements.enumerated().compactMap { index, element in
      var inner = Inspection(element, at: place + [name, String(index)])
      let result = inspect(&inner)
      complaints += inner.complaints
      return result
    }
  }

  /// Names that are not expected here.
  func strangers(to known: Set<String>) -> [String] {
    (tree.members ?? []).map(\.name).filter { !known.contains($0) }
  }

  private mutating func present(
    _ name: String,
    _ expected: String,
    _ isRequired: Bool
  ) -> JSONTree? {
    // An explicit null is of the wrong type to the validator, unless the field may be left out.
    if let value = isRequired ? tree[name] : tree.given(name) { return value }
    guard isRequired else { return nil }
    complaints.append(
      Complaint(
        path: place + [name],
        code: "invalid_type",
        message: "Required",
        expected: expected,
        received: "undefined"
      )
    )
    return nil
  }

  private mutating func mistyped(_ name: String, expected: String, _ value: JSONTree) {
    complaints.append(
      Complaint(
        path: place + [name],
        code: "invalid_type",
        message: "Expected \(expected), received \(value.kind)",
        expected: expected,
        received: value.kind
      )
    )
  }
}

/// The three shapes in which the families of routes put complaints.
extension Answer {
  /// Users, verifications, recipients: each field as a dotted path.
  static func invalid(_ complaints: [Complaint]) -> Answer {
    Answer(status: 400) { json in
      json.field("error", "Invalid request data")
      json.array("details", complaints) { json, complaint in
        json.object { json in
          json.field("path", complaint.path.joined(separator: "."))
          json.field("message", complaint.message)
          json.field("code", complaint.code)
        }
      }
    }
  }

  /// Accounts: the field's name is only part of the sentence.
  static func invalidData(_ complaints: [Complaint]) -> Answer {
    Answer(status: 400) { json in
      json.field("code", "validation_error")
      json.field("error", "Invalid data")
      json.array("details", complaints) { json, complaint in
        let name = complaint.path.joined(separator: ".")
        json.object { $0.field("message", "\(name) is \(complaint.message)") }
      }
    }
  }

  /// Quotations: the validator's own issues, with the path as an array.
  static func invalidBody(_ complaints: [Complaint]) -> Answer {
    Answer(status: 400) { json in
      json.field("code", "validation_error")
      json.field("message", "Invalid request body")
      json.array("details", complaints) { json, complaint in
        json.object { json in
          json.field("code", complaint.code)
          if let expected = complaint.expected { json.field("expected", expected) }
          if let received = complaint.received { json.field("received", received) }
          json.array("path", complaint.path) { json, part in part.write(to: &json) }
          json.field("message", complaint.message)
        }
      }
    }
  }
}
