import Foundation

/// A thing that may not stand in a line of code, and what to say about it.
struct Pattern: @unchecked Sendable {
  // Proof: NSRegularExpression is documented as immutable and safe to share between threads.
  private let expression: NSRegularExpression?
  let words: String

  init(_ expression: String, _ words: String) {
    self.expression = try? NSRegularExpression(pattern: expression)
    precondition(self.expression != nil, "not a regular expression: \(expression)")
    self.words = words
  }

  /// The first capture (or, without captures, the match) of every match in `line`.
  func matches(in line: some StringProtocol) -> [String] {
    let line = String(line)
    let whole = NSRange(line.startIndex..., in: line)
    return (expression?.matches(in: line, range: whole) ?? []).compactMap { match in
      let last = match.numberOfRanges > 1 ? match.range(at: 1) : match.range
      return Range(last, in: line).map { String(line[$0]) }
    }
  }

  func isFound(in line: some StringProtocol) -> Bool { !matches(in: line).isEmpty }
}

extension SourceFile {
  /// The lines of code in which one of `patterns` is found.
  func breaches(of patterns: [Pattern]) -> [Breach] {
    code.enumerated().flatMap { index, line in
      patterns.filter { $0.isFound(in: line) }.map { breach(index, $0.words) }
    }
  }
}
