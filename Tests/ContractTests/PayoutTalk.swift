import HTTPMessage
import Kira
import KiraAPI
import Verdicts

@testable import App
@testable import Transport

extension PayoutTrial {
  /// What the session made of the order, and how much of its own clock that took.
  struct Talk {
    var answer: Session.Answer?
    var logins = 0
    var attempts: [HTTPRequest] = []
    var waitedMilliseconds: Int64 = 0
  }

  /// Real requests on a clock of the test's own, so that a pause of minutes takes no time.
  func talk() -> Talk {
    var session = Session(form: credentials.form, limits: .loopback)
    session.ask(Payouts.execute(order, key: key).request, as: 1)
    var (talk, now) = (Talk(), Uptime.start)
    while talk.answer == nil {
      let orders = session.orders(at: now)
      for order in orders {
        let outcome = carry(order, &talk)
        let answers = session.finished(order.purpose, outcome, at: now, chance: 0)
        talk.answer = answers.first?.answer ?? talk.answer
      }
      guard orders.isEmpty else { continue }
      guard let chance = session.nextChance(after: now) else { break }
      now = max(chance, now)
    }
    talk.waitedMilliseconds = now.milliseconds(since: .start)
    return talk
  }

  private func carry(_ order: Session.Order, _ talk: inout Talk) -> HTTPOutcome {
    kira.credentials.use(token: order.token?.revealed())
    if order.purpose == .login { talk.logins += 1 } else { talk.attempts.append(order.request) }
    return outcome(of: order.request, policy: .suiting(order.request))
  }

  func proof(of talk: Talk) -> ReplyProof<Payout>? {
    switch talk.answer {
    case .answered(let response): proof(of: .answered(response))
    case .silent(let silence): proof(of: .unanswered(silence))
    case .refused, .failed, .late, nil: nil
    }
  }
}
