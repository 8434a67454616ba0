package import HTTPMessage
import Kira
import KiraAPI
import Settings

/// A conversation with Kira that a command waits for: one question after the other, one sign-in.
final class KiraCall {
  private let client: ClientProfile
  private let service: Service
  private let network: any Network
  private let clock: SystemClock
  private var session: Session
  private var keeper: SyncKeeper
  private var lastTicket = 0
  private var purposes: [Int: Session.Purpose] = [:]
  private var chance = SystemChance()

  convenience init(_ invocation: Invocation, _ surroundings: Surroundings) throws(Trouble) {
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    let client = try finder.client(named: invocation.value(of: "profile"))
    let places = Places(environment: surroundings.environment)
    self.init(
      client,
      in: try places.cacheFolder(ofProfile: client.name),
      SystemClock(standing: surroundings.standingMoment)
    )
  }

  /// `folder` is where the requests of the week are counted.
  init(_ client: ClientProfile, in folder: String, _ clock: SystemClock) {
    self.client = client
    self.clock = clock
    service = client.service(in: folder, at: clock.read())
    network = InternetNetwork(
      address: client.address,
      key: client.identity.key,
      proxy: client.proxy
    )
    session = Session(form: client.identity.form, limits: service.limits)
    keeper = SyncKeeper(service)
  }

  var now: Now { clock.read() }

  /// Who is asked, as messages say it.
  var host: String { service.host }

  /// The answer to a request, whatever it says; throws where there is none.
  func response(to request: HTTPRequest) throws(Trouble) -> HTTPResponse {
    do throws(ErrandTrouble) {
      return try answer(to: request).response(from: service.host)
    } catch {
      throw Trouble(error.failure)
    }
  }

  /// What came of a request, an answer or none; asks once more before any byte of it leaves.
  func answer(
    to request: HTTPRequest,
    notAfter: Uptime? = nil,
    ifStill isWanted: () -> Bool = { true }
  ) -> Session.Answer {
    lastTicket += 1
    session.ask(request, as: lastTicket, isUrgent: true, notAfter: notAfter)
    defer { keeper.keep(at: clock.read(), isLast: true) }
    while true {
      if let answer = turn(isWanted).first(where: { $0.ticket == lastTicket })?.answer {
        return answer
      }
    }
  }

  /// Lets time pass.
  func rest(milliseconds: Int32) {
    let end = now.uptime.advanced(byMilliseconds: Int64(milliseconds))
    while now.uptime < end {
      network.wait(alsoFor: [], atMost: Int32(max(1, end.milliseconds(since: now.uptime))))
    }
  }

  private func turn(
    _ isWanted: () -> Bool
  ) -> [(ticket: Session.Ticket, answer: Session.Answer)] {
    let now = clock.read()
    var orders = session.orders(at: now.uptime)
    if let unwanted = orders.firstIndex(where: { $0.purpose != .login }), !isWanted() {
      let order = orders.remove(at: unwanted)
      return session.finished(order.purpose, .unanswered(.unwanted), at: now.uptime, chance: 0)
    }
    // What a person asks for is never refused, but it counts.
    keeper.spend(orders.count, at: now)
    for order in orders {
      purposes[network.start(order.request, token: order.token)] = order.purpose
    }
    let next = session.nextChance(after: now.uptime)?.milliseconds(since: now.uptime) ?? 1_000
    network.wait(alsoFor: [], atMost: Int32(min(max(0, next), 1_000)))
    let later = clock.read().uptime
    let answers = network.finished().flatMap { number, outcome in
      purposes.removeValue(forKey: number).map { purpose in
        session.finished(purpose, outcome, at: later, chance: chance.next(below: 1_000))
      } ?? []
    }
    return answers + session.giveUpWaiting(at: later)
  }
}

@available(*, unavailable)
extension KiraCall: Sendable {}

extension Silence {
  /// Its reason was gone before a byte of it had left.
  package static let unwanted = Silence(
    .cancelled,
    mayHaveBeenSent: false,
    words: "it was settled meanwhile"
  )
}

extension Trouble {
  init(_ failure: ErrandFailure) {
    switch failure {
    case .refused(let reason): self.init(.authentication, reason)
    case .answered(let reason), .silent(let reason), .wantsOwner(let reason):
      self.init(.failed, reason)
    }
  }

  /// What Kira's refusal means to a script.
  init(_ problem: KiraProblem) {
    let code: ExitCode =
      switch problem.kind {
      case .unauthorized, .forbiddenKey: .authentication
      // An id that is not even taken for one leads nowhere either.
      case .notFound, .invalid: .notFound
      default: .failed
      }
    self.init(code, "\(problem.happened). \(problem.meaning) \(problem.advice)")
  }
}
