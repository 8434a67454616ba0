/// Why a command cannot go on: one line for the person, one number for the script.
package struct Trouble: Error, Equatable {
  package var code: ExitCode
  package var words: String

  package init(_ code: ExitCode, _ words: String) {
    self.code = code
    self.words = words
  }
}
