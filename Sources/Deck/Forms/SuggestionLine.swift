import Canvas
import Kira
import Verdicts

/// A record that a field may mean: by what one tells it from others, and how it stands.
struct SuggestionLine {
  let seen: Seen<Record>
  let now: Moment
  let glyphs: Glyphs

  func line(within columns: Int) -> Line {
    let truth = Truth(of: seen.value, at: now)
    let room = columns * 6 / 10
    let standing: Line = [
      Span("\(truth.grade.glyph(glyphs)) \(truth.words)", truth.grade.role)
    ]
    return subject.padded(to: room, cutAt: room - 2) + standing
  }

  private var subject: Line {
    let (name, rest) = words
    let tail = rest.filter { !$0.isEmpty }.joined(separator: " \(glyphs.bullet) ")
    return [Span(name), Span(tail.isEmpty ? "" : "  \(tail)", .muted)]
  }

  private var words: (name: String, rest: [String]) {
    switch seen.value {
    case .user(let user): (user.name.text, [user.email.text])
    case .account(let account):
      (
        account.ownerName.text,
        [
          account.hasRealNumber ? account.accountNumber?.masked ?? "" : account.id.short,
          (account.bank.isEmpty ? account.provider : account.bank).text,
        ]
      )
    case .recipient(let recipient):
      (
        recipient.name.text,
        [recipient.rail.text, recipient.account?.masked ?? "", recipient.bank.text]
      )
    case .deposit, .payout: (seen.value.id, [])
    }
  }
}
