import Canvas
import Deck
import Kira

/// A list as text: the columns of the dashboard, fitted to a terminal or separated by tabs.
struct TableText {
  private let columns: [Column]
  private let layout: TableLayout
  private let now: Moment
  private let glyphs: Glyphs

  /// For a terminal of so many columns.
  init(_ columns: [Column], width: Int, at now: Moment, glyphs: Glyphs) {
    self.columns = columns
    self.now = now
    self.glyphs = glyphs
    layout = TableLayout(columns, width: width, leading: 0)
  }

  /// For a program: everything whole, nothing aligned.
  init(separatedByTabs columns: [Column], at now: Moment) {
    self.init(columns, width: 0, at: now, glyphs: .unicode)
  }

  var heading: String {
    line { $0.head.title }
  }

  func line(of seen: Seen<Record>) -> String {
    let context = RowContext(seen: seen, now: now, glyphs: glyphs, showsWholeIDs: showsWholeIDs)
    return line { $0.cell(context).text }
  }

  func tabbed(_ seen: Seen<Record>) -> String {
    let context = RowContext(seen: seen, now: now, glyphs: glyphs, showsWholeIDs: true)
    return columns.map { Self.trimmed($0.cell(context).text) }.joined(separator: "\t")
  }

  /// An id is shown whole where there is room for it, since it is there to be copied.
  private var showsWholeIDs: Bool {
    layout.places.contains { $0.column.head.title == "id" && $0.width >= 36 }
  }

  private func line(_ text: (Column) -> String) -> String {
    var line = ""
    var used = 0
    for place in layout.places {
      let cell = TextWidth.fitted(text(place.column), to: place.width)
      let columns = TextWidth.columns(of: cell)
      let slack = place.column.head.alignment == .right ? place.width - columns : 0
      line += String(repeating: " ", count: max(0, place.start + slack - used)) + cell
      used = place.start + slack + columns
    }
    return line
  }

  private static func trimmed(_ text: String) -> Substring {
    let start = text.drop { $0 == " " }
    return start.prefix(start.count - start.reversed().prefix { $0 == " " }.count)
  }
}
