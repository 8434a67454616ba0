import Canvas
import Forms
import Kira
import Verdicts

/// The fields of a form, each with what is said of its answer beside it.
struct FieldsView {
  let page: FormPage
  let rect: Rect
  let deck: Deck

  private enum Row {
    case heading(String)
    case field(Field)
    case air
  }

  static let labelColumns = 21
  private var glyphs: Glyphs { deck.glyphs }

  private var answerColumns: Int {
    max(24, min(44, (rect.columns - Self.labelColumns - 4) * 6 / 10))
  }
  private var answerColumn: Int { rect.column + 1 + Self.labelColumns }
  private var verdictColumn: Int { answerColumn + answerColumns + 2 }

  private var rows: [Row] {
    let sections = page.plan.sections(page.answers)
    return sections.enumerated().flatMap { index, section in
      (index == 0 ? [] : [Row.air]) + [.heading(section.title)] + section.fields.map(Row.field)
    }
  }

  /// The line that explains the field stands below all of them.
  private var list: Rect { rect.split(bottom: 1).rest }

  /// Kept so that the field with the focus is in sight, and what it may mean below it.
  func scrolled(_ top: Int) -> Int {
    guard let here = focusRow else { return 0 }
    let room = list.rows
    let below = min(suggestionRows, max(0, room - 2))
    var top = min(top, max(0, here - 1))
    top = max(top, here + below - room + 1)
    return max(0, min(top, max(0, rows.count + below - room)))
  }

  private var focusRow: Int? {
    rows.firstIndex { row in
      if case .field(let field) = row { return field.name == page.focus }
      return false
    }
  }

  /// What a press on a row of the screen points to.
  func field(at row: Int) -> FieldName? {
    let index = row - list.row + page.top
    guard row < list.endRow, rows.indices.contains(index), case .field(let field) = rows[index]
    else { return nil }
    return field.name
  }

  func draw(on canvas: inout Canvas) {
    for (index, row) in rows.dropFirst(page.top).prefix(list.rows).enumerated() {
      draw(row, on: &canvas, at: list.row + index)
    }
    drawSuggestions(on: &canvas)
    drawExplanation(on: &canvas)
  }

  private func draw(_ row: Row, on canvas: inout Canvas, at line: Int) {
    switch row {
    case .air: break
    case .heading(let title):
      canvas.write([Span(title, .heading)], at: Point(column: rect.column + 1, row: line))
    case .field(let field): draw(field, on: &canvas, at: line)
    }
  }

  private func draw(_ field: Field, on canvas: inout Canvas, at row: Int) {
    let hasFocus = field.name == page.focus
    let label = TextWidth.fitted(field.label, to: Self.labelColumns - 3)
    let mark = hasFocus ? glyphs.focus : " "
    canvas.write(
      [Span("\(mark) ", .accent), Span(label, hasFocus ? .strong : .muted)],
      at: Point(column: rect.column + 1, row: row)
    )
    let answer = Rect(column: answerColumn, row: row, columns: answerColumns, rows: 1)
    if hasFocus {
      drawInput(field, on: &canvas, in: answer)
    } else {
      drawAnswer(field, on: &canvas, in: answer)
    }
    let room = rect.endColumn - verdictColumn - 1
    canvas.write(verdict(field), at: Point(column: verdictColumn, row: row), limit: room)
  }

  private func drawInput(_ field: Field, on canvas: inout Canvas, in rect: Rect) {
    switch field.kind {
    case .choice(let choices): drawChoice(choices, field, on: &canvas, in: rect)
    case .text: page.input.draw(on: &canvas, in: rect, placeholder: field.hint)
    case .record, .country:
      let chosen = record(field)?.spans(within: rect.columns).map(\.text).joined()
      page.input.draw(on: &canvas, in: rect, placeholder: chosen ?? shown(field) ?? field.hint)
    }
  }

  private func drawAnswer(_ field: Field, on canvas: inout Canvas, in rect: Rect) {
    let answer = shown(field) ?? page.halfTyped[field.name].flatMap { $0.isEmpty ? nil : $0 }
    let line: Line =
      record(field)?.spans(within: rect.columns) ?? answer.map { [Span($0)] }
      ?? [Span(field.hint, .muted)]
    canvas.write(line, at: rect.origin, limit: rect.columns)
  }

  private func record(_ field: Field) -> RecordLine? {
    page.record(of: field).map { RecordLine(record: $0, glyphs: glyphs) }
  }

  /// The answer as a person reads it; what is secret by its last four.
  private func shown(_ field: Field) -> String? {
    let text = page.answers[field.name]
    guard !text.isEmpty else { return nil }
    if let label = page.answers.labels[field.name] { return label.text }
    if case .choice(let choices) = field.kind {
      return choices.first { $0.word == text }?.label ?? text
    }
    return field.isMasked ? Sensitive(text).masked : SafeText(text).text
  }

