import JSONText
import Store

/// What a look at every link showed, for a person and for a program.
struct VerdictPage {
  let verdict: JournalVerdict
  let path: String

  var text: String {
    switch verdict {
    case .whole(let entries, let digest):
      """
      \(path): whole, \(Int(entries).grouped) \(entries == 1 ? "entry" : "entries")
      \(digest.hexadecimal)
      Written down elsewhere, the digest shows whether all of this is still there one day.
      """
    case .broken(0, let why): "\(path): \(why)"
    case .broken(let entry, let why): "\(path): entry \(entry): \(why)"
    }
  }

  var json: JSON {
    let members: [JSON.Member] =
      switch verdict {
      case .whole(let entries, let digest):
        [
          .init("whole", .bool(true)), .init("entries", .number("\(entries)")),
          .init("digest", .string(digest.hexadecimal)),
        ]
      case .broken(let entry, let why):
        [
          .init("whole", .bool(false)), .init("first_bad_entry", .number("\(entry)")),
          .init("why", .string(why)),
        ]
      }
    return .object([.init("path", .string(path))] + members)
  }
}
