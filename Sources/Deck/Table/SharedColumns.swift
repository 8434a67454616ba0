import Verdicts
import Canvas
package import Kira

// Columns that every list has in common.
extension Column {
  /// The sign of the truth line.
  package static let grade = Column(
    heading: "",
    narrowest: 1,
    widest: 1,
    alignment: .left,
    dispensability: 0,
    order: nil
  ) { Span($0.truth.grade.glyph($0.glyphs), $0.truth.grade.role) }

  /// The truth line; the raw status is one look further, in the detail.
  package static let truth = Column(
    heading: "stands",
    narrowest: 17,
    widest: 34,
    alignment: .left,
    dispensability: 0,
    order: .status
  ) { Span($0.truth.words, $0.truth.grade.role) }

  /// How long ago it was made; time stands right.
  package static let age = Column(
    heading: "age",
    narrowest: 8,
    widest: 9,
    alignment: .right,
    dispensability: 2,
    order: .created
  ) { context in
    Span(context.seen.value.createdAt.map { Age.text(of: $0, at: context.now) } ?? "", .muted)
  }

  package static let id = Column(
    heading: "id",
    narrowest: 9,
    widest: 36,
    alignment: .left,
    dispensability: 6,
    order: nil
  ) { context in
    let id = context.seen.value.id
    return Span(context.showsWholeIDs ? id : Identifier<Record>(id).short, .muted)
  }

  /// An amount that cannot be read is said to be so; it is never shown as nothing or zero.
  package static func money(_ amount: Amount?) -> Span {
    guard let amount else { return Span("unreadable", .danger) }
    let code = amount.currency.code
    let padding = String(repeating: " ", count: max(0, 4 - code.count))
    return Span("\(amount.figure) \(code)\(padding)", .money)
  }
}
