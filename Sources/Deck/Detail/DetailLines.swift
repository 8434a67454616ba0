package import Canvas
package import Kira
import Verdicts

/// What a detail says, as lines: one function per tab, fed by a dossier.
package struct DetailLines {
  package let dossier: Dossier
  package let now: Moment
  package let glyphs: Glyphs
  package let width: Int

  package init(dossier: Dossier, now: Moment, glyphs: Glyphs, width: Int) {
    self.dossier = dossier
    self.now = now
    self.glyphs = glyphs
    self.width = width
  }

  package func lines(of tab: DetailState.Tab) -> [Line] {
    switch tab {
    case .summary: summary
    case .timeline: timeline
    case .linked: linked
    case .raw: dossier.particulars.rawLines.map { [Span($0.text, .muted)] }
    }
  }

  private var record: Record { dossier.seen.value }

  private var summary: [Line] {
    let particulars = dossier.particulars
    let facts = particulars.facts + [Particulars.Line("Id", SafeText(record.id))]
    let sections = [facts, particulars.fees, particulars.references]
    let labels = sections.joined().map { TextWidth.columns(of: $0.label.text) }
    let labelColumns = min(labels.max() ?? 0, width / 3) + 2
    let groups =
      [truthLines, diagramLines]
      + sections.map { $0.map { fact($0, labelColumns: labelColumns) } } + [[sourceLine]]
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [[]]))
  }

  /// A label, its value and, smaller, what the value would mislead without.
  private func fact(_ line: Particulars.Line, labelColumns: Int) -> Line {
    let label = TextWidth.fitted(line.label.text, to: labelColumns - 1)
    let head: Line = [Span(label.padded(to: labelColumns), .muted), Span(line.value.text)]
    return line.note.isEmpty ? head : head + [Span("  \(line.note)", .muted)]
  }

  private var truthLines: [Line] {
    let truth = Truth(of: record, at: now)
    let status = record.resource.statusText.text
    let first: Line = [
      Span("\(truth.grade.glyph(glyphs)) ", truth.grade.role),
      Span(truth.words, truth.grade.role),
      Span("   \(status)", .muted),
    ]
    return [first] + wrapped(truth.advice, role: .plain, indent: 2)
  }

  private var diagramLines: [Line] {
    let diagram = LifeDiagram(of: record, at: now)
    var line: Line = []
    for (index, step) in diagram.steps.enumerated() {
      if index > 0 { line.append(Span("  ", .muted)) }
      line += spans(of: step, grade: diagram.grade)
    }
    return [line]
  }

  private func spans(of step: LifeDiagram.Step, grade: Grade) -> Line {
    switch step.mark {
    case .passed: [Span("\(glyphs.nodeReached) \(step.label)", .muted)]
    case .here: [Span("\(grade.glyph(glyphs)) \(step.label)", grade.role)]
    case .ahead: [Span("\(glyphs.nodeAhead) \(step.label)", .muted)]
    }
  }

  /// No figure without its age and source.
  private var sourceLine: Line {
    let age = Age.text(of: dossier.seen.at, at: now)
    let source = dossier.seen.source == .detail ? "its own answer" : "a list, details not asked yet"
    let ago = age == "just now" ? age : "\(age) ago"
    return [Span("as of \(dossier.seen.at.timeOfDay) UTC, \(ago); from \(source)", .muted)]
  }

  private var timeline: [Line] {
    let told = dossier.particulars.milestones.map { ($0.at, $0.words.text, "Kira") }
    let noticed = dossier.changes.map { change in
      (Optional(change.at), "\(change.before?.text ?? "new") → \(change.after)", "seen here")
    }
    let created = [(record.createdAt, "created", "Kira")]
    let all = (created + told + noticed).sorted {
      ($0.0?.milliseconds ?? 0) < ($1.0?.milliseconds ?? 0)
    }
    let wordColumns = max(16, min(34, width - 21 - 9))
    return all.map { at, words, source in
      [
        Span((at?.dateAndTime ?? "time not told").padded(to: 21), .muted),
        Span(TextWidth.fitted(words, to: wordColumns - 1).padded(to: wordColumns)),
        Span(source, .muted),
      ]
    }
  }

  private var linked: [Line] {
    guard !dossier.related.isEmpty else {
      return [[Span("Nothing that hangs together with it is in the cache.", .muted)]]
    }
    return dossier.related.map { LinkLine(seen: $0, now: now, glyphs: glyphs).line }
  }
}

extension DetailLines {
  func wrapped(_ text: String, role: Role, indent: Int) -> [Line] {
    let room = max(10, width - indent)
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, TextWidth.columns(of: last) + 1 + word.count <= room {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    let margin = String(repeating: " ", count: indent)
    return lines.map { [Span(margin + $0, role)] }
  }
}

extension String {
  /// The text with blanks up to a width in columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(of: self)))
  }
}
