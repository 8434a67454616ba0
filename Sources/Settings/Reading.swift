/// How the value of a setting is read: what fits becomes a value, the rest a reason.
struct Reading<Value>: Sendable {
  let read: @Sendable (TOMLValue) throws(Misfit) -> Value

  init(_ read: @escaping @Sendable (TOMLValue) throws(Misfit) -> Value) { self.read = read }

  /// The same reading where nothing need be set.
  var optional: Reading<Value?> {
    Reading<Value?> { [read] value throws(Misfit) in try read(value) }
  }

  func map<Other>(
    _ change: @escaping @Sendable (Value) throws(Misfit) -> Other
  ) -> Reading<Other> {
    Reading<Other> { [read] value throws(Misfit) in try change(read(value)) }
  }
}

extension Reading<String> {
  /// A line of text that is not empty.
  static let text = Reading { value throws(Misfit) in
    guard case .text(let text) = value.content else { throw Misfit("a string", value) }
    guard !text.isEmpty else { throw Misfit(words: "must not be empty") }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw Misfit(words: "must be one line of text") }
    return text
  }
}

extension Reading<Bool> {
  static let flag = Reading { value throws(Misfit) in
    guard case .boolean(let flag) = value.content else { throw Misfit("true or false", value) }
    return flag
  }
}

extension Reading<Int> {
  static func whole(_ range: ClosedRange<Int>) -> Reading {
    Reading { value throws(Misfit) in
      guard case .integer(let number) = value.content else { throw Misfit("a whole number", value) }
      guard range.contains(number) else {
        throw Misfit(words: "must be \(range.lowerBound) to \(range.upperBound), not \(number)")
      }
      return number
    }
  }
}

extension Reading where Value: Sendable {
  /// One of a few words.
  static func oneOf(_ choices: [(word: String, value: Value)]) -> Reading {
    Reading<String>.text.map { text throws(Misfit) in
      if let choice = choices.first(where: { $0.word == text }) { return choice.value }
      let words = choices.map(\.word)
      let question = Suggestion.question(for: text, among: words)
      let list = ": it is one of \(words.joined(separator: ", "))"
      throw Misfit(words: "cannot be \"\(text)\"\(question.isEmpty ? list : question)")
    }
  }
}

extension Misfit {
  /// The value is of another kind than its key asks for.
  init(_ wanted: String, _ value: TOMLValue) {
    self.init(words: "must be \(wanted), not \(value.kind)")
  }
}
