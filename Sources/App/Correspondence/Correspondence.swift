package import Deck
import HTTPMessage
import KiraAPI
package import Kira
package import Store

/// The talk with Kira as the loop sees it: what came in is stored, what is due is sent.
package final class Correspondence {
  private let network: any Network
  let cache: Cache
  /// Who is asked, as messages say it.
  let host: String
  private var session: Session
  var synchronizer: Synchronizer
  var keeper: SyncKeeper
  var memory = PageMemory()
  var unsettled = Unsettled()
  private var chance: any Chance

  private var lastTicket = 0
  private var inquiries: [Session.Ticket: SentErrand] = [:]
  /// Ids that are asked for on every route, with how many of them have not answered yet.
  private var sought: [String: Int] = [:]
  private var letters = LetterBox()
  var batch = Batch()
  private var purposes: [Int: Session.Purpose] = [:]
  var events: [Event] = []
  private var telling: Telling
  /// Why the last rows that came could not be kept.
  package internal(set) var storeTrouble: StoreError?
  /// Kinds that were read and had nothing new: only their age has changed.
  var confirmed: Set<ResourceKind> = []

  private typealias Arrival = (ticket: Session.Ticket, answer: Session.Answer)

  package init(
    network: any Network,
    cache: Cache,
    form: LoginForm,
    service: Service,
    chance: any Chance = SystemChance()
  ) {
    self.network = network
    self.cache = cache
    host = service.host
    self.chance = chance
    session = Session(form: form, limits: service.limits)
    keeper = SyncKeeper(service)
    telling = Telling(keeper.budget)
    let kept = SyncKeeper.Kept(in: cache)
    var tours = kept.tours.filter { $0.key.isListed }
    if service.readsRecipients { tours[.recipient] = kept.tours[.recipient] ?? TourMark() }
    synchronizer = Synchronizer(
      tempo: service.tempo,
      marks: kept.marks,
      tours: tours,
      isThorough: service.isThorough
    )
  }

  /// Nothing is under way, and nothing that arrived is unhandled.
  package var isQuiet: Bool { session.isIdle && purposes.isEmpty && batch.isEmpty }

  package var connection: Connection { synchronizer.connection }
  package var budget: WeeklyBudget { keeper.budget }
  package var standings: [ResourceKind: ListStanding] { synchronizer.standings }
  /// How often in a row nobody answered.
  package var failures: Int { synchronizer.failures }
  /// Requests made so far, tokens included.
  package var requests: Int { session.started }
  /// Every list was gone through at least once, and what it said is kept.
  package var hasReadAll: Bool { synchronizer.roundsEnded > 0 && batch.isEmpty }
  /// The requests of the week are spent but for what looking needs.
  package var isHeld: Bool { synchronizer.isHeld && isQuiet }
  /// What keeps lists from being read, one line each.
  package var troubles: [String] {
    ResourceKind.allCases.compactMap { kind in
      synchronizer.complaints[kind].map { "the list of \(kind.rawValue)s: \($0)" }
    }
  }

  package func looked(at now: Now) { synchronizer.looked(at: now.uptime) }

  package func ask(_ kind: ResourceKind, id: String?, at now: Now) {
    session.forgetRefusal()
    synchronizer.ask(kind, id: id, at: now.uptime)
  }

  /// Asks what is told about one resource only in an answer of its own.
  package func ask(_ errand: Errand, at now: Now) { synchronizer.ask(errand, at: now.uptime) }

  /// Asks for an id of which nobody knows what it names; most routes will not know it.
  package func seek(_ id: String, at now: Now) {
    guard sought[id] == nil else { return }
    session.forgetRefusal()
    let kinds = ResourceKind.allCases.filter(\.canBeAskedAlone)
    sought[id] = kinds.count
    for kind in kinds { enqueue(.detail(kind, id: id), isUrgent: true) }
    start(at: now)
  }

  /// Asks for somebody in the loop who wants the answer itself, by this ticket.
  ///
  /// It goes before what only keeps us up to date, and not at all after `notAfter`, or if at the
  /// last moment it is not wanted any more.
  func ask(
    _ request: HTTPRequest,
    notAfter: Uptime? = nil,
    isUrgent: Bool = true,
    ifStill isWanted: (() -> Bool)? = nil,
    at now: Now
  ) -> Session.Ticket {
    lastTicket += 1
    letters.expect(lastTicket, ifStill: isWanted)
    session.ask(request, as: lastTicket, isUrgent: isUrgent, notAfter: notAfter)
    start(at: now)
    if isUrgent { network.push() }
    return lastTicket
  }

  /// What became of it, handed over once; `nil` while nobody knows.
  func answer(to ticket: Session.Ticket) -> Session.Answer? { letters.fetch(ticket) }

  func forget(_ ticket: Session.Ticket) { letters.forget(ticket) }

  /// Somebody wants another try although we were refused.
  func forgetRefusal() { session.forgetRefusal() }

  private func settle(_ errand: Errand) {
    guard case .detail(_, let id) = errand, let left = sought[id] else { return }
    sought[id] = left > 1 ? left - 1 : nil
    if left == 1 { events.append(.sought(id: id)) }
  }

  /// Takes in what arrived, sends what is due, and returns what the dashboard should know.
  package func turn(at now: Now) -> [Event] {
    var arrivals: [Arrival] = []
    for (number, outcome) in network.finished() {
      guard let purpose = purposes.removeValue(forKey: number) else { continue }
      let chance = chance.next(below: 1_000)
      arrivals += session.finished(purpose, outcome, at: now.uptime, chance: chance)
    }
    readAhead(arrivals, at: now)
    deliver(arrivals, at: now)
    supplyUnsettled(at: now)
    supplyUsers(at: now)
    send(at: now)
    if purposes.isEmpty || batch.isFull(at: now.uptime) { flush(at: now) }
    keeper.keep(at: now)
    return takeEvents(at: now)
  }

  /// When there is something to do although nothing arrives.
  package func nextChance(after now: Now) -> Uptime? {
    let level = keeper.budget.level
    let chances = [
      session.nextChance(after: now.uptime), synchronizer.nextChance(budget: level),
      batch.deadline,
    ]
    return chances.compactMap { $0 }.min()
  }

  /// The kinds that were confirmed since the last call.
  package func takeConfirmed() -> Set<ResourceKind> {
    defer { confirmed = [] }
    return confirmed
  }

  /// Writes down how far it came; nothing that is under way is waited for.
  package func close(at now: Now) {
    flush(at: now)
    keeper.keep(at: now, isLast: true)
  }

  private func send(at now: Now) {
    keeper.spend(0, at: now)
    for (errand, isUrgent) in synchronizer.errands(at: now.uptime, budget: keeper.budget.level) {
      enqueue(errand, isUrgent: isUrgent)
    }
    deliver(session.giveUpWaiting(at: now.uptime), at: now)
    start(at: now)
  }

  private func enqueue(_ errand: Errand, isUrgent: Bool) {
    lastTicket += 1
    let inquiry = Inquiry(errand)
    inquiries[lastTicket] = SentErrand(
      errand: errand,
      inquiry: inquiry,
      serial: synchronizer.serial(of: errand),
      isUrgent: isUrgent
    )
    session.ask(inquiry.request, as: lastTicket, isUrgent: isUrgent)
  }

  private func start(at now: Now) {
    var orders = session.orders(at: now.uptime)
    let unsent = letters.takeBack(from: &orders, &session, at: now.uptime)
    keeper.spend(orders.count, at: now)
    for order in orders {
      purposes[network.start(order.request, token: order.token)] = order.purpose
    }
    deliver(unsent, at: now)
  }

  /// Asks for the pages that follow before those that came are read and kept, so that the other
  /// side works meanwhile.
  private func readAhead(_ answers: [Arrival], at now: Now) {
    var isAsking = false
    for (ticket, answer) in answers {
      guard case .answered(let response) = answer, response.status == 200,
        let sent = inquiries[ticket], case .page(let kind, let number) = sent.errand,
        sent.serial == synchronizer.serial(of: sent.errand),
        let next = synchronizer.pageAhead(
          kind,
          after: number,
          budget: keeper.budget.level
        )
      else { continue }
      enqueue(next, isUrgent: false)
      isAsking = true
    }
    guard isAsking else { return }
    start(at: now)
    network.push()
  }

  private func deliver(_ answers: [Arrival], at now: Now) {
    for (ticket, answer) in answers {
      letters.take(answer, to: ticket)
      guard let sent = inquiries.removeValue(forKey: ticket), isAwaited(sent) else { continue }
      do throws(ErrandTrouble) {
        try take(answer, to: sent, at: now)
      } catch {
        fail(sent.errand, error.failure, at: now)
      }
      settle(sent.errand)
    }
  }

  /// A walk that was given up or begun anew takes no answer to what was asked before.
  private func isAwaited(_ sent: SentErrand) -> Bool {
    sent.serial == synchronizer.serial(of: sent.errand)
  }

  private func fail(_ errand: Errand, _ failure: ErrandFailure, at now: Now) {
    let chance = chance.next(below: 1_000)
    synchronizer.failed(errand, failure, at: now, chance: chance, budget: keeper.budget.level)
  }

  private func takeEvents(at now: Now) -> [Event] {
    events += synchronizer.notices.map { .noticed($0) }
    synchronizer.notices = []
    events += telling.news(
      synchronizer.connection,
      synchronizer.progress,
      keeper.budget,
      pausedUntil: session.pausedUntil(at: now.uptime),
      at: now
    )
    defer { events = [] }
    return events
  }
}
