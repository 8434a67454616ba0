/// A command line that has been understood.
package struct Invocation: Equatable, Sendable {
  package var command: String
  package var words: [String]
  /// What was given for each option, in order; an option without a value has an empty text.
  package var options: [String: [String]]

  package init(command: String = "", words: [String] = [], options: [String: [String]] = [:]) {
    self.command = command
    self.words = words
    self.options = options
  }

  package func has(_ option: String) -> Bool { options[option] != nil }

  /// The last value given, as repeating an option corrects it.
  package func value(of option: String) -> String? { options[option]?.last }

  package func values(of option: String) -> [String] { options[option] ?? [] }

  /// The value as a whole number in a range.
  package func number(
    of option: String,
    in range: ClosedRange<Int>
  ) throws(Trouble) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw Trouble(
        .usage,
        "--\(option) takes a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'"
      )
    }
    return number
  }

  /// Why something is done, in words: a blank or a sign is no reason.
  var because: String? {
    value(of: "because").flatMap { $0.contains(where: \.isLetter) ? $0 : nil }
  }
}
