import JSONText

/// Why a command cannot go on: one line for the person, one number for the script.
package struct Trouble: Error, Equatable {
  package var code: ExitCode
  package var words: String

  package init(_ code: ExitCode, _ words: String) {
    self.code = code
    self.words = words
  }
}

extension Trouble {
  /// For a program that asked for one object.
  var json: JSON {
    let members: [JSON.Member] = [
      .init("exit_code", .number("\(code.rawValue)")),
      .init("meaning", .string(code.meaning)),
      .init("said", .string(words)),
    ]
    return .object([.init("error", .object(members))])
  }
}
