import CWidth
import Glibc

/// How many columns text takes on a terminal, counted by grapheme cluster.
package enum TextWidth {
  /// libc's tables are empty outside a UTF-8 locale.
  private static let hasTables = setlocale(LC_CTYPE, "C.UTF-8") != nil

  /// 0 for what cannot be seen, 1, or 2.
  package static func columns(of cluster: Character) -> Int {
    if let ascii = cluster.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    let scalars = cluster.unicodeScalars
    guard let base = scalars.first, hasTables else { return 0 }
    // A picture selector or a joined picture makes two columns of what alone would take one.
    if scalars.contains(where: { $0.value == 0xFE0F }), base.properties.isEmoji { return 2 }
    let width = wcwidth(wchar_t(bitPattern: base.value))
    return width < 0 ? 0 : max(Int(width), scalars.count > 1 && width == 0 ? 1 : 0)
  }

  package static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The cluster as a cell can hold it: ncurses takes one base and four marks.
  package static func printable(_ cluster: Character) -> String {
    let scalars = cluster.unicodeScalars
    guard scalars.count > 5 else { return String(cluster) }
    return String(String.UnicodeScalarView(scalars.prefix(5)))
  }

  /// Cuts text to a width, with `…` where something is missing.
  package static func fitted(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for cluster in text {
      let columns = columns(of: cluster)
      guard used + columns <= width - 1 else { break }
      used += columns
      kept.append(cluster)
    }
    return kept + "…"
  }
}
