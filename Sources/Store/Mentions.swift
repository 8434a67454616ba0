import Kira

/// Mentions in one column: safe text holds no control characters, so two of them can separate.
enum Mentions {
  static func line(of mentions: [Mention]) -> String {
    mentions.map { "\($0.label.text)\u{1F}\($0.value.text)" }.joined(separator: "\u{1E}")
  }

  static func reading(_ line: String) -> [Mention] {
    guard !line.isEmpty else { return [] }
    return line.split(separator: "\u{1E}").map { mention in
      let parts = mention.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      return Mention(SafeText(String(parts[0])), SafeText(String(parts.last ?? "")))
    }
  }

  /// A row of a list mentions less than the answer about the record alone did before.
  static func kept(_ older: [Mention], _ answer: Answer, wasDetail: Bool) -> [Mention] {
    guard wasDetail, answer.source == .list else { return answer.mentions }
    return older + answer.mentions.filter { !older.contains($0) }
  }
}
