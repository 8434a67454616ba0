package import Deck
import HTTPMessage
import KiraAPI
package import Kira
package import Store

/// The talk with Kira as the loop sees it: what came in is stored, what is due is sent.
package final class Correspondence {
  private let network: any Network
  private let cache: Cache
  private let host: String
  private var session: Session
  private var synchronizer: Synchronizer
  private var keeper: SyncKeeper
  private var memory = PageMemory()
  private var chance: any Chance

  private var lastTicket = 0
  private var inquiries: [Session.Ticket: (errand: Errand, inquiry: Inquiry)] = [:]
  private var purposes: [Int: Session.Purpose] = [:]
  private var events: [Event] = []
  private var toldConnection = Connection.connecting
  private var toldProgress: SyncProgress?
  private var toldPause: Uptime?
  private var toldLevel: WeeklyBudget.Level
  /// Kinds that were read and had nothing new: only their age has changed.
  private var confirmed: Set<ResourceKind> = []

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
    keeper = SyncKeeper(cache: cache, service: service)
    toldLevel = keeper.budget.level
    synchronizer = Synchronizer(tempo: service.tempo, marks: keeper.marks)
  }

  /// Nothing is under way, and nothing that arrived is unhandled.
  package var isQuiet: Bool { session.isIdle && purposes.isEmpty }

  package func looked(at now: Now) { synchronizer.looked(at: now.uptime) }

  package func ask(_ kind: ResourceKind, id: String?, at now: Now) {
    session.forgetRefusal()
    synchronizer.ask(kind, id: id, at: now.uptime)
  }

  /// Takes in what arrived, sends what is due, and returns what the dashboard should know.
  package func turn(at now: Now) -> [Event] {
    for (number, outcome) in network.finished() {
      guard let purpose = purposes.removeValue(forKey: number) else { continue }
      let chance = chance.next(below: 1_000)
      deliver(session.finished(purpose, outcome, at: now.uptime, chance: chance), at: now)
    }
    supplyUnsettled(at: now)
    send(at: now)
    keeper.keep(synchronizer.marks, at: now)
    return takeEvents(at: now)
  }

  /// When there is something to do although nothing arrives.
  package func nextChance(after now: Now) -> Uptime? {
    let level = keeper.budget.level
    let chances = [session.nextChance(after: now.uptime), synchronizer.nextChance(budget: level)]
    return chances.compactMap { $0 }.min()
  }

  /// The kinds that were confirmed since the last call.
  package func takeConfirmed() -> Set<ResourceKind> {
    defer { confirmed = [] }
    return confirmed
  }

  /// Writes down how far it came; nothing that is under way is waited for.
  package func close(at now: Now) { keeper.keep(synchronizer.marks, at: now, isLast: true) }

  private func send(at now: Now) {
    for (errand, isUrgent) in synchronizer.errands(at: now.uptime, budget: keeper.budget.level) {
      lastTicket += 1
      let inquiry = Inquiry(errand)
      inquiries[lastTicket] = (errand, inquiry)
      session.ask(inquiry.request, as: lastTicket, isUrgent: isUrgent)
    }
    deliver(session.giveUpWaiting(at: now.uptime), at: now)
    let orders = session.orders(at: now.uptime)
    keeper.spend(orders.count, at: now)
    for order in orders {
      purposes[network.start(order.request, token: order.token)] = order.purpose
    }
  }

  private func deliver(
    _ answers: [(ticket: Session.Ticket, answer: Session.Answer)],
    at now: Now
  ) {
    for (ticket, answer) in answers {
      guard let (errand, inquiry) = inquiries.removeValue(forKey: ticket) else { continue }
      do throws(ErrandTrouble) {
        try take(answer, to: errand, inquiry, at: now)
      } catch {
        let chance = chance.next(below: 1_000)
        synchronizer.failed(
          errand,
          error.failure,
          at: now,
          chance: chance,
          budget: keeper.budget.level
        )
      }
    }
  }

  private func take(
    _ answer: Session.Answer,
    to errand: Errand,
    _ inquiry: Inquiry,
    at now: Now
  ) throws(ErrandTrouble) {
    let response = try answer.response(from: host)
    guard memory.isNew(response, of: errand, at: now.uptime) else {
      return confirm(errand, at: now)
    }
    let findings: Findings
    do throws(KiraProblem) {
      findings = try inquiry.read(response)
    } catch {
      throw ErrandTrouble(error)
    }
    try store(findings, of: errand, at: now)
    memory.remember(response, of: errand, findings.report, at: now.uptime)
    arrived(errand, findings.report, at: now)
  }

  /// The same bytes as a moment ago: only the age of what they say has changed.
  private func confirm(_ errand: Errand, at now: Now) {
    guard let report = memory.report(of: errand) else { return }
    note(errand, at: now)
    confirmed.insert(errand.kind)
    arrived(errand, report, at: now)
  }

  private func arrived(_ errand: Errand, _ report: PageReport, at now: Now) {
    switch errand {
    case .page(let kind, let number):
      synchronizer.pageArrived(
        kind,
        number: number,
        report,
        at: now,
        budget: keeper.budget.level
      )
    case .detail(let kind, let id): synchronizer.detailArrived(kind, id: id)
    }
  }

  /// What cannot be kept counts as not read: the walk has to come by here again.
  private func store(
    _ findings: Findings,
    of errand: Errand,
    at now: Now
  ) throws(ErrandTrouble) {
    // The first reading of a list finds only news, and so none.
    let isKnown = synchronizer.marks[errand.kind]?.floor != nil
    do throws(StoreError) {
      _ = try cache.store(findings.answers, at: now.moment, noticingNew: isKnown)
    } catch {
      throw ErrandTrouble(.answered(reason: "not kept in the cache. \(error.words)"))
    }
    events.append(.cacheChanged([errand.kind]))
    note(errand, at: now)
  }

  /// The newest page says how the list stands now; a later one does not.
  private func note(_ errand: Errand, at now: Now) {
    guard case .page(let kind, number: 1) = errand else { return }
    try? cache.noteRead(kind, at: now.moment)
  }

  private func supplyUnsettled(at now: Now) {
    guard synchronizer.wantedRereads > 0 else { return }
    let candidates = (try? cache.overview(at: now.moment).candidates) ?? []
    let oldestFirst = candidates.sorted { $0.at < $1.at }
    synchronizer.supply(unsettled: oldestFirst.map { ($0.value.kind, $0.value.id) })
  }

  private func takeEvents(at now: Now) -> [Event] {
    events += synchronizer.notices.map { .noticed($0) }
    synchronizer.notices = []
    if synchronizer.connection != toldConnection {
      toldConnection = synchronizer.connection
      events.append(.connectionChanged(toldConnection))
    }
    if synchronizer.progress != toldProgress {
      toldProgress = synchronizer.progress
      events.append(.syncProgressed(toldProgress))
    }
    tellBudget()
    let pause = session.pausedUntil(at: now.uptime)
    if pause != toldPause {
      toldPause = pause
      events.append(.pauseChanged(until: pause.map(now.moment(of:))))
    }
    defer { events = [] }
    return events
  }

  /// Said when it begins to matter, and when it matters no more.
  private func tellBudget() {
    let budget = keeper.budget
    guard budget.level != toldLevel else { return }
    toldLevel = budget.level
    let slower = budget.level == .ample ? "" : "; news is looked for less often"
    events.append(.noticed(Notice(.done, budget.words + slower + ".")))
  }
}
