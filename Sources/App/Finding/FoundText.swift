import Canvas
import Deck
import JSONText
import Kira
import Verdicts

/// What was found, as lines for a person and as one object for a program.
struct FoundText {
  let found: Found
  let now: Moment
  let glyphs: Glyphs

  private static let mostShown = 20

  /// For a terminal of so many columns: what it is, how it stands, and by what it was found.
  func lines(within columns: Int) -> [String] {
    let shown = found.matches.prefix(Self.mostShown)
    let byColumns = min(columns / 3, shown.map { TextWidth.columns(of: by($0)) }.max() ?? 0)
    return shown.map { match in
      let link = LinkLine(seen: match.seen, now: now, glyphs: glyphs)
      let room = max(40, columns - byColumns - 12)
      let id = Identifier<Record>(match.seen.value.id).short
      let line = link.line(within: room).padded(to: room, cutAt: room).map(\.text).joined()
      let by = TextWidth.fitted(by(match), to: byColumns)
      let padding = String(repeating: " ", count: max(0, 10 - TextWidth.columns(of: id)))
      return line + " " + id + padding + " " + by
    }
  }

  /// Between tabs: kind, id, how it stands, what it is, closeness, by what it was found, and from
  /// when all that is.
  var tabbed: [String] {
    found.matches.map { match in
      let link = LinkLine(seen: match.seen, now: now, glyphs: glyphs, moneyColumns: 0)
      return [
        link.kind, match.seen.value.id, link.truth.words, link.subject.map(\.text).joined(),
        match.closeness.word, match.by.label.text, match.by.value.text,
        "\(match.seen.at.dateAndTime) UTC",
      ].map { String($0.drop { $0 == " " }) }.joined(separator: "\t")
    }
  }

  private func by(_ match: Match) -> String { "\(match.by.label) \(match.by.value)" }

  /// `exact` says by which words a program may go on.
  var json: String {
    let members: [JSON.Member] = [
      JSON.Member("text", .string(found.recognition.text)),
      JSON.Member("taken_for", .array(takenFor.map { .string($0) })),
      JSON.Member("is_certain", .bool(found.certain != nil)),
      JSON.Member("has_more", .bool(found.hasMore)),
      JSON.Member("matches", .array(found.matches.map(object))),
    ]
    return String(decoding: JSON.object(members).compact, as: UTF8.self)
  }

  private var takenFor: [String] {
    found.recognition.readings.reduce(into: []) { words, reading in
      if !words.contains(reading.meaning.rawValue) { words.append(reading.meaning.rawValue) }
    }
  }

  private func object(_ match: Match) -> JSON {
    let record = match.seen.value
    let truth = Truth(of: record, at: now)
    let by: [JSON.Member] = [
      JSON.Member("label", .string(match.by.label.text)),
      JSON.Member("value", .string(match.by.value.text)),
    ]
    let amounts = record.sums.prefix(1).flatMap { sum in
      [
        JSON.Member("amount", .string(sum.amount.figure.filter { $0 != "," })),
        JSON.Member("currency", .string(sum.amount.currency.code)),
      ]
    }
    let members: [JSON.Member] =
      [
        JSON.Member("kind", .string(record.kind.rawValue)),
        JSON.Member("id", .string(record.id)),
        JSON.Member("closeness", .string(match.closeness.word)),
        JSON.Member("by", .object(by)),
        JSON.Member("status", .string(record.resource.statusText.text)),
        JSON.Member("stands", .string(truth.words)),
        JSON.Member("grade", .string(truth.grade.word)),
        JSON.Member("as_of", .string(MomentText.text(of: match.seen.at))),
      ] + amounts
    return .object(members)
  }
}

extension Match.Closeness {
  /// Part of the contract with whoever reads it.
  var word: String {
    switch self {
    case .itself: "id"
    case .exact: "exact"
    case .start: "start"
    case .part: "part"
    case .near: "similar"
    }
  }
}
