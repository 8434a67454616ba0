/// The ways in which rows leave for a program or a file.
enum RowForm: String, CaseIterable {
  case csv, json, ndjson

  /// The one that the options name, if any.
  static func chosen(by invocation: Invocation) throws(Trouble) -> RowForm? {
    let chosen = allCases.filter { invocation.has($0.rawValue) }
    guard chosen.count <= 1 else {
      let words = chosen.map { "--\($0.rawValue)" }.joined(separator: " and ")
      throw Trouble(.usage, "\(words) exclude each other")
    }
    return chosen.first
  }

  static let options = [
    Option("csv", "comma-separated, with a heading, and guarded against formulas"),
    Option("json", "one list of objects; amounts are exact texts"),
    Option("ndjson", "one object on each line"),
  ]
}
