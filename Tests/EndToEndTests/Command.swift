import Foundation

/// A program that was run to its end without a terminal, and all it said.
struct Command {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Runs the program itself with `arguments`; its input is empty.
  init(_ arguments: String..., in lodging: Lodging, environment: [String: String] = [:]) throws {
    try self.init(arguments, in: lodging, environment: environment)
  }

  init(_ arguments: [String], in lodging: Lodging, environment: [String: String] = [:]) throws {
    let errors = "\(lodging.folder)/errors-\(UUID().uuidString)"
    let variables = lodging.environment.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
    let words = ["env", "-i"] + variables + [Lodging.program] + arguments
    (output, exitCode) = try shell(words, "</dev/null 2>\(quoted(errors))")
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }
}

/// Runs one command through `popen`: Foundation's Process waits for ever for a child whose own
/// child stays in the background, as that of tmux does.
func shell(_ words: [String], _ redirections: String = "") throws -> (String, Int32) {
  let line = words.map(quoted).joined(separator: " ") + " " + redirections
  guard let pipe = popen(line, "re") else { throw CocoaError(.fileReadUnknown) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
    bytes += buffer[..<count]
  }
  let status = pclose(pipe)
  return (String(decoding: bytes, as: UTF8.self), status >> 8 & 0xff)
}

private func quoted(_ word: String) -> String {
  "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    + "'"
}
