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
    case .raw: dossier.particulars.rawLines.flatMap { raw($0.text) }
    }
  }

  /// How it stands, without what it is made of.
  var standing: [Line] {
    Array([truthLines, diagramLines].filter { !$0.isEmpty }.joined(separator: [[]]))
  }

  private var record: Record { dossier.seen.value }

  private var summary: [Line] {
    let particulars = dossier.particulars
    let facts = particulars.facts + [Particulars.Line("Id", SafeText(record.id))]
    let sections = [facts, particulars.fees, particulars.references, attached]
    let labels = sections.joined().map { TextWidth.columns(of: $0.label.text) }
    let labelColumns = min(labels.max() ?? 0, width / 3) + 2
    let groups =
      [truthLines, diagramLines]
      + sections.map { $0.flatMap { fact($0, labelColumns: labelColumns) } } + [sourceLines]
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [[]]))
  }

  /// What is only another id of the same thing is not told twice.
  private var attached: [Particulars.Line] {
    dossier.attachments.filter { !$0.note.isEmpty }.map {
      Particulars.Line($0.mention.label, $0.mention.value, note: $0.note)
    }
  }

  /// A label, its value and, smaller, what the value would mislead without.
  private func fact(_ line: Particulars.Line, labelColumns: Int) -> [Line] {
    let label = Span(line.label.text.padded(to: labelColumns - 1), .muted)
    let note = line.note.isEmpty ? [] : [Span("  \(line.note)", .muted)]
    return wrapped([label, Span(" "), Span(line.value.text)] + note, indent: labelColumns)
  }

  /// What is nested stays nested, also where a line is too long for the screen.
  private func raw(_ text: String) -> [Line] {
    wrapped([Span(text, .muted)], indent: text.prefix { $0 == " " }.count + 4)
  }

  private var truthLines: [Line] {
    let truth = Truth(of: record, at: now)
    let status = record.resource.statusText.text
    let first: Line = [
      Span("\(truth.grade.glyph(glyphs)) ", truth.grade.role),
      Span(truth.words, truth.grade.role),
      Span("   \(status)", .muted),
    ]
    guard !truth.advice.isEmpty else { return wrapped(first, indent: 2) }
    return wrapped(first, indent: 2) + wrapped([Span("  "), Span(truth.advice)], indent: 2)
  }

  /// A step stands whole on one line.
  private var diagramLines: [Line] {
    let diagram = LifeDiagram(of: record, at: now)
    guard !diagram.steps.isEmpty else { return [] }
    return diagram.steps.reduce(into: [[]]) { lines, step in
      let step = spans(of: step, grade: diagram.grade)
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = step
      } else if last.columns + 2 + step.columns <= width {
        lines[lines.count - 1] += [Span("  ", .muted)] + step
      } else {
        lines.append(step)
      }
    }
  }

  private func spans(of step: LifeDiagram.Step, grade: Grade) -> Line {
    switch step.mark {
    case .passed: [Span("\(glyphs.nodeReached) \(step.label)", .muted)]
    case .here: [Span("\(grade.glyph(glyphs)) \(step.label)", grade.role)]
    case .ahead: [Span("\(glyphs.nodeAhead) \(step.label)", .muted)]
    }
  }

  /// No figure without its age and source.
  private var sourceLines: [Line] {
    let age = Age.text(of: dossier.seen.at, at: now)
    let source = dossier.seen.source == .detail ? "its own answer" : "a list, details not asked yet"
    let ago = age == "just now" ? age : "\(age) ago"
    let words = "as of \(dossier.seen.at.timeOfDay) UTC, \(ago); from \(source)"
    return wrapped([Span(words, .muted)], indent: 0)
  }

  private var timeline: [Line] {
    let told = dossier.particulars.milestones.map { ($0.at, $0.words.text, "Kira") }
    let noticed = dossier.changes.map { change in
      let before = change.before?.text ?? "new"
      return (Optional(change.at), "\(before) \(glyphs.right) \(change.after)", "seen here")
    }
    let isTold = dossier.particulars.milestones.contains(where: \.isCreation)
    let created = isTold ? [] : [(record.createdAt, "created", "Kira")]
    let all = (created + told + noticed).sorted {
      ($0.0?.milliseconds ?? 0) < ($1.0?.milliseconds ?? 0)
    }
    let wordColumns = max(16, min(34, width - 21 - 11))
    return all.flatMap { at, words, source in
      let when = (at?.dateAndTime ?? "time not told").padded(to: 21)
      let said: Line = [
        Span(when, .muted), Span(words.padded(to: wordColumns)), Span("  \(source)", .muted),
      ]
      return wrapped(said, indent: 21)
    }
  }

  private var linked: [Line] {
    guard !dossier.related.isEmpty else {
      return [[Span("Nothing that hangs together with it is in the cache.", .muted)]]
    }
    let links = dossier.related.map {
      LinkLine(seen: $0, now: now, glyphs: glyphs).line(within: width)
    }
    guard dossier.mayHaveMoreRelated else { return links }
    let words = "The newest \(Dossier.mostRelated) of a kind; the list has them all."
    return links + [[Span(words, .muted)]]
  }

  private func wrapped(_ line: Line, indent: Int) -> [Line] {
    LineWrap.lines(line, columns: width, indent: indent)
  }
}

extension String {
  /// The text with blanks up to a width in columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(of: self)))
  }
}
