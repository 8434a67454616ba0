import Kira

/// What a pasted text means: what happened, what that says, what to do, and what it was read from.
struct Explanation: Equatable {
  var happened: String
  var meaning = ""
  var advice = ""
  /// Labels and values, in the order of a page.
  var facts: [(label: String, value: String)] = []

  var text: String {
    let sentences = [meaning, advice].filter { !$0.isEmpty }.map { "  \($0)" }
    let width = facts.map(\.label.count).max() ?? 0
    let lines = facts.map { label, value in
      "  \(label)\(String(repeating: " ", count: width - label.count + 2))\(value)"
    }
    return ([happened] + sentences + (lines.isEmpty ? [] : [""] + lines)).joined(separator: "\n")
  }

  static func == (left: Explanation, right: Explanation) -> Bool { left.text == right.text }
}
