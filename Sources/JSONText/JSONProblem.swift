/// Why some bytes are not JSON, and where the reader stopped.
package struct JSONProblem: Error, Equatable {
  package enum Reason: String, Sendable {
    case empty = "nothing there"
    case cutOff = "ends in the middle of a value"
    case unexpectedByte = "a byte that cannot stand here"
    case badNumber = "not a number by JSON's grammar"
    case badEscape = "an escape that JSON does not have"
    case controlInString = "a control character inside a string"
    case tooDeep = "nested too deeply"
    case tooLong = "longer than was allowed"
    case trailingText = "more text after the value"
  }

  package var offset: Int
  package var reason: Reason

  package init(_ reason: Reason, at offset: Int) {
    self.offset = offset
    self.reason = reason
  }
}
