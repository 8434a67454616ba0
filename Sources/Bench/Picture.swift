import Canvas

/// A screen as a drawing for the README, sharp at any size.
struct Picture {
  let screen: ScreenText

  private static let cell = (width: 8.4, height: 18.0)
  private static let ground = (ink: "#d0d0d0", paper: "#101418")

  var svg: String {
    let columns = screen.rows.map { $0.reduce(0) { $0 + TextWidth.columns(of: $1.text) } }.max()
    let width = Double(columns ?? 0) * Self.cell.width
    let height = Double(screen.rows.count) * Self.cell.height
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" \
      font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="13.6" \
      xml:space="preserve"><rect width="100%" height="100%" fill="\(Self.ground.paper)"/>

      """
    return head + screen.rows.enumerated().map(row).joined() + "</svg>\n"
  }

  private func row(_ number: Int, _ runs: [ScreenText.Run]) -> String {
    var column = 0
    return runs.map { run in
      defer { column += TextWidth.columns(of: run.text) }
      return draw(run, row: number, column: column)
    }.joined()
  }

  private func draw(_ run: ScreenText.Run, row: Int, column: Int) -> String {
    let look = run.look
    var (ink, paper) = (look.foreground ?? Self.ground.ink, look.background ?? Self.ground.paper)
    if look.isReversed { swap(&ink, &paper) }
    let width = Double(TextWidth.columns(of: run.text)) * Self.cell.width
    let ground = """
      <rect x="\(Self.tenths(Double(column) * Self.cell.width))" \
      y="\(Self.tenths(Double(row) * Self.cell.height))" width="\(Self.tenths(width + 0.4))" \
      height="\(Self.tenths(Self.cell.height + 0.4))" fill="\(paper)"/>

      """
    let shows = paper != Self.ground.paper
    return (shows ? ground : "") + letters(of: run, at: (row, column), ink: ink)
  }

  /// Words of ASCII in one piece; other scripts letter by letter, or fonts would move the columns.
  private func letters(
    of run: ScreenText.Run,
    at place: (row: Int, column: Int),
    ink: String
  )
    -> String
  {
    var column = place.column
    var pieces: [(column: Int, text: String)] = []
    for cluster in run.text {
      let joins = cluster.isASCII && pieces.last?.text.last?.isASCII == true
      if joins { pieces[pieces.count - 1].text.append(cluster) }
      if !joins { pieces.append((column, String(cluster))) }
      column += TextWidth.columns(of: cluster)
    }
    let weight = run.look.isBold ? " font-weight=\"bold\"" : ""
    let baseline = Self.tenths(Double(place.row) * Self.cell.height + 13.5)
    return pieces.filter { !$0.text.allSatisfy { $0 == " " } }.map { piece in
      let start = Self.tenths(Double(piece.column) * Self.cell.width)
      return "<text x=\"\(start)\" y=\"\(baseline)\" fill=\"\(ink)\"\(weight)>"
        + "\(Self.escaped(piece.text))</text>\n"
    }.joined()
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension Picture {
  /// Reads a screen from standard input and writes it to the path behind `--picture`.
  static func take(_ arguments: [String]) -> Int32 {
    guard arguments.count == 2 else { return 2 }
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    while text.last == "\n" { text.removeLast() }
    return File.write(Picture(screen: ScreenText(text)).svg, to: arguments[1]) ? 0 : 1
  }
}
