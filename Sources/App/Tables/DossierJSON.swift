import Deck
import JSONText
import Kira
import KiraAPI
import Store
import Verdicts

/// One record as one object, for a program: its columns first, then all that hangs on it.
struct DossierJSON {
  let dossier: Dossier
  let raw: Seen<[UInt8]>
  let revealed: Revealed?
  /// The cells of its row, as exports write them.
  let row: JSON
  let now: Moment

  var json: JSON {
    let particulars = dossier.particulars
    var members: [JSON.Member] = [.init("kind", .string(dossier.seen.value.kind.rawValue))]
    if case .object(let cells) = row { members += cells }
    members += [
      .init("facts", lines(particulars.facts)), .init("fees", lines(particulars.fees)),
      .init("references", lines(particulars.references)),
      .init("timeline", .array(timeline)), .init("related", .array(dossier.related.map(related))),
      .init("attached", .array(dossier.attachments.map(attached))),
    ]
    if let revealed { members.append(.init("revealed", lines(revealed.lines))) }
    let answer = revealed?.raw ?? (try? JSON(parsing: raw.value)) ?? .null
    return .object(
      members + [.init("raw_as_of", Self.moment(raw.at)), .init("raw", answer)]
    )
  }

  private func lines(_ lines: [Particulars.Line]) -> JSON {
    .array(
      lines.map { line in
        let members: [JSON.Member] = [
          .init("label", .string(line.label.text)), .init("value", .string(line.value.text)),
        ]
        let note = JSON.Member("note", .string(line.note.text))
        return .object(members + (line.note.isEmpty ? [] : [note]))
      }
    )
  }

  private var timeline: [JSON] {
    let told = dossier.particulars.milestones.map { ($0.at, $0.words.text, "kira") }
    let noticed = dossier.changes.map { change in
      (Optional(change.at), "\(change.before?.text ?? "new") → \(change.after)", "seen here")
    }
    let sorted = (told + noticed).sorted {
      ($0.0?.milliseconds ?? .min) < ($1.0?.milliseconds ?? .min)
    }
    return sorted.map { at, words, source in
      .object([
        .init("at", at.map(Self.moment) ?? .null), .init("words", .string(words)),
        .init("source", .string(source)),
      ])
    }
  }

  private func related(_ seen: Seen<Record>) -> JSON {
    .object([
      .init("kind", .string(seen.value.kind.rawValue)),
      .init("id", .string(seen.value.id)),
      .init("status", .string(seen.value.resource.statusText.text)),
      .init("stands", .string(Truth(of: seen.value, at: now).words)),
      .init("as_of", Self.moment(seen.at)),
    ])
  }

  private func attached(_ attachment: Attachment) -> JSON {
    .object([
      .init("label", .string(attachment.mention.label.text)),
      .init("value", .string(attachment.mention.value.text)),
      .init("note", .string(attachment.note.text)),
      .init("at", attachment.at.map(Self.moment) ?? .null),
    ])
  }

  private static func moment(_ moment: Moment) -> JSON { .string(MomentText.text(of: moment)) }
}
