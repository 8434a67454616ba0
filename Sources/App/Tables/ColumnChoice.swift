import Kira
import Settings

/// The columns a person named, in that order.
enum ColumnChoice {
  /// All of `known` when nothing was named.
  static func chosen<Column>(
    by invocation: Invocation,
    among known: [Column],
    name: (Column) -> String
  ) throws(Trouble) -> [Column]? {
    guard let text = invocation.value(of: "columns") else { return nil }
    let names = known.map(name)
    var chosen: [Column] = []
    for word in text.split(separator: ",").map(String.init) {
      guard let index = names.firstIndex(of: word) else {
        let question = Suggestion.question(for: word, among: names)
        let all = names.filter { !$0.isEmpty }.joined(separator: ", ")
        let hint = question.isEmpty ? "; there are: \(all)" : question
        throw Trouble(.usage, "there is no column '\(SafeText(word))'\(hint)")
      }
      chosen.append(known[index])
    }
    guard !chosen.isEmpty else { throw Trouble(.usage, "--columns names no column") }
    return chosen
  }
}