  /// All words where they fit, else the one that is chosen and how many there are.
  private func drawChoice(
    _ choices: [Field.Choice],
    _ field: Field,
    on canvas: inout Canvas,
    in rect: Rect
  ) {
    canvas.paint(rect, role: .input)
    let chosen = choices.firstIndex { $0.word == page.answers[field.name] }
    let label =
      chosen.map { choices[$0].label } ?? "\(choices.map(\.label).joined(separator: ", "))"
    let role: Role = chosen == nil ? .muted : .input
    canvas.write(
      [Span("\(glyphs.left) ", .key), Span(TextWidth.fitted(label, to: rect.columns - 4), role)],
      at: rect.origin
    )
    canvas.write([Span(" \(glyphs.right)", .key)], endingAt: rect.endColumn, row: rect.row)
  }

  private func verdict(_ field: Field) -> Line {
    // What is being looked for is no answer yet.
    if field.name == page.focus, page.isChoosing { return [] }
    return spoken(field)
  }

  private func spoken(_ field: Field) -> Line {
    switch field.verdict(on: page.answers) {
    case .open: []
    case .missing: field.name == page.focus ? [] : [missing(field)]
    case .fits(let remark):
      standing(field) ?? [Span("\(glyphs.done) ", .good), Span(remark ?? "", .muted)]
    case .misfit(let reason): [Span("\(glyphs.failed) ", .danger), Span(reason, .waiting)]
    }
  }

  private func missing(_ field: Field) -> Span {
    page.halfTyped[field.name, default: ""].isEmpty
      ? Span("needed", .muted) : Span("nothing chosen yet", .waiting)
  }

  /// A record that was chosen is no better than it stands; `nil` for an answer that is no record.
  private func standing(_ field: Field) -> Line? {
    guard case .record = field.kind else { return nil }
    guard let record = page.record(of: field) else { return [] }
    return standing(record, isChosen: true)
  }

  /// What is well needs no words once it is chosen.
  private func standing(_ record: Record, isChosen: Bool) -> Line {
    if let objection = page.objection(to: record, at: deck.now) {
      return [Span("\(glyphs.failed) \(objection.words)", .danger)]
    }
    let truth = Truth(of: record, at: deck.now)
    let words = isChosen && truth.grade == .done ? "" : truth.words
    return [Span("\(truth.grade.glyph(glyphs)) \(words)", truth.grade.role)]
  }

  // MARK: What the field may mean

  private var suggestionRows: Int {
    page.isChoosing ? FieldSuggestions.most : 0
  }

  private func drawSuggestions(on canvas: inout Canvas) {
    guard suggestionRows > 0, let here = focusRow, case .filling = page.step else { return }
    let row = list.row + here - page.top + 1
    let room = min(suggestionRows, list.endRow - row)
    guard room > 0 else { return }
    let area = Rect(
      column: answerColumn,
      row: row,
      columns: rect.endColumn - answerColumn - 1,
      rows: room
    )
    canvas.clear(Rect(column: rect.column, row: row, columns: rect.columns, rows: room))
    guard !page.suggestions.rows.isEmpty else {
      let words = page.suggestions.isAnswered ? "Nothing like that here." : ""
      canvas.write([Span(words, .muted)], at: area.origin)
      return
    }
    for (index, suggestion) in page.suggestions.rows.prefix(room).enumerated() {
      let line = Rect(column: area.column, row: row + index, columns: area.columns, rows: 1)
      canvas.write(words(suggestion, area.columns), at: line.origin, limit: line.columns)
      if index == page.suggestions.selected { canvas.select(line) }
    }
  }

  private func words(_ row: FieldSuggestions.Row, _ columns: Int) -> Line {
    switch row {
    case .country(let code, let name): [Span("\(code)  ", .muted), Span(name)]
    case .record(let seen): words(seen.value, columns)
    }
  }

  /// By what one tells it from others, and how it stands.
  private func words(_ record: Record, _ columns: Int) -> Line {
    let room = columns * 6 / 10
    let subject = RecordLine(record: record, glyphs: glyphs).spans(within: room - 2)
    return subject.padded(to: room, cutAt: room - 2) + standing(record, isChosen: false)
  }

  /// The whole of what is said beside the field, which may have had no room there.
  private func drawExplanation(on canvas: inout Canvas) {
    guard let field = page.field else { return }
    let words: Line =
      switch field.verdict(on: page.answers) {
      case .misfit(let reason): [Span("\(field.label): \(reason)", .waiting)]
      case .fits(let remark?): whole(field) + [Span(remark, .muted)]
      case .open, .missing, .fits(nil): whole(field) + [Span(field.hint, .muted)]
      }
    canvas.write(
      words,
      at: Point(column: rect.column + 1, row: rect.endRow - 1),
      limit: rect.columns - 2
    )
  }

  /// What the field may have no room for, and has to be compared with where it came from.
  private func whole(_ field: Field) -> Line {
    let text = page.answers[field.name]
    guard field.isPublic, !text.isEmpty else { return [] }
    return [Span("\(Fours.text(of: SafeText(text).text))  ", .strong)]
  }
}
