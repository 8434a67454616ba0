import Canvas
import Kira

/// One line, always there: what was just done, what is wrong, or what is going on.
struct StatusLine {
  let deck: Deck

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let start = Point(column: 1, row: rect.row)
    // What passes never hides that the network is gone or the screen held still.
    let mark = self.mark
    let room = rect.columns - 2 - mark.columns - (mark.isEmpty ? 0 : 2)
    guard let passing = passing(within: room) else {
      canvas.write(standing(within: rect.columns - 2), at: start, limit: rect.columns - 2)
      return
    }
    canvas.write([passing], at: start, limit: room)
    canvas.write(mark, endingAt: rect.endColumn - 1, row: rect.row)
  }

  /// What was just done, or what is wrong with the journal or the cache.
  private func passing(within columns: Int) -> Span? {
    if let notice = deck.toast?.notice {
      return Span(notice.words, notice.grade == .trouble ? .danger : .plain)
    }
    if let trouble = deck.journal.trouble {
      return Span(ShortenedAdvice.text(of: trouble, within: columns), .danger)
    }
    return deck.cacheTrouble.map { Span(ShortenedAdvice.text(of: $0, within: columns), .waiting) }
  }

  private var mark: Line {
    switch deck.connection {
    case .offline(let since, _, _): [Span("offline since \(since.timeOfDay)", .waiting)]
    case .refused: [Span("not let in", .danger)]
    case .connecting, .online: deck.isFrozen ? [Span("held still", .waiting)] : []
    }
  }

  private func standing(within columns: Int) -> Line {
    switch deck.connection {
    case .offline(let since, let reason, _): return offline(since, reason, within: columns)
    case .refused(let reason): return [Span("Not let in: \(reason)", .danger)]
    case .connecting, .online: break
    }
    if deck.isFrozen { return [Span("Held still; Z goes on.", .waiting)] }
    if let pause { return pause }
    if deck.connection == .connecting {
      return [Span("Connecting\(deck.glyphs.ellipsis)", .muted)]
    }
    if let search { return search }
    return deck.progress.map { reading($0, within: columns) } ?? []
  }

  /// Rows that come later may stand above those that are shown, so it is said on every screen.
  private var search: Line? {
    guard let reach = deck.list?.reach else { return nil }
    let (searched, total) = (Tally.exactly(reach.searched), Tally.exactly(reach.total))
    return [Span("Searched \(deck.words(searched)) of \(deck.words(total))", .moving)]
  }

  /// The moment it ends rather than how long it lasts: nothing is drawn while nothing happens.
  private var pause: Line? {
    guard let until = deck.pausedUntil, deck.now < until else { return nil }
    return [Span("Kira asks us to wait until \(until.timeOfDayWithSeconds).", .waiting)]
  }

  /// Since when, why and how old the figures are stand on every screen; the rest where it fits.
  private func offline(_ since: Moment, _ reason: String, within columns: Int) -> Line {
    let head = Span("Offline since \(since.timeOfDay): ", .waiting)
    let (long, short) = cacheWords
    let tails = [". Everything shown is \(long). Retrying by itself.", ". \(short); retrying."]
    let room = columns - head.columns
    let whole = TextWidth.columns(of: reason)
    let tail = tails.first { whole + TextWidth.columns(of: $0) <= room } ?? ". \(short)."
    let why = TextWidth.fitted(reason, to: max(8, room - TextWidth.columns(of: tail)))
    return [head, Span(why == reason ? why + tail : why + tail.dropFirst())]
  }

  private var cacheWords: (long: String, short: String) {
    guard let reading = deck.oldestReading else {
      return ("from the cache, not read whole yet", "Not read whole yet")
    }
    guard deck.now.seconds(since: reading) >= 60 else {
      return ("from the cache, read just now", "Cache just read")
    }
    let age = Age.text(of: reading, at: deck.now)
    return ("from the cache, \(age) old", "Cache \(age) old")
  }

  private func reading(_ progress: SyncProgress, within columns: Int) -> Line {
    let name = PaneName(of: progress.kind).title.lowercased()
    guard let total = progress.total, total > 0 else {
      return [Span("Reading \(name): \(progress.done)", .muted)]
    }
    let bar = ProgressBar(done: progress.done, total: total)
    return [Span("Reading \(name) ", .muted)] + bar.line(columns: 20, glyphs: deck.glyphs)
      + [Span(" \(progress.done) of \(total)", .muted)]
  }
}
