package import Canvas
package import Kira
package import Verdicts

/// One resource in one line, wherever several kinds stand together.
package struct LinkLine {
  package let seen: Seen<Record>
  package let truth: Truth
  package let glyphs: Glyphs
  /// How wide amounts are, so that those below each other align.
  package let moneyColumns: Int

  package init(seen: Seen<Record>, now: Moment, glyphs: Glyphs, moneyColumns: Int = 17) {
    self.moneyColumns = moneyColumns
    self.seen = seen
    self.truth = Truth(of: seen.value, at: now)
    self.glyphs = glyphs
  }

  package var line: Line {
    [Span("\(truth.grade.glyph(glyphs)) ", truth.grade.role), Span(kind.padded(to: 9), .muted)]
      + subject + [Span("  "), Span(truth.words, truth.grade.role)]
  }

  package var kind: String { seen.value.kind.rawValue }

  /// Money and whose it is, or a name: what a person would call the thing.
  package var subject: Line {
    switch seen.value {
    case .user(let user): [Span(user.name.text)]
    case .account(let account):
      [Span(account.ownerName.text), Span(" \(glyphs.bullet) \(number(of: account))", .muted)]
    case .deposit(let deposit):
      [money(deposit.amount), Span("\(glyphs.left) \(deposit.sender)")]
    case .payout(let payout):
      [money(payout.amount), Span("\(glyphs.right) \(payout.recipientName)")]
    }
  }

  private func number(of account: VirtualAccount) -> String {
    account.hasRealNumber ? account.accountNumber?.masked ?? "" : account.id.short
  }

  private func money(_ amount: Amount?) -> Span {
    let text = Column.money(amount).text
    let indent = String(repeating: " ", count: max(0, moneyColumns - text.count))
    return Span(indent + text, .money)
  }
}
