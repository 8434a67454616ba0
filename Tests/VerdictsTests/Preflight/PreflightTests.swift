import Kira
import Testing
import Verdicts

struct PreflightTests {
  @Test func `a payout with which nothing is wrong passes every check`() {
    let preflight = Preflight(of: PreflightSample.good, at: PreflightSample.time)
    #expect(preflight.verdicts.map(\.check) == PreflightCheck.allCases)
    #expect(preflight.verdicts.filter { $0.grade != .pass } == [])
    #expect(preflight.worst == .pass)
    #expect(preflight.canSend(overriding: []))
  }

  @Test func `nothing passes of which nothing is known, and nothing is sent`() {
    let facts = PayoutFacts(amount: PreflightSample.dollars(5_000))
    let preflight = Preflight(of: facts, at: PreflightSample.time)
    #expect(preflight.verdicts.filter { $0.grade != .unknown } == [])
    #expect(!preflight.canGoOn)
    #expect(!preflight.canSend(overriding: Set(PreflightCheck.allCases)))
  }

  @Test func `no check passes without the facts it needs, whatever else is missing`() {
    var numbers = SeededNumbers(seed: 5)
    for _ in 0..<2_000 {
      var facts = PreflightSample.good
      let missing = MissingFact.all.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 }
      missing.forEach { $0.leaveOut(&facts) }
      let preflight = Preflight(of: facts, at: PreflightSample.time)
      for fact in missing {
        let passed = fact.needing.filter { preflight[$0].grade == .pass }
        #expect(passed == [], "without \(missing.map(\.name))")
      }
    }
  }

  @Test(arguments: MissingFact.all.map(\.name))
  func `a missing fact is unknown and no failure, but for what was confirmed`(name: String) throws {
    let fact = try #require(MissingFact.all.first { $0.name == name })
    var facts = PreflightSample.good
    fact.leaveOut(&facts)
    let failed = Preflight(of: facts, at: PreflightSample.time).verdicts.filter {
      $0.grade == .fail
    }
    #expect(failed.map(\.check) == (name == "reviewed" ? [.confirmation] : []))
  }

  @Test(arguments: PreflightCheck.allCases)
  func `every verdict is one sentence`(check: PreflightCheck) {
    for facts in [PreflightSample.good, PayoutFacts(amount: PreflightSample.dollars(1))] {
      let sentence = Preflight(of: facts, at: PreflightSample.time)[check].sentence
      #expect(sentence.hasSuffix("."))
      #expect(sentence.first.map { $0.isUppercase || $0.isNumber } == true)
      #expect(!check.label.isEmpty)
    }
  }

  @Test func `a warning stops until it is named`() {
    var facts = PreflightSample.good
    facts.history = PaymentHistory([], isWhole: true)
    let preflight = Preflight(of: facts, at: PreflightSample.time)
    #expect(preflight.canGoOn)
    #expect(preflight.overridable.map(\.check) == [.firstPayment])
    #expect(!preflight.canSend(overriding: [.lookalike]))
    #expect(preflight.canSend(overriding: [.firstPayment]))
  }

  @Test func `a failure cannot be passed over`() {
    var facts = PreflightSample.good
    facts.balance = BalanceReading(
      PreflightSample.dollars(4_999),
      askedAt: PreflightSample.steady
    )
    let preflight = Preflight(of: facts, at: PreflightSample.time)
    #expect(preflight.worst == .fail)
    #expect(!preflight.canSend(overriding: Set(PreflightCheck.allCases)))
  }

  @Test func `before the amount is typed it can go on and cannot be sent`() {
    var facts = PreflightSample.good
    facts.confirmedAt = nil
    facts.reviewed = nil
    let preflight = Preflight(of: facts, at: PreflightSample.time)
    #expect(preflight.canGoOn && !preflight.needsOverride)
    #expect(!preflight.canSend(overriding: []))
  }
}
