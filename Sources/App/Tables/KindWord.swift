import Kira
import Settings

/// The kinds of resource as they are typed: `payouts`, or `payout`.
enum KindWord {
  static let usage = ResourceKind.allCases.map(plural).joined(separator: "|")

  static func plural(_ kind: ResourceKind) -> String { kind.rawValue + "s" }

  static func kind(of invocation: Invocation) throws(Trouble) -> ResourceKind {
    guard let word = invocation.words.first else {
      let command = invocation.command
      throw Trouble(.usage, "'\(command)' needs to know of what: kiradeck \(command) \(usage)")
    }
    return try kind(named: word)
  }

  static func kind(named word: String) throws(Trouble) -> ResourceKind {
    let kind = ResourceKind.allCases.first { $0.rawValue == word || plural($0) == word }
    guard let kind else {
      let question = Suggestion.question(for: word, among: ResourceKind.allCases.map(plural))
      let hint = question.isEmpty ? "; there are: \(usage)" : question
      throw Trouble(.usage, "there are no '\(SafeText(word))'\(hint)")
    }
    return kind
  }
}
