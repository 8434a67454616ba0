import Canvas
import Forms
import Kira
import Verdicts

/// A review as lines: what is fixed on the screen, and what may be scrolled between.
struct ReviewSheet {
  /// Between whom: above the figures where there is room.
  let ends: [Line]
  /// Who, how much, at what price: always in sight.
  let figures: [Line]
  /// What is written to the payout: below the figures where there is room.
  let references: [Line]
  /// What a person should know before confirming; the rest of it must be scrolled to.
  let remarks: [Line]
  /// What will happen, and that it is for good.
  let warning: [Line]
  let prompt: String

  static let labelColumns = 10

  init(_ review: ReviewPage, glyphs: Glyphs, width: Int) {
    switch review.offer {
    case .payout(let payout):
      let isOver = review.isOver
      self = PayoutSheet(offer: payout, isOver: isOver, glyphs: glyphs, width: width).sheet
    case .recipient(let recipient):
      self = RecipientSheet(offer: recipient, glyphs: glyphs, width: width).sheet
    }
  }

  init(
    ends: [Line] = [],
    figures: [Line],
    references: [Line] = [],
    remarks: [Line],
    warning: [Line],
    prompt: String
  ) {
    self.ends = ends
    self.figures = figures
    self.references = references
    self.remarks = remarks
    self.warning = warning
    self.prompt = prompt
  }

  /// What stands still above, and what scrolls below it.
  struct Arrangement {
    let fixed: [Line]
    let scrolled: [Line]
  }

  /// The roomiest first: where there is little room, all that is no figure scrolls.
  var arrangements: [Arrangement] {
    let above = ends.isEmpty ? [] : ends + [[]]
    let roomy = Arrangement(fixed: above + figures + references + [[]], scrolled: remarks)
    let airy = Arrangement(fixed: figures + [[]], scrolled: smallest.scrolled)
    return [roomy, airy, smallest]
  }

  /// In fewer rows than this takes, nothing can be confirmed.
  var smallest: Arrangement {
    Arrangement(fixed: figures, scrolled: ends + references + remarks)
  }

  static func labelled(_ label: String, _ line: Line, width: Int) -> [Line] {
    LineWrap.lines(
      [Span(label.padded(to: labelColumns), .muted)] + line,
      columns: width,
      indent: labelColumns
    )
  }
}
