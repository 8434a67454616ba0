/// Something that people look for, in the words of each program.
struct Term {
  let name: String
  let ours: String
  /// The same for a program that knows no fields.
  let theirs: String

  private init(_ name: String, _ ours: String, theirs: String? = nil) {
    (self.name, self.ours, self.theirs) = (name, ours, theirs ?? ours)
  }

  /// The terms that goals name, out of the rows themselves; `nil` when they cannot be read.
  static func all(in cache: String) -> [Term]? {
    let plain = "WHERE recipient_name <> '' AND recipient_name NOT GLOB '*[^A-Za-z ]*'"
    let names = "SELECT lower(recipient_name) FROM payout \(plain) GROUP BY 1 ORDER BY count(*)"
    let oldest = "FROM payout ORDER BY created_key LIMIT 1"
    let questions = [
      "\(names) DESC LIMIT 1", "\(names), 1 LIMIT 1", "SELECT substr(id, 10, 4) \(oldest)",
      "SELECT printf('%.2f', amount_key / 1e6) \(oldest)",
    ]
    let answers = questions.compactMap { ask(cache, $0) }
    guard answers.count == questions.count else { return nil }
    let common = answers[0].split(separator: " ").first.map(String.init) ?? answers[0]
    return [
      Term("a common name", common), Term("a rare name", String(answers[1].prefix(8))),
      Term("two letters", "wu"), Term("four hex digits of an id", answers[2]),
      Term("an amount", answers[3]), Term("a term nobody matches", "zzyzx"),
      Term("a field and a term", "status:failed \(common)", theirs: "failed \(common)"),
    ]
  }

  private static func ask(_ cache: String, _ question: String) -> String? {
    let said = Surroundings.says("sqlite3 -readonly '\(cache)' \"\(question)\"")
    return said.flatMap { $0.isEmpty ? nil : $0 }
  }
}
