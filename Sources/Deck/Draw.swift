package import Canvas
import Kira

// Views read the state and write cells; they never store anything.
extension Deck {
  package func draw(on canvas: inout Canvas) {
    var memory = RowMemory()
    draw(on: &canvas, remembering: &memory)
  }

  /// The same, with what was drawn a moment ago at hand; the cells come out alike.
  package func draw(on canvas: inout Canvas, remembering memory: inout RowMemory) {
    let layout = ScreenLayout(size: canvas.size, hasFilterTabs: layout.hasFilterTabs)
    guard layout.isUsable else { return drawTooSmall(on: &canvas) }
    drawFrame(on: &canvas, in: layout.frame)
    tabStrip.draw(on: &canvas, in: layout.tabs, glyphs: glyphs)
    if let list {
      draw(list, on: &canvas, layout: layout, remembering: &memory)
    } else if pane == .journal {
      JournalView(deck: self, layout: layout).draw(on: &canvas)
    } else {
      OverviewView(deck: self, layout: layout).draw(on: &canvas)
    }
    StatusLine(deck: self).draw(on: &canvas, in: layout.status)
    footer.draw(on: &canvas, in: layout.footer)
    drawOverlays(on: &canvas)
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let needed = ScreenLayout.smallest
    let stage: Role = badge.stage == .production ? .production : .sandbox
    let lines = [
      Span("This screen needs \(needed.columns)×\(needed.rows);"),
      Span("the terminal is \(canvas.size.columns)×\(canvas.size.rows)."),
      Span(badge.stage.word, stage),
    ]
    for (row, line) in lines.enumerated() {
      canvas.write([line], at: Point(column: 0, row: row))
    }
  }

  private func draw(
    _ list: ListPane,
    on canvas: inout Canvas,
    layout: ScreenLayout,
    remembering memory: inout RowMemory
  ) {
    let title = ListTitle(list: list, deck: self)
    title.draw(on: &canvas, in: layout.title)
    if let tabs = layout.filterTabs {
      filterStrip(of: list).draw(on: &canvas, in: tabs, glyphs: glyphs, role: .strong)
    }
    drawBody(of: list, on: &canvas, layout: layout, remembering: &memory)
    title.drawProblem(on: &canvas, below: layout.title)
  }

  private func drawBody(
    of list: ListPane,
    on canvas: inout Canvas,
    layout: ScreenLayout,
    remembering memory: inout RowMemory
  ) {
    guard let detail = list.detail else {
      return ListView(list: list, deck: self)
        .draw(on: &canvas, in: layout.body, remembering: &memory)
    }
    let rect = detailRect(for: detail)
    if rect != layout.body {
      ListView(list: list, deck: self)
        .draw(on: &canvas, in: layout.split.list, remembering: &memory)
      drawDivider(on: &canvas, at: layout.split.detail)
    }
    DetailView(detail: detail, deck: self).draw(on: &canvas, in: rect)
  }

  private func drawDivider(on canvas: inout Canvas, at rect: Rect) {
    for row in rect.row..<rect.endRow {
      canvas.write(
        glyphs.verticalRule,
        at: Point(column: rect.column, row: row),
        role: .frame
      )
    }
  }

  /// Beside the list where there is room, else in its place.
  func detailRect(for detail: DetailState) -> Rect {
    guard isBesideList(detail) else { return layout.body }
    return layout.split.detail.split(left: 2).rest
  }
}
