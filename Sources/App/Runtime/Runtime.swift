import Canvas
package import Deck
import Forms
import Kira
package import Store
package import Terminal

/// The loop: one thread that sleeps until something happens, tells the deck, and shows the result.
///
/// The first screen is painted from the cache before anything else is opened.
package final class Runtime {
  private let terminal: Terminal
  private let network: any Network
  let clock: any Clock
  private let look: Look
  private let filters: FilterFile
  private let drafts: DraftKeeper
  /// Set when another process fills the cache and talks with Kira.
  var follower: Follower?
  var cache: Cache
  /// What a person should know about how the cache was opened.
  var notice: String?
  private var deck: Deck
  private var rows = RowMemory()
  var reader: CacheReader
  var correspondence: Correspondence?
  private var journal: JournalWatch?
  /// Where forms are served; nowhere without a journal.
  private var desk: FormDesk?
  private var gate = EventGate()
  private var ticker: Ticker
  private var idle: IdleMark
  private var freshness = Freshness()
  /// What is read when no key waits: rows beyond the screen, counts.
  var later: [Effect] = []
  private var vicinity = Vicinity()
  private var isAbandoned = false
  private var mustPaint = false
  private var ending: Ending?

  package init(
    _ surface: (terminal: Terminal, look: Look),
    deck: Deck,
    cache: Cache,
    network: any Network,
    clock: any Clock,
    keeping: (filters: FilterFile, drafts: DraftKeeper),
    idleFile: String?
  ) {
    terminal = surface.terminal
    look = surface.look
    (filters, drafts) = keeping
    follower = cache.access == .reading ? Follower(cache, at: clock.read().uptime) : nil
    self.cache = cache
    notice = cache.notice
    self.deck = deck
    self.network = network
    self.clock = clock
    reader = CacheReader(cache)
    ticker = Ticker(at: deck.now)
    idle = IdleMark(path: idleFile)
  }

  /// Runs until a person or a signal ends it; the correspondence begins after the first paint.
  ///
  /// A cache that another process fills is only shown until that one ends, and then opened again.
  package func run(
    reopening: () -> Cache?,
    watching journal: JournalWatch? = nil,
    _ begin: (Cache) -> Correspondence
  ) -> Ending {
    self.journal = journal
    desk = journal.map(FormDesk.init)
    perform(deck.start(), at: clock.read())
    deck.cacheTrouble = cache.trouble
    paint()
    // What nobody knows the outcome of is shown before anything is asked of the network.
    handle(journal?.turn(at: clock.read(), nil) ?? [], at: clock.read())
    for notice in [filters.problem, notice].compactMap(\.self) {
      handle([.noticed(Notice(.trouble, notice))], at: clock.read())
    }
    if follower == nil {
      correspondence = begin(cache)
    } else {
      // Whoever fills the cache knows how things stand; we only show how old its figures are.
      handle([.connectionChanged(.online)], at: clock.read())
    }
    while ending == nil {
      turn()
      if isAbandoned, let cache = reopening(), cache.access == .writing, cache.trouble == nil {
        takeOver(cache, begin(cache))
      }
      isAbandoned = false
      if let accident { mend(accident, reopening, begin) }
    }
    correspondence?.close(at: clock.read())
    return ending ?? .quit
  }

  private func turn() {
    network.wait(alsoFor: [terminal.input, terminal.signals], atMost: patience())
    let now = clock.read()
    takeSignals()
    let inputs = terminal.readInputs()
    if inputs.isEmpty {
      handle(correspond(at: now) + [readLater(at: now.moment)].compactMap(\.self), at: now)
    } else {
      // Whoever presses a key waits for its answer alone; the rest has the next turn.
      correspondence?.looked(at: now)
      if inputs.contains(where: \.isPressed) { desk?.keyPressed(at: now) }
      idle.stir()
      handle(inputs.map { .input($0) }, at: now)
    }
    rest()
  }

  /// What the talk with Kira brought, and what the clock alone changes.
  private func correspond(at now: Now) -> [Event] {
    var arrived = correspondence?.turn(at: now) ?? []
    if ticker.hasTicked(at: now.moment, toast: deck.toast?.endsAt) {
      let confirmed = correspondence?.takeConfirmed() ?? []
      if !confirmed.isEmpty { arrived.append(.cacheChanged(confirmed)) }
      arrived.append(.clockRead(now.moment))
    }
    switch follower?.look(at: now.uptime) {
    case .change: arrived.append(.cacheChanged(Set(ResourceKind.allCases)))
    case .nobody: isAbandoned = true
    case .nothing, nil: break
    }
    arrived += drafts.rest(at: now)
    arrived += desk?.turn(at: now, correspondence) ?? []
    arrived += journal?.turn(at: now, correspondence) ?? []
    return gate.pass(arrived, at: now.uptime, isQuiet: correspondence?.isQuiet ?? true)
  }

  func handle(_ events: [Event], at now: Now) {
    guard !events.isEmpty else { return mustPaint ? paint() : () }
    if events.contains(where: \.isNews) { idle.stir() }
    tell(.clockRead(now.moment), at: now)
    tell(events, at: now)
    paint()
  }

  private func tell(_ events: [Event], at now: Now) {
    for event in events { tell(event, at: now) }
  }

  private func tell(_ event: Event, at now: Now) { perform(deck.update(event), at: now) }

  private func perform(_ effects: [Effect], at now: Now) {
    for effect in effects {
      switch effect {
      case .loadAhead, .tally:
        later.removeAll { $0.isReplaced(by: effect) }
        later.append(effect)
      case .loadWindow, .loadOverview, .find:
        if let event = reader.serve(effect, at: now.moment) { tell(event, at: now) }
      case .loadDossier(let kind, let id): loadDossier(kind, id, at: now)
      case .askServer(let kind, let id): ask(kind, id, at: now)
      case .seek(let id): seek(id, at: now)
      case .lookUp(let lookup): lookUp(lookup, at: now)
      case .loadDrafts, .keepDraft, .dropDraft: tell(drafts.serve(effect, at: now), at: now)
      case .prepare, .execute, .abandon, .resolve:
        tell(desk?.serve(effect, correspondence, at: now) ?? [], at: now)
      case .openReview(let ticket): openReview(ticket, at: now)
      case .copy(let text): terminal.copy(text)
      case .keepFilters(let saved): keep(saved, at: now)
      case .useTheme(let name): if let theme = look.theme(name) { terminal.use(theme) }
      case .captureMouse(let isCaptured): terminal.captureMouse(isCaptured)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .quit: ending = .quit
      }
    }
  }

  /// Recipients of an owner that were never read, or a while ago, are asked for beside.
  private func lookUp(_ lookup: FieldLookup, at now: Now) {
    if let event = reader.serve(.lookUp(lookup), at: now.moment) { tell(event, at: now) }
    guard lookup.kind == .recipient, let owner = lookup.owner else { return }
    for errand in vicinity.errands(recipientsOf: owner, in: cache, at: now) {
      correspondence?.ask(errand, at: now)
    }
  }

  /// What was typed before the review was there was meant for something else.
  private func openReview(_ ticket: FormTicket, at now: Now) {
    desk?.openReview(ticket, at: now)
    tell(terminal.readInputs().filter { !$0.isPressed }.map { .input($0) }, at: now)
  }

  private func keep(_ saved: [SavedFilter], at now: Now) {
    guard let trouble = filters.keep(saved) else { return }
    tell(.noticed(Notice(.trouble, trouble)), at: now)
  }

  private func readLater(at now: Moment) -> Event? {
    if reader.isPostponing { return reader.resume(at: now) }
    return later.isEmpty ? nil : reader.serve(later.removeFirst(), at: now)
  }

  private func ask(_ kind: ResourceKind, _ id: String?, at now: Now) {
    correspondence?.ask(kind, id: id, at: now)
    vicinity.forget()
    if correspondence == nil, let notice {
      tell(.noticed(Notice(.trouble, notice)), at: now)
    }
  }

  private func seek(_ id: String, at now: Now) {
    guard let correspondence else { return tell(.sought(id: id), at: now) }
    correspondence.seek(id, at: now)
  }

  /// A detail that was never read, or a while ago, is asked for while the old one is shown.
  private func loadDossier(_ kind: ResourceKind, _ id: String, at now: Now) {
    guard let event = reader.serve(.loadDossier(kind, id: id), at: now.moment) else { return }
    tell(event, at: now)
    guard case .dossierLoaded(_, _, .some(let dossier)) = event else { return }
    askAround(dossier.seen.value, at: now)
    guard kind.canBeAskedAlone else { return }
    if freshness.isDue(id, readAt: reader.detailReadAt, at: now) {
      correspondence?.ask(kind, id: id, at: now)
    }
  }

  /// What hangs together with it and is told only when asked for.
  private func askAround(_ record: Record, at now: Now) {
    for errand in vicinity.errands(around: record, in: cache, at: now) {
      correspondence?.ask(errand, at: now)
    }
  }

  private func takeSignals() {
    for signal in terminal.pendingSignals() {
      idle.stir()
      mustPaint = true
      switch signal {
      case .terminate, .hungUp, .interrupt: ending = ending ?? .signal(signal)
      case .resized: break
      case .stopRequested: terminal.suspend()
      case .continued: terminal.redraw()
      }
    }
    if terminal.isHungUp { ending = ending ?? .signal(.hungUp) }
  }

  private func paint() {
    guard ending == nil else { return }
    mustPaint = false
    var canvas = Canvas(size: terminal.size)
    deck.draw(on: &canvas, remembering: &rows)
    terminal.show(canvas)
  }

  private func rest() {
    guard correspondence?.isQuiet ?? true, !gate.isHolding, !reader.isPostponing, later.isEmpty,
      desk?.isBusy != true
    else { return }
    idle.rest()
  }

  private func patience() -> Int32 {
    let now = clock.read()
    guard !reader.isPostponing, later.isEmpty else { return 0 }
    let chances = [
      correspondence?.nextChance(after: now), gate.nextChance, follower?.nextChance,
      journal?.nextChance, desk?.nextChance, drafts.nextChance,
    ].compactMap { $0 }
    var pauses = chances.map { max(0, $0.milliseconds(since: now.uptime)) }
    pauses.append(ticker.milliseconds(until: deck.toast?.endsAt, at: now.moment))
    if let patience = terminal.patienceMilliseconds { pauses.append(Int64(patience)) }
    return Int32(clamping: pauses.min() ?? 60_000)
  }
}

extension Input {
  /// Whether a person did it, so that it may have been meant for what stood there before.
  fileprivate var isPressed: Bool {
    switch self {
    case .key, .paste, .enterInText, .mouse: true
    case .focused, .resized: false
    }
  }
}

extension Event {
  /// Whether it can change what is on the screen beyond ages.
  fileprivate var isNews: Bool {
    if case .clockRead = self { return false }
    return true
  }
}
