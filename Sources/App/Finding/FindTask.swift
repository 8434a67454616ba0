import Canvas
import Deck
import Kira
import KiraAPI
import Settings
import Store

/// One search on the command line: the cache first, and Kira for a whole id that it does not have.
struct FindTask {
  private let recognition: Recognition
  private let kinds: [ResourceKind]
  private let invocation: Invocation

  init(_ recognition: Recognition, _ kinds: [ResourceKind], _ invocation: Invocation) {
    self.recognition = recognition
    self.kinds = kinds
    self.invocation = invocation
  }

  func run(_ surroundings: inout Surroundings) throws(Trouble) -> Int32 {
    var reading = try openCache(surroundings)
    var found = try reading.map { (reading) throws(Trouble) in try look(reading) }
    var trouble: Trouble?
    if mayAsk(after: found) {
      do throws(Trouble) {
        if let asked = try ask(surroundings) {
          found = asked
        } else {
          surroundings.narrate("Kira was asked, and does not know it either.")
        }
        reading = try CacheReading(invocation, surroundings)
      } catch {
        trouble = error
      }
    }
    if let trouble, found?.isEmpty ?? true {
      // Whoever did not insist gets what the cache has, and hears why there is no more.
      guard !invocation.has("ask"), reading != nil else { throw trouble }
      surroundings.narrate("Kira was not asked: \(trouble.words)")
    }
    return try answer(found ?? Found(recognition), reading, &surroundings)
  }

  /// A cache that was never filled is no reason not to ask.
  private func openCache(_ surroundings: Surroundings) throws(Trouble) -> CacheReading? {
    do throws(Trouble) {
      return try CacheReading(invocation, surroundings)
    } catch {
      let isBeyondCache = recognition.whyUnknown != nil || !askable.isEmpty
      guard error.code == .failed, isBeyondCache, !invocation.has("offline") else { throw error }
      return nil
    }
  }

  private func look(_ reading: CacheReading) throws(Trouble) -> Found {
    try reading.read { cache throws(StoreError) in
      let finding = try Finding(recognition, among: kinds, in: cache)
      try finding.advance { false }
      return finding.found
    }
  }

  private var askable: [ResourceKind] {
    recognition.wholeID == nil ? [] : kinds.filter(\.canBeAskedAlone)
  }

  private func mayAsk(after found: Found?) -> Bool {
    guard !askable.isEmpty, !invocation.has("offline") else { return false }
    return invocation.has("ask") || found?.isEmpty ?? true
  }
}

extension FindTask {
  /// `nil` when Kira does not know it either.
  private func ask(_ surroundings: Surroundings) throws(Trouble) -> Found? {
    guard let id = recognition.wholeID else { return nil }
    let call = RecordCall(call: try KiraCall(invocation, surroundings))
    let kept = try CacheReading(invocation, surroundings, access: .writing)
    let places = RecordCall.kinds.filter(askable.contains).map { ($0, id) }
    guard let told = try call.ask(places) else { return nil }
    let now = SystemClock(standing: surroundings.standingMoment).read().moment
    // Where another process fills the cache, the answer is told all the same.
    if kept.cache.access == .writing { _ = try? kept.cache.store(told.answers, at: now) }
    return found(told.answers, at: now)
  }

  private func found(_ answers: [Answer], at moment: Moment) -> Found {
    let matches = answers.compactMap { answer in
      recognition.match(
        Seen(answer.record, at: moment, source: .detail),
        mentions: answer.mentions
      )
    }
    return Found(recognition, matches: matches)
  }
}

extension FindTask {
  private func answer(
    _ found: Found,
    _ reading: CacheReading?,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let now = SystemClock(standing: surroundings.standingMoment).read().moment
    let glyphs = try CommandGlyphs.of(invocation, surroundings)
    let text = FoundText(found: found, now: now, glyphs: glyphs)
    try narrate(found, reading, at: now, &surroundings)
    if invocation.has("json") {
      surroundings.print(text.json)
    } else if let certain = found.certain {
      try show(certain, text, reading, surroundings)
    } else if let columns = surroundings.columns {
      for line in text.lines(within: columns) { surroundings.print(line) }
    } else {
      for line in text.tabbed { surroundings.print(line) }
    }
    return (found.isEmpty ? ExitCode.notFound : .done).rawValue
  }

  private func narrate(
    _ found: Found,
    _ reading: CacheReading?,
    at now: Moment,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    let whose = reading.map { "\($0.tenancy.words): " } ?? ""
    let taken = "\(whose)\(found.recognition.text), taken for \(found.recognition.words)"
    let count = found.matches.count
    guard !found.isEmpty else {
      let near = found.matches.isEmpty ? "nothing that resembles it" : "these resemble it"
      let read = try reading.map { (reading) throws(Trouble) in "; \(try reading.age(of: kinds))" }
      surroundings.narrate("\(taken): not found; \(near)\(read ?? "")")
      return found.recognition.whyUnknown.map { surroundings.narrate($0) } ?? ()
    }
    let ages = AgeSpan(of: found.certain.map { [$0] } ?? found.matches, at: now)
    if let certain = found.certain {
      return surroundings.narrate("\(taken): \(certain.words), \(ages.words)")
    }
    let more = found.hasMore ? "more than " : ""
    surroundings.narrate(
      "\(taken): \(more)\(count) records, the likeliest first, \(ages.words)"
    )
  }

  /// As `kiradeck show` does.
  private func show(
    _ match: Match,
    _ text: FoundText,
    _ reading: CacheReading?,
    _ surroundings: Surroundings
  ) throws(Trouble) {
    let record = match.seen.value
    let known = try reading?.read { cache throws(StoreError) in
      try cache.dossier(record.kind, id: record.id)
    }
    guard let reading, let known = known ?? nil else {
      for line in text.tabbed { surroundings.print(line) }
      return
    }
    let page = ShownRecord(known.dossier, raw: known.raw, nil, reading)
    surroundings.print(
      try page.text(invocation, surroundings, columns: ShowCommand.columnsOfPages)
    )
  }
}
