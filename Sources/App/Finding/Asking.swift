import Kira
import KiraAPI
import Store

/// Asks Kira about one id on every route that may know it, without a dashboard.
struct Asking {
  enum Outcome {
    case found([Answer])
    /// Every route was asked, and none knows it.
    case nothing
    case trouble(Trouble)
  }

  let client: ClientProfile
  let folder: String
  let cache: Cache
  let network: any Network
  let clock: any Clock

  private static let patience: Int64 = 60_000

  /// What was found is kept where the cache may be written, and returned in either case.
  func ask(_ kinds: [ResourceKind], id: String) -> Outcome {
    let begun = clock.read()
    let service = client.service(in: folder, at: begun)
    var talk = Talk(
      session: Session(form: client.identity.form, limits: service.limits),
      keeper: SyncKeeper(service)
    )
    let inquiries = kinds.map { Inquiry(.detail($0, id: id)) }
    for (ticket, inquiry) in inquiries.enumerated() {
      talk.session.ask(inquiry.request, as: ticket, isUrgent: true)
    }
    while talk.answers.count < kinds.count {
      let now = clock.read()
      guard now.uptime.milliseconds(since: begun.uptime) < Self.patience else { break }
      turn(&talk, at: now)
    }
    talk.keeper.keep(at: clock.read(), isLast: true)
    return outcome(of: talk, inquiries, host: service.host)
  }

  private struct Talk {
    var session: Session
    var keeper: SyncKeeper
    var purposes: [Int: Session.Purpose] = [:]
    var answers: [Session.Ticket: Session.Answer] = [:]
    var chance = SystemChance()
  }

  private func turn(_ talk: inout Talk, at now: Now) {
    let orders = talk.session.orders(at: now.uptime)
    talk.keeper.spend(orders.count, at: now)
    for order in orders {
      talk.purposes[network.start(order.request, token: order.token)] = order.purpose
    }
    network.wait(alsoFor: [], atMost: pause(of: talk, at: now))
    let later = clock.read().uptime
    for (number, outcome) in network.finished() {
      guard let purpose = talk.purposes.removeValue(forKey: number) else { continue }
      let chance = talk.chance.next(below: 1_000)
      take(talk.session.finished(purpose, outcome, at: later, chance: chance), into: &talk)
    }
    take(talk.session.giveUpWaiting(at: later), into: &talk)
  }

  private func take(
    _ answers: [(ticket: Session.Ticket, answer: Session.Answer)],
    into talk: inout Talk
  ) {
    for (ticket, answer) in answers { talk.answers[ticket] = answer }
  }

  private func pause(of talk: Talk, at now: Now) -> Int32 {
    let next = talk.session.nextChance(after: now.uptime)
    let pause = next.map { max(0, $0.milliseconds(since: now.uptime)) } ?? 1_000
    return Int32(clamping: min(pause, 1_000))
  }

  private func outcome(of talk: Talk, _ inquiries: [Inquiry], host: String) -> Outcome {
    var found: [Answer] = []
    var trouble: Trouble?
    for (ticket, inquiry) in inquiries.enumerated() {
      guard let answer = talk.answers[ticket] else {
        trouble = Trouble(.failed, "\(host) does not answer")
        continue
      }
      do throws(Trouble) {
        found += try read(answer, to: inquiry, from: host)
      } catch {
        trouble = error
      }
    }
    guard found.isEmpty else {
      if cache.access == .writing { _ = try? cache.store(found, at: clock.read().moment) }
      return .found(found)
    }
    return trouble.map { .trouble($0) } ?? .nothing
  }

  /// That a route does not know an id, or does not take it for one of its own, is an answer.
  private func read(
    _ answer: Session.Answer,
    to inquiry: Inquiry,
    from host: String
  ) throws(Trouble) -> [Answer] {
    do throws(ErrandTrouble) {
      let response = try answer.response(from: host)
      do throws(KiraProblem) {
        return try inquiry.read(response).answers
      } catch {
        if error.kind == .notFound || error.kind == .invalid { return [] }
        throw ErrandTrouble(error)
      }
    } catch {
      throw error.trouble
    }
  }
}

extension ErrandTrouble {
  fileprivate var trouble: Trouble {
    switch failure {
    case .refused(let reason): Trouble(.authentication, reason)
    case .silent(let reason), .answered(let reason), .wantsOwner(let reason):
      Trouble(.failed, reason)
    }
  }
}
