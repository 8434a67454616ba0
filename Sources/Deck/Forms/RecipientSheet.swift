import Canvas
import Forms
import Kira

/// The review of a new recipient: who, where the money would go, and whom we know that is like them.
struct RecipientSheet {
  let offer: RecipientOffer
  let glyphs: Glyphs
  let width: Int

  var sheet: ReviewSheet {
    let owner = offer.ownerName.isEmpty ? "this user" : offer.ownerName.text
    return ReviewSheet(
      figures: ReviewSheet.labelled("For", [Span(owner)], width: width)
        + ReviewSheet.labelled("Pays to", [Span(name, .strong)], width: width)
        + ReviewSheet.labelled("By", [Span(way)], width: width) + address,
      remarks: alike + body,
      warning: LineWrap.lines(
        [Span("This lets \(owner) pay \(name). A recipient can never be changed or removed.")],
        columns: width,
        indent: 0
      ),
      prompt: "Type the last \(offer.ending.count) of the account to create it:"
    )
  }

  private var name: String { offer.name.text }

  private var way: String {
    guard let wallet = offer.wallet else { return offer.rail }
    return "\(offer.rail) \(glyphs.bullet) \(wallet.token) on \(wallet.network)"
  }

  /// Always in sight, letter by letter: what goes to another address is gone.
  private var address: [Line] {
    guard let wallet = offer.wallet else { return [] }
    return ReviewSheet.labelled(
      "Address",
      [Span(Fours.text(of: wallet.address.text), .strong)],
      width: width
    ) + ReviewSheet.labelled("", [Span(wallet.remark, .muted)], width: width)
  }

  private var alike: [Line] {
    let lines = offer.alike.flatMap { known in
      LineWrap.lines(
        [
          Span("\(glyphs.needsPerson) ", .waiting),
          Span(Self.words(for: known.recipient) + ": "),
          Span(known.words),
        ],
        columns: width,
        indent: 2
      )
    }
    return lines.isEmpty ? [] : lines + [[]]
  }

  private static func words(for known: Recipient) -> String {
    let account = known.account.map { ", \($0.masked)" } ?? ""
    return known.name.text + account
  }

  private var body: [Line] {
    offer.body.flatMap { LineWrap.lines([Span($0.text, .muted)], columns: width, indent: 2) }
  }
}
