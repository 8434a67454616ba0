package import Canvas
package import Kira
package import Verdicts

/// One resource in one line, wherever several kinds stand together.
package struct LinkLine {
  package let seen: Seen<Record>
  package let truth: Truth
  package let now: Moment
  package let glyphs: Glyphs
  /// How wide amounts are, so that those below each other align.
  package let moneyColumns: Int

  package init(seen: Seen<Record>, now: Moment, glyphs: Glyphs, moneyColumns: Int = 17) {
    self.moneyColumns = moneyColumns
    self.seen = seen
    self.now = now
    self.truth = Truth(of: seen.value, at: now)
    self.glyphs = glyphs
  }

  /// What it is, how it stands and since when, each at the same column whatever the others say.
  package func line(within columns: Int) -> Line {
    let age = seen.value.createdAt.map { Age.text(of: $0, at: now) } ?? ""
    let ageColumns = columns >= 70 ? 11 : 0
    let truthColumns = min(34, columns * 3 / 10)
    let room = columns - 11 - truthColumns - ageColumns
    let words = TextWidth.fitted(truth.words, to: truthColumns)
    let line: Line =
      [Span("\(truth.grade.glyph(glyphs)) ", truth.grade.role), Span(kind.padded(to: 9), .muted)]
      + subject.padded(to: room, cutAt: room - 2) + [Span(words, truth.grade.role)]
    guard ageColumns > 0 else { return line }
    return line.padded(to: columns - age.count, cutAt: columns) + [Span(age, .muted)]
  }

  /// In as few letters as the column has.
  package var kind: String {
    seen.value.kind == .recipient ? "payee" : seen.value.kind.rawValue
  }

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
    case .recipient(let recipient): [Span(recipient.name.text)]
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
