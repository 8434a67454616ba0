import Kira
import Settings

/// What the second word of a command may be, such as the `list` of `journal list`.
struct CommandParts<Part: Sendable>: Sendable {
  private let command: String
  private let parts: [(name: String, part: Part)]

  init(of command: String, _ parts: [(name: String, part: Part)]) {
    (self.command, self.parts) = (command, parts)
  }

  func named(in invocation: Invocation) throws(Trouble) -> Part {
    let names = parts.map(\.name)
    guard let word = invocation.words.first else {
      let all = names.joined(separator: "|")
      throw Trouble(.usage, "'\(command)' needs a word: kiradeck \(command) \(all)")
    }
    guard let found = parts.first(where: { $0.name == word }) else {
      let question = Suggestion.question(for: word, among: names)
      throw Trouble(.usage, "'\(command)' does not know '\(SafeText(word))'\(question)")
    }
    return found.part
  }
}
