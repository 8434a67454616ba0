import Canvas
import Deck
import Kira
import KiraAPI

/// One record as a page of text, in the dashboard's own words and order.
struct DossierText {
  let lines: DetailLines
  let revealed: Revealed?

  var text: String {
    let parts = [
      [heading] + plain(lines.lines(of: .summary)), revealedPart,
      part("Timeline", lines.lines(of: .timeline)), part("Linked", linked),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private var heading: String {
    let record = lines.dossier.seen.value
    return "\(record.kind.rawValue) \(SafeText(record.id))"
  }

  /// With the ids, which the dashboard keeps behind its cursor.
  private var linked: [Line] {
    let dossier = lines.dossier
    let width = max(40, lines.width - 38)
    let links = dossier.related.map { seen in
      LinkLine(seen: seen, now: lines.now, glyphs: lines.glyphs).line(within: width)
        + [Span("  \(SafeText(seen.value.id))")]
    }
    // What stands below the links, or instead of them, is said in the same words.
    return links + lines.lines(of: .linked).dropFirst(links.count)
  }

  private var revealedPart: [String] {
    guard let revealed else { return [] }
    guard !revealed.lines.isEmpty else { return ["Revealed", "Nothing of it is masked."] }
    let width = revealed.lines.map { TextWidth.columns(of: $0.label.text) }.max() ?? 0
    return ["Revealed"]
      + revealed.lines.map { line in
        let room = width - TextWidth.columns(of: line.label.text)
        return "\(line.label)\(String(repeating: " ", count: room + 2))\(line.value)"
      }
  }

  private func part(_ title: String, _ lines: [Line]) -> [String] {
    lines.isEmpty ? [] : [title] + plain(lines)
  }

  private func plain(_ lines: [Line]) -> [String] {
    lines.map { line in
      let text = line.map(\.text).joined()
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }
}
