import Verdicts
import Canvas
import Kira

// Columns that every list has in common.
extension Column {
  /// The sign of the truth line.
  static let grade = Column(
    Head("", 1...1)
  ) { Span($0.truth.grade.glyph($0.glyphs), $0.truth.grade.role) }

  /// The truth line; the raw status is one look further, in the detail.
  static func truth(_ width: ClosedRange<Int>) -> Column {
    Column(Head("stands", width, order: .status)) {
      Span($0.truth.words, $0.truth.grade.role)
    }
  }

  /// How long ago it was made; time stands right.
  static let age = Column(
    Head("age", 9...9, dispensability: 2, order: .created).rightAligned
  ) { context in
    Span(context.seen.value.createdAt.map { Age.text(of: $0, at: context.now) } ?? "", .muted)
  }

  static let id = Column(
    Head("id", 9...36, dispensability: 6)
  ) { context in
    let id = context.seen.value.id
    return Span(context.showsWholeIDs ? id : Identifier<Record>(id).short, .muted)
  }

  /// The status as Kira wrote it, beside the truth and smaller.
  static func status(dispensability: Int) -> Column {
    Column(Head("status", 12...12, dispensability: dispensability, order: .status)) {
      Span($0.seen.value.resource.statusText.text, .muted)
    }
  }

  /// An amount that cannot be read is said to be so; it is never shown as nothing or zero.
  static func money(_ amount: Amount?) -> Span {
    guard let amount else { return Span("unreadable", .danger) }
    let code = amount.currency.code
    let padding = String(repeating: " ", count: max(0, 4 - code.count))
    return Span("\(amount.figure) \(code)\(padding)", .money)
  }
}
