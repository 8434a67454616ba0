import Kira
import Testing
import Verdicts

struct PreviewCheckTests {
  private typealias Sample = PreflightSample

  @Test(
    arguments: [(60, PreflightVerdict.Grade.pass), (61, .fail), (-1, .fail)]
      as [(Int64, PreflightVerdict.Grade)]
  )
  func `F87 a preview is good for a minute`(age: Int64, grade: PreflightVerdict.Grade) {
    let found = Sample.grade(.previewAge) {
      $0.preview = Sample.seal(age: age)
      $0.reviewed = nil
      $0.confirmedAt = nil
    }
    #expect(found == grade)
  }

  @Test(
    arguments: [(0, PreflightVerdict.Grade.pass), (120, .pass), (121, .fail), (-1, .fail)]
      as [(Int64, PreflightVerdict.Grade)]
  )
  func `a confirmation is good for two`(age: Int64, grade: PreflightVerdict.Grade) {
    #expect(Sample.grade(.confirmation) { $0.confirmedAt = Sample.steadyAgo(age) } == grade)
  }

  @Test func `a preview confirmed in time stays good while it is sent`() {
    let grade = Sample.grade(.previewAge) {
      $0.preview = Sample.seal(age: 130)
      $0.reviewed = Sample.seal(age: 130)
      $0.confirmedAt = Sample.steadyAgo(100)
    }
    #expect(grade == .pass)
  }

  @Test func `a preview confirmed too late is as old as it was then`() {
    let grade = Sample.grade(.previewAge) {
      $0.preview = Sample.seal(age: 130)
      $0.reviewed = Sample.seal(age: 130)
      $0.confirmedAt = Sample.steadyAgo(60)
    }
    #expect(grade == .fail)
  }

  @Test func `F78 no setting of the clock keeps a preview or makes it old`() {
    for seconds in [-31_536_000, -3_600, 3_600, 31_536_000] as [Int64] {
      let time = PreflightTime(
        wall: Sample.wall.advanced(bySeconds: seconds),
        steady: Sample.steady
      )
      var facts = Sample.good
      #expect(Preflight(of: facts, at: time)[.previewAge].grade == .pass)
      #expect(Preflight(of: facts, at: time)[.confirmation].grade == .pass)
      #expect(Preflight(of: facts, at: time)[.balance].grade == .pass)
      facts.preview = Sample.seal(age: 70)
      facts.reviewed = nil
      #expect(Preflight(of: facts, at: time)[.previewAge].grade == .fail)
    }
  }

  @Test func `a quote ends when it says`() {
    let grade = Sample.grade(.previewAge) {
      $0.preview = PreviewSeal(
        PayoutPreview(amount: Sample.dollars(5_000), quoteExpiresAt: Sample.wall),
        for: Sample.inputs(),
        askedAt: Sample.steady
      )
    }
    #expect(grade == .fail)
  }

  @Test func `F87 and F88 whatever changes goes back to the preview`() {
    let changes: [(inout PayoutFacts) -> Void] = [
      { $0.account?.id = Identifier("another") },
      { $0.payee = .recipient(Sample.recipient("another")) },
      { $0.payee = .instructions(.usdcOnSolana) },
      { $0.recipientDigest = "another" },
      { $0.amount = Sample.dollars(5_001) },
      { $0.preview = Sample.seal(arrives: Sample.dollars(4_699)) },
      { $0.preview = Sample.seal(fees: Sample.dollars(301)) },
    ]
    for change in changes { #expect(Sample.grade(.previewChange, change) == .fail) }
  }

  @Test func `the same preview asked for again is the same`() {
    #expect(Sample.grade(.previewChange) { $0.preview = Sample.seal(age: 0) } == .pass)
  }
}
