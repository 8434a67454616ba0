import Kira

/// A refusal that has been seen before, and what it takes to get past it.
///
/// The table is searched in order, so the more particular words stand above the more general.
struct KnownRefusal {
  /// What the code, the message or a complaint contains, in lower case.
  let sign: String
  let words: ProblemWords

  init(_ sign: String, _ meaning: String, _ advice: String) {
    self.sign = sign
    words = ProblemWords("", meaning, advice)
  }

  static func words(for body: RefusalBody) -> ProblemWords? {
    // One word such as "Blocked" says all of a page and next to nothing inside an answer.
    let table = body.isJSON ? table : outsideKira
    let complaints = body.complaints.map { "\($0.path.text) \($0.message.text)" }
    let said = ([body.code, body.message] + complaints).map { $0.lowercased() }
    return table.first { known in said.contains { $0.holds(known.sign) } }?.words
  }
}
