import Kira
import Testing
import Verdicts

struct CapCheckTests {
  private typealias Sample = PreflightSample

  @Test(
    arguments: [(1_000_000, PreflightVerdict.Grade.pass), (1_000_001, .fail)]
      as [(Int64, PreflightVerdict.Grade)]
  )
  func `a payout in production has a cap`(cents: Int64, grade: PreflightVerdict.Grade) {
    #expect(Sample.grade(.capPerPayout) { $0.amount = Sample.dollars(cents) } == grade)
  }

  @Test func `the sandbox has none`() {
    let preflight = Sample.grade(.capPerPayout) {
      $0.amount = Sample.dollars(.max)
      $0.caps = .standard(in: .sandbox)
    }
    #expect(preflight == .pass)
  }

  @Test func `a stablecoin does not slip past a cap in dollars`() {
    let above = Amount(minorUnits: 10_000_000_001, in: Currency("USDC"))
    #expect(Sample.grade(.capPerPayout) { $0.amount = above } == .fail)
    let at = Amount(minorUnits: 10_000_000_000, in: Currency("USDC"))
    #expect(Sample.grade(.capPerPayout) { $0.amount = at } == .pass)
  }

  @Test func `money of which the rate is not known stops at a cap`() {
    let found = Sample.verdict(.capPerPayout) {
      $0.amount = Amount(minorUnits: 1, in: Currency("MXN"))
    }
    #expect(found.grade == .unknown && found.stops)
  }

  @Test func `a day counts all that may have left in the last 24 hours, and what lies ahead`() {
    var numbers = SeededNumbers(seed: 21)
    for _ in 0..<1_000 {
      let earlier = (0..<Int.random(in: 0..<6, using: &numbers)).map { _ in
        Sample.earlier(
          EarlierPayout.Standing.allCases.randomElement(using: &numbers) ?? .accepted,
          cents: Int64.random(in: 0..<2_000_000, using: &numbers),
          age: Int64.random(in: -90_000..<180_000, using: &numbers)
        )
      }
      let amount = Int64.random(in: 1..<2_000_000, using: &numbers)
      let counted = earlier.filter {
        [.unresolved, .accepted, .closedInDoubt].contains($0.standing)
          && Sample.wall.seconds(since: $0.decidedAt) <= 86_400
      }
      let isWithin = counted.reduce(amount) { $0 + $1.amount.minorUnits } <= 5_000_000
      let found = Sample.grade(.capPerDay) {
        $0.amount = Sample.dollars(amount)
        $0.earlierHere = earlier
      }
      #expect(found == (isWithin ? .pass : .fail))
    }
  }

  @Test func `sums beyond every figure are above the cap`() {
    let earlier = [Sample.earlier(.accepted, cents: .max), Sample.earlier(.accepted, cents: .max)]
    #expect(Sample.grade(.capPerDay) { $0.earlierHere = earlier } == .fail)
  }
}
