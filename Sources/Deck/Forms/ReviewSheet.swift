import Canvas
import Forms
import Kira
import Verdicts

/// A review as lines: what is fixed on the screen, and what may be scrolled between.
struct ReviewSheet {
  /// Who, how much, at what price: always in sight.
  let head: [Line]
  /// What a person should know before confirming; the rest of it must be scrolled to.
  let remarks: [Line]
  /// What will happen, and that it is for good.
  let warning: [Line]
  let prompt: String

  static let labelColumns = 10

  init(_ review: ReviewPage, glyphs: Glyphs, width: Int) {
    switch review.offer {
    case .payout(let payout):
      self = PayoutSheet(offer: payout, glyphs: glyphs, width: width).sheet
    case .recipient(let recipient):
      self = RecipientSheet(offer: recipient, glyphs: glyphs, width: width).sheet
    }
  }

  init(head: [Line], remarks: [Line], warning: [Line], prompt: String) {
    self.head = head
    self.remarks = remarks
    self.warning = warning
    self.prompt = prompt
  }

  static func labelled(_ label: String, _ line: Line, width: Int) -> [Line] {
    LineWrap.lines(
      [Span(label.padded(to: labelColumns), .muted)] + line,
      columns: width,
      indent: labelColumns
    )
  }
}
