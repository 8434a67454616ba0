/// Rows of cells as text in columns, for the screen and for Markdown.
struct Table {
  let headings: [String]
  let rows: [[String]]

  var text: String { ([headings] + rows).map { line($0).joined(separator: "  ") + "\n" }.joined() }

  var markdown: String {
    let rule = headings.map { _ in "---" }
    return ([headings, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func line(_ cells: [String]) -> [String] {
    zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }
  }

  private var widths: [Int] {
    headings.indices.map { column in
      ([headings] + rows).map { $0[column].count }.max() ?? 0
    }
  }
}
