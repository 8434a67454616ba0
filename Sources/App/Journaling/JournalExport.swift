import Intents
import JSONText
import Kira
import Store

/// Every entry with its digest, so that another program can keep it and follow the links.
struct JournalExport {
  /// Why it is not to be believed, if it is not; all that can be read is written all the same.
  let broken: JournalError?
  private let journal: Journal
  private let opening: JournalOpening
  private let isList: Bool

  private static let entriesAtOnce = 500

  init(_ opening: JournalOpening, isList: Bool) throws(Trouble) {
    self.opening = opening
    self.isList = isList
    (journal, broken) = try opening.asking { () throws(JournalError) in
      let journal = try Journal(examining: opening.place, of: opening.home)
      guard case .broken(let entry, let why) = try journal.verify() else { return (journal, nil) }
      return (journal, JournalError.tampered(entry: entry, why))
    }
  }

  /// What fails half-way leaves nothing behind.
  func write(to file: OutputFile) throws(Trouble) -> Int64 {
    let sink = ByteSink(file.write)
    do throws(Trouble) {
      let count = try write(to: sink)
      try RowExport.check(sink)
      try file.finish()
      return count
    } catch {
      file.discard()
      throw error
    }
  }

  /// Returns how many entries there were.
  func write(to sink: ByteSink) throws(Trouble) -> Int64 {
    if isList { sink.append("[") }
    var (last, count) = (Int64.min, Int64(0))
    while sink.isOpen {
      let after = last
      let entries = try opening.asking { () throws(JournalError) in
        try journal.written(after: after, limit: Self.entriesAtOnce)
      }
      for written in entries {
        if isList { sink.append(count == 0 ? "\n" : ",\n") }
        sink.append(Self.json(of: written).compact)
        if !isList { sink.append("\n") }
        count += 1
      }
      guard let end = entries.last else { break }
      last = end.entry.number
    }
    if isList { sink.append(count == 0 ? "]\n" : "\n]\n") }
    sink.flush()
    return count
  }

  private static func json(of written: WrittenEntry) -> JSON {
    guard case .object(var members) = written.entry.json else { return .null }
    let entry = written.entry
    members += [
      .init("idempotency_key", JournalEntry.text(entry.key.text)),
      .init("wall_milliseconds", .number("\(entry.at.wall.milliseconds)")),
      .init("boot_milliseconds", .number("\(entry.at.bootMilliseconds)")),
      .init("boot", .string(entry.at.boot.text)),
    ]
    if let intent = written.intent {
      members += [
        .init("call", .string(intent.call.rawValue)),
        .init("author", .string(intent.author.text)), .init("title", .string(intent.title.text)),
        .init("overrides", .array(intent.overrides.map { .string($0.text) })),
        .init("confirmed", intent.confirmedJSON),
        .init("body_sha256", written.bodyDigest.map { .string($0.hexadecimal) } ?? .null),
      ]
    }
    return .object(members + [.init("digest", .string(written.digest.hexadecimal))])
  }
}
