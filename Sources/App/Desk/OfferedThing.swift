import Forms
import Intents
import Kira
import KiraAPI
import Store

/// What stands on a review, and what became of it since a person consented.
struct OfferedThing<Thing: Reviewed> {
  let thing: Thing
  var gate: ReviewGate
  /// There once it was written down, by this consent.
  var dispatch: Dispatch?
  var approval: Approval?
  private(set) var wantsCode = false

  init(_ thing: Thing) {
    self.thing = thing
    gate = ReviewGate(endsAt: thing.goodUntil)
  }

  mutating func send(
    code: String,
    notAfter: Uptime,
    through correspondence: Correspondence,
    _ turn: DeskTurn
  ) throws(Trouble) -> Bool {
    guard var dispatch else { return false }
    defer { self.dispatch = dispatch }
    let code = try Self.code(code)
    do throws(JournalError) {
      return try dispatch.send(code: code, notAfter: notAfter, through: correspondence, turn)
    } catch {
      throw Trouble(.failed, error.wordsWithAdvice)
    }
  }

  private static func code(_ text: String) throws(Trouble) -> ValidationCode? {
    guard !text.isEmpty else { return nil }
    do throws(RequestFault) { return try ValidationCode(text) } catch {
      throw Trouble(.usage, "the code: \(error.reason)")
    }
  }

  /// Why nothing was done; from then on a wanted code must come with the next consent.
  mutating func obstacle(in answer: Session.Answer) -> Halt {
    guard let intent = dispatch?.intent else { return .notSent("nothing was sent") }
    if let reason = Cashier.wantedCode(in: answer, to: intent) {
      wantsCode = true
      return .wantsCode(reason)
    }
    switch Cashier.event(answer, to: intent, afterDoubt: false) {
    case .notSent(let reason), .notExecuted(let reason): return .notSent(reason.text)
    default: return .notSent("nothing was done")
    }
  }
}
