/// The tables of a cache as the file itself tells them, to make another one like it.
struct CacheLayout {
  struct Column {
    let name: String
    let isText: Bool
    let mayBeNull: Bool
  }

  private let cache: String

  init(of cache: String) { self.cache = cache }

  /// What makes the tables; those that a search index makes for itself come with it.
  var tables: String {
    statements("type = 'table' AND name NOT IN (\(Self.tables("shadow")))")
  }

  /// Made when the rows are there, which is the quicker way and that of `.dump`.
  var indexes: String { statements("type = 'index'") }

  private func statements(_ condition: String) -> String {
    ask(
      "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND \(condition) ORDER BY rowid"
    )
  }

  private static func tables(_ type: String) -> String {
    "SELECT name FROM pragma_table_list WHERE type = '\(type)'"
  }

  func columns(of table: String) -> [Column] {
    let list = ask(
      "SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info('\(table)')"
    )
    return list.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Column(name: words[0], isText: words[1] == "TEXT", mayBeNull: words.last == "0")
    }
  }

  private func ask(_ question: String) -> String {
    let answer = Surroundings.room + "/answer"
    _ = PlainRun(
      ["sqlite3", "-readonly", cache, question],
      environment: Surroundings.environment,
      output: answer
    )
    return File.read(answer)
  }
}
