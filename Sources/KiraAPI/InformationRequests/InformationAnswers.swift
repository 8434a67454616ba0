import JSONText
package import Kira

/// The answers to some questions of one request, each in the form that its question asks for.
package struct InformationAnswers: Equatable, Sendable {
  package let answers: [InformationAnswer]

  package init(_ answers: [InformationAnswer]) throws(RequestFault) {
    guard !answers.isEmpty else { throw RequestFault("items", "there is nothing to answer with") }
    guard Set(answers.map(\.item)).count == answers.count else {
      throw RequestFault("items", "one question is answered twice")
    }
    self.answers = answers
  }

  var body: JSON { .sending(["items": .array(answers.map(\.body))]) }
}

/// What is answered to one question.
package struct InformationAnswer: Equatable, Sendable {
  package let item: Identifier<InformationRequest.Item>
  private let value: JSON

  /// Reads what a person typed as what the question asks for.
  package init(
    to item: InformationRequest.Item,
    _ text: String
  ) throws(RequestFault) {
    self.item = item.id
    value = try Self.value(text, item)
  }

  var body: JSON { .sending(["item_id": .string(item.text), "answer_value": value]) }

  private static func value(
    _ text: String,
    _ item: InformationRequest.Item
  ) throws(RequestFault) -> JSON {
    let field = item.id.text
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw RequestFault(field, "the answer is missing")
    }
    switch item.answerKind.state {
    case .document: throw RequestFault(field, "this question is answered with a file")
    case .ownerLink: throw RequestFault(field, "this question is answered by the owner, on a page")
    case .number: return try number(text, field)
    case .date: return try date(text, field)
    case .boolean: return try boolean(text, field)
    case .choice: return try choice(text, item)
    case .shortText, .longText, .identifier, nil: return .string(text)
    }
  }

  private static func number(_ text: String, _ field: String) throws(RequestFault) -> JSON {
    guard case .number(let digits)? = try? JSON(parsing: Array(text.utf8)) else {
      throw RequestFault(field, "a number is asked for, such as 12 or 0.5")
    }
    return .number(digits)
  }

  private static func date(_ text: String, _ field: String) throws(RequestFault) -> JSON {
    guard text.utf8.count == 10, Moment(wireText: text) != nil else {
      throw RequestFault(field, "a day is asked for, such as 1990-05-15")
    }
    return .string(text)
  }

  private static func boolean(_ text: String, _ field: String) throws(RequestFault) -> JSON {
    switch text.lowercased() {
    case "yes", "true": return .bool(true)
    case "no", "false": return .bool(false)
    default: throw RequestFault(field, "yes or no is asked for")
    }
  }

  private static func choice(
    _ text: String,
    _ item: InformationRequest.Item
  ) throws(RequestFault) -> JSON {
    guard item.choices.isEmpty || item.choices.contains(where: { $0.text == text }) else {
      let choices = item.choices.map(\.text).joined(separator: ", ")
      throw RequestFault(item.id.text, "one of these is asked for: \(choices)")
    }
    return .string(text)
  }
}
