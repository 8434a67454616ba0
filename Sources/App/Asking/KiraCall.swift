import HTTPMessage
import Kira
import KiraAPI
import Settings

/// A line to Kira on which a command asks one question after the other and waits for each.
final class KiraCall {
  private let client: ClientProfile
  private let clock: SystemClock
  private let network: InternetNetwork
  private let budgetFile: String?
  private var session: Session
  private var lastTicket = 0

  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(Trouble) {
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    client = try finder.client(named: invocation.value(of: "profile"))
    clock = SystemClock(standing: surroundings.standingMoment)
    let places = Places(environment: surroundings.environment)
    let folder = try places.cacheFolder(ofProfile: client.name)
    let service = client.service(in: folder, at: clock.read())
    budgetFile = service.budgetFile
    session = Session(form: client.identity.form, limits: service.limits)
    network = InternetNetwork(
      address: client.address,
      key: client.identity.key,
      proxy: client.proxy
    )
  }

  /// The answer to a request, whatever it says; throws where there is none.
  func response(to request: HTTPRequest) throws(Trouble) -> HTTPResponse {
    let before = session.started
    defer { spend(session.started - before) }
    lastTicket += 1
    session.ask(request, as: lastTicket, isUrgent: true)
    var purposes: [Int: Session.Purpose] = [:]
    while true {
      let now = clock.read().uptime
      for (number, outcome) in network.finished() {
        guard let purpose = purposes.removeValue(forKey: number) else { continue }
        let chance = SystemChance().next(below: 1_000)
        let answers = session.finished(purpose, outcome, at: now, chance: chance)
        if let answer = answers.first?.answer { return try self.response(in: answer) }
      }
      if let late = session.giveUpWaiting(at: now).first { return try response(in: late.answer) }
      for order in session.orders(at: now) {
        purposes[network.start(order.request, token: order.token)] = order.purpose
      }
      let next = session.nextChance(after: now)?.milliseconds(since: now) ?? 1_000
      network.wait(alsoFor: [], atMost: Int32(min(max(0, next), 1_000)))
    }
  }

  private func response(in answer: Session.Answer) throws(Trouble) -> HTTPResponse {
    let host = String(client.address.text.split(separator: "/").dropFirst().first ?? "")
    do throws(ErrandTrouble) {
      return try answer.response(from: host)
    } catch {
      throw Trouble(error.failure)
    }
  }

  /// What a person asks for is never refused, but it counts.
  private func spend(_ requests: Int) {
    guard let budgetFile, requests > 0 else { return }
    let limit = client.weeklyBudget ?? WeeklyBudget.promised
    let now = clock.read().moment
    let kept = TextFile.read(budgetFile).flatMap { WeeklyBudget(text: $0, limit: limit) }
    var budget = kept ?? WeeklyBudget(limit: limit, countedAt: now)
    budget.spend(requests, at: now)
    TextFile.replace(budgetFile, with: budget.text)
  }
}

@available(*, unavailable)
extension KiraCall: Sendable {}

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
