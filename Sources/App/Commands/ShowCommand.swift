import Canvas
import Deck
import JSONText
import Kira
import KiraAPI
import Store

/// `kiradeck show ID`: how one record really stands, and all that is known of it.
enum ShowCommand {
  static let options = [
    Option("json", "one object; amounts are exact texts"),
    Option("raw", "Kira's own answer, with what is sensitive masked"),
    Option("ask", "asks Kira first, and keeps what it says"),
    Option("reveal", "asks Kira, and shows whole what is masked; written down before it is shown"),
    Option("because", value: "TEXT", "why it is revealed, for the journal of reveals"),
  ]

  /// For whoever reads us through a pipe.
  static let columnsOfPages = 100

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let text = try id(of: invocation)
    let asks = invocation.has("ask") || invocation.has("reveal")
    var reading = try CacheReading(invocation, surroundings, access: asks ? .writing : .reading)
    let search = RecordSearch(reading: reading)
    var found = try search.place(of: text)
    var revealed: Revealed?
    if asks {
      let inquest = RecordInquest(reading, invocation, surroundings)
      guard let told = try inquest.ask(found, typed: text) else {
        throw try search.nothing(for: text)
      }
      found = told.place
      reading.cache = told.cache
      if invocation.has("reveal") { revealed = Revealed(told.body) }
    }
    guard let (kind, id) = found, let known = try dossier(kind, id, reading) else {
      throw try search.nothing(for: text)
    }
    let page = ShownRecord(known.dossier, raw: known.raw, revealed, reading)
    surroundings.print(try page.text(invocation, surroundings, columns: columnsOfPages))
    surroundings.narrate(
      "\(reading.tenancy.words): \(kind.rawValue), \(age(known, invocation, reading))"
    )
    return ExitCode.done.rawValue
  }

  private static func id(of invocation: Invocation) throws(Trouble) -> String {
    guard let word = invocation.words.first else {
      throw Trouble(.usage, "'show' needs an id, or the beginning of one: kiradeck show 7f3a0c1e")
    }
    let text = word.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard text.count >= 3 else {
      throw Trouble(.usage, "'\(SafeText(word))' is too short for an id; three letters at least")
    }
    return text
  }

  private static func dossier(
    _ kind: ResourceKind,
    _ id: String,
    _ reading: CacheReading
  ) throws(Trouble) -> (dossier: Dossier, raw: Seen<[UInt8]>)? {
    try reading.read { cache throws(StoreError) in try cache.dossier(kind, id: id) }
  }

  /// Kira's own answer may be older than what a list has told since.
  private static func age(
    _ known: (dossier: Dossier, raw: Seen<[UInt8]>),
    _ invocation: Invocation,
    _ reading: CacheReading
  ) -> String {
    let moment = invocation.has("raw") ? known.raw.at : known.dossier.seen.at
    let age = Age.text(of: moment, at: reading.now)
    return age == "just now" ? "as of just now" : "as of \(age) ago"
  }
}
