import Canvas
import Forms
import Kira

/// A record in the room of an answer.
struct RecordLine {
  let record: Record
  let glyphs: Glyphs

  /// Fewer columns of a word say nothing.
  private static let fewest = 6

  /// What tells it from others of its name is whole; what comes after that has what room is left.
  func spans(within columns: Int) -> Line {
    let words = RecordWords(of: record)
    let mark = words.rest.first.map { "  \($0)" } ?? ""
    let name = TextWidth.fitted(words.name.text, to: columns - TextWidth.columns(of: mark))
    var line: Line = [Span(name), Span(mark, .muted)]
    for word in words.rest.dropFirst() {
      let between = " \(glyphs.bullet) "
      let room = columns - line.columns - TextWidth.columns(of: between)
      guard room >= min(Self.fewest, TextWidth.columns(of: word.text)) else { break }
      line.append(Span(between + TextWidth.fitted(word.text, to: room), .muted))
    }
    return line
  }
}
