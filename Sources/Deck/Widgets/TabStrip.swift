package import Canvas

/// Titles side by side, one of them chosen; drawn and clicked by the same places.
package struct TabStrip: Equatable, Sendable {
  package struct Tab: Equatable, Sendable {
    /// The key that leads there, where there is one.
    package var key: String
    package var title: String
    /// How many in it need someone; empty for none.
    package var count: String
    /// What stands before that number, where it is no bullet.
    package var sign: String?

    package init(_ title: String, key: String = "", count: String = "", sign: String? = nil) {
      self.key = key
      self.title = title
      self.count = count
      self.sign = sign
    }
  }

  package var tabs: [Tab]
  package var chosen: Int

  package init(_ tabs: [Tab], chosen: Int) {
    self.tabs = tabs
    self.chosen = chosen
  }

  /// Where each tab stands within so many columns: first the gaps give way, then the titles.
  package func places(columns: Int) -> [Range<Int>] {
    let (gap, titleColumns) = measures(columns)
    var start = 0
    return tabs.indices.map { index in
      let width = line(of: index, titleColumns: titleColumns, bullet: " ").columns
      defer { start += width + gap }
      return start..<start + width
    }
  }

  package func draw(on canvas: inout Canvas, in rect: Rect, glyphs: Glyphs, role: Role = .accent) {
    let (_, titleColumns) = measures(rect.columns)
    for (index, place) in places(columns: rect.columns).enumerated() {
      var line = line(of: index, titleColumns: titleColumns, bullet: glyphs.bullet)
      if index == chosen {
        for part in line.indices where line[part].role != .waiting { line[part].role = role }
      }
      let start = Point(column: rect.column + place.lowerBound, row: rect.row)
      canvas.write(line, at: start, limit: rect.columns - place.lowerBound)
    }
  }

  private func line(of index: Int, titleColumns: Int, bullet: String) -> Line {
    let tab = tabs[index]
    let room = index == chosen ? Int.max : titleColumns
    // Of three letters none can be spared for a sign that there are more.
    let words = room > 3 ? TextWidth.fitted(tab.title, to: room) : String(tab.title.prefix(room))
    let title = Span(words, .muted)
    let key = tab.key.isEmpty ? [] : [Span("\(tab.key) ", .key)]
    let sign = tab.sign ?? bullet
    return key + [title] + (tab.count.isEmpty ? [] : [Span(" \(sign)\(tab.count)", .waiting)])
  }

  private func measures(_ columns: Int) -> (gap: Int, titleColumns: Int) {
    let choices =
      [(3, Int.max), (2, Int.max)] + stride(from: 12, to: 2, by: -1).flatMap { [(2, $0), (1, $0)] }
    return choices.first { width(gap: $0.0, titleColumns: $0.1) <= columns } ?? (1, 3)
  }

  private func width(gap: Int, titleColumns: Int) -> Int {
    tabs.indices.reduce(-gap) {
      $0 + gap + line(of: $1, titleColumns: titleColumns, bullet: " ").columns
    }
  }
}

extension Deck {
  var tabStrip: TabStrip {
    TabStrip(
      PaneName.allCases.map { name in
        let key = "\(name.rawValue)"
        if name == .journal {
          return journal.trouble == nil
            ? TabStrip.Tab(name.title, key: key, count: journal.badge, sign: glyphs.unknown)
            : TabStrip.Tab(name.title, key: key, count: glyphs.needsPerson, sign: "")
        }
        let count = name.kind.map { overview.badge($0) } ?? ""
        return TabStrip.Tab(name.title, key: key, count: count)
      },
      chosen: PaneName.allCases.firstIndex(of: pane) ?? 0
    )
  }
}
