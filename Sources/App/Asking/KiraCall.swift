import HTTPMessage
import Kira
import KiraAPI
import Settings

/// One question to Kira that a command asks and waits for.
struct KiraCall {
  private let client: ClientProfile
  private let clock: SystemClock
  private let budgetFile: String?

  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(Trouble) {
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    client = try finder.client(named: invocation.value(of: "profile"))
    clock = SystemClock(standing: surroundings.standingMoment)
    let places = Places(environment: surroundings.environment)
    let folder = try places.cacheFolder(ofProfile: client.name)
    budgetFile = client.service(in: folder, at: clock.read()).budgetFile
  }

  /// The answer to a request, whatever it says; throws where there is none.
  func response(to request: HTTPRequest) throws(Trouble) -> HTTPResponse {
    let limits = client.service(in: "", at: clock.read()).limits
    var session = Session(form: client.identity.form, limits: limits)
    let network = InternetNetwork(
      address: client.address,
      key: client.identity.key,
      proxy: client.proxy
    )
    session.ask(request, as: 1, isUrgent: true)
    defer { spend(session.started) }
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
      case .notFound: .notFound
      default: .failed
      }
    self.init(code, "\(problem.happened). \(problem.meaning) \(problem.advice)")
  }
}
