import Canvas
import Forms
import Kira

/// A record in the room of an answer.
struct RecordLine {
  let record: Record
  let glyphs: Glyphs

  /// Fewer columns of a word say nothing.
  private static let fewest = 6

  /// The name gives way to what tells it from others of that name, but for half of the room; what
  /// comes after has what is left.
  func spans(within columns: Int) -> Line {
    let words = RecordWords(of: record)
    let mark = words.rest.first.map { TextWidth.columns(of: $0.text) + 2 } ?? 0
    let name = TextWidth.fitted(words.name.text, to: max(columns / 2, columns - mark))
    var line: Line = name.isEmpty ? [] : [Span(name)]
    for (index, word) in words.rest.enumerated() {
      let between = line.isEmpty ? "" : index == 0 ? "  " : " \(glyphs.bullet) "
      let room = columns - line.columns - TextWidth.columns(of: between)
      guard room >= min(Self.fewest, TextWidth.columns(of: word.text)) else { break }
      line.append(Span(between + TextWidth.fitted(word.text, to: room), .muted))
    }
    return line
  }
}
