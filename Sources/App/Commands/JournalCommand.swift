import JSONText
import Kira
import Settings
import Store

/// `kiradeck journal list|show|verify|export|resolve|acknowledge-loss`: what was decided, what
/// became of it, whether it is as it was written, and what a person says to what is open.
enum JournalCommand {
  static let words = ["list|show|verify|export|resolve|acknowledge-loss", "[NUMBER|KEY|MARK]"]

  static let options = [
    Option("all", "'list': every intent, and not the newest alone"),
    Option("bytes", "'show': what was sent, byte for byte but for what is sensitive"),
    Option("json", "one object, or for 'list' and 'export' one list of them"),
    Option("ndjson", "'export': one entry on each line"),
    Option("output", value: "FILE", "'export': there instead of on standard output"),
    Option("look", "'resolve': asks Kira whether it was done; exit 5 while nobody knows"),
    Option("close", "'resolve': says that it is over; needs --because"),
    Option("send-again", "'resolve': the same key and bytes once more, with one of the next two"),
    Option("confirm-amount", value: "50.00", "the amount of what is sent again, typed exactly"),
    Option("confirm-ending", value: "7890", "the end of the account of a recipient sent again"),
    Option("code", value: "CODE", "the one-time code, when Kira asks for one"),
    Option("override", value: "lookalike", "sends it again beside a payout that may be it"),
    Option("because", value: "TEXT", "why it is closed or overridden, or how the journal was lost"),
  ]

  private typealias Part = @Sendable (Invocation, inout Surroundings) throws(Trouble) -> Int32

  private static let parts = CommandParts<Part>(
    of: "journal",
    [
      ("list", list), ("show", show), ("verify", verify), ("export", export),
      ("resolve", JournalResolving.run), ("acknowledge-loss", acknowledgeLoss),
    ]
  )

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let part = try parts.named(in: invocation)
    return try part(invocation, &surroundings)
  }

  /// What a person looks through; a program gets all there are.
  private static let intentsForPersons = 50

  @Sendable
  private static func list(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let opening = try JournalOpening(invocation, surroundings)
    let isForPerson = surroundings.columns != nil && !invocation.has("json")
    let limit = isForPerson && !invocation.has("all") ? intentsForPersons : nil
    let list = try JournalList(opening, limit: limit)
    if invocation.has("json") {
      surroundings.print(list.json.indentedLines.joined(separator: "\n"))
    } else if let width = surroundings.columns {
      let table = JournalTable(rows: list.rows, width: width)
      if !list.found.isEmpty { surroundings.narrate(table.heading) }
      for line in table.lines { surroundings.print(line) }
    } else {
      for row in list.rows { surroundings.print(row.tabbed) }
    }
    for loss in list.losses { surroundings.narrate(loss) }
    surroundings.narrate(list.closing)
    return ExitCode.done.rawValue
  }

  @Sendable
  private static func show(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let name = try name(in: invocation)
    let opening = try JournalOpening(invocation, surroundings)
    guard let journal = try opening.openForReading() else { throw opening.nothingThere }
    let found = try opening.intent(named: name, in: journal)
    let story = IntentStory(found: found, now: opening.clock.read().moment)
    if invocation.has("bytes") {
      surroundings.print(try story.bytes())
    } else if invocation.has("json") {
      surroundings.print(story.json.indentedLines.joined(separator: "\n"))
    } else {
      surroundings.print(story.lines.joined(separator: "\n"))
    }
    surroundings.narrate("\(opening.tenancy.words): \(opening.place.path)")
    return ExitCode.done.rawValue
  }
}

// What is about the journal as a whole.
extension JournalCommand {
  @Sendable
  private static func verify(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let opening = try JournalOpening(invocation, surroundings)
    guard opening.isThere else { throw opening.nothingThere }
    let verdict = try opening.asking { () throws(JournalError) in
      try Journal(examining: opening.place, of: opening.home).verify()
    }
    let page = VerdictPage(verdict: verdict, path: opening.place.path)
    surroundings.print(
      invocation.has("json") ? page.json.indentedLines.joined(separator: "\n") : page.text
    )
    surroundings.narrate(opening.tenancy.words)
    if case .broken(let entry, let why) = verdict {
      throw Trouble(JournalError.tampered(entry: entry, why), at: opening.place.path)
    }
    return ExitCode.done.rawValue
  }

  @Sendable
  private static func export(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    guard invocation.has("json") != invocation.has("ndjson") else {
      throw Trouble(.usage, "'journal export' needs a form: --json or --ndjson")
    }
    let opening = try JournalOpening(invocation, surroundings)
    guard opening.isThere else { throw opening.nothingThere }
    let export = try JournalExport(opening, isList: invocation.has("json"))
    let count: Int64
    if let path = invocation.value(of: "output") {
      count = try export.write(to: OutputFile(path))
    } else {
      let sink = ByteSink(surroundings.write)
      count = try export.write(to: sink)
      try RowExport.check(sink)
    }
    surroundings.narrate("\(opening.tenancy.words): \(Int(count).grouped) entries")
    // Whoever keeps it should know what it is that they keep.
    if let broken = export.broken { throw Trouble(broken, at: opening.place.path) }
    return ExitCode.done.rawValue
  }

  @Sendable
  private static func acknowledgeLoss(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    guard let reason = invocation.because else {
      throw Trouble(
        .confirmationNeeded,
        "--because TEXT says how it was lost and what Kira says was paid; it is written down"
      )
    }
    let opening = try JournalOpening(invocation, surroundings)
    let lost = try opening.asking { () throws(JournalError) in
      try Journal.acknowledgeLoss(
        of: opening.home,
        at: opening.place,
        as: .own(),
        (Person.name, SafeText(reason)),
        at: opening.clocks()
      )
    }
    guard let lost else {
      throw Trouble(.failed, "\(opening.place.path): no loss is known of, and nothing was changed")
    }
    surroundings.narrate(
      lost == 0
        ? "\(opening.tenancy.words): the loss is written down, and the journal goes on"
        : "\(opening.tenancy.words): a new journal is begun; \(Int(lost).grouped) entries are lost"
    )
    return ExitCode.done.rawValue
  }
}

extension JournalCommand {
  /// The intent that is meant, as it was typed.
  static func name(in invocation: Invocation) throws(Trouble) -> String {
    guard let name = invocation.words.dropFirst().first else {
      throw Trouble(.usage, "which one? Its entry in the journal, its mark KD-… or its key")
    }
    return name
  }
}

extension JournalOpening {
  /// The intent of that name.
  func intent(named name: String, in journal: Journal) throws(Trouble) -> JournaledIntent {
    let found = try asking { () throws(JournalError) in try journal.intent(named: name) }
    guard let found else {
      throw Trouble(.notFound, "the journal of \(tenancy.words) knows no '\(SafeText(name))'")
    }
    return found
  }
}
