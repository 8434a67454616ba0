import Kira

/// From when the figures of several records are.
struct AgeSpan {
  private let newest: String
  private let oldest: String

  init(of matches: [Match], at now: Moment) {
    let moments = matches.map(\.seen.at.milliseconds)
    let text = { Age.text(of: Moment(milliseconds: $0 ?? now.milliseconds), at: now) }
    newest = text(moments.max())
    oldest = text(moments.min())
  }

  /// `as of 3 min ago`, `as of just now to 2 d ago`.
  var words: String {
    let span = newest == oldest ? oldest : "\(newest) to \(oldest)"
    return "as of \(span)\(oldest == "just now" ? "" : " ago")"
  }
}
