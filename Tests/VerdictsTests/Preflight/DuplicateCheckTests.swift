import Kira
import Testing
import Verdicts

struct DuplicateCheckTests {
  private typealias Sample = PreflightSample

  @Test(
    arguments: [
      (EarlierPayout.Standing.accepted, 86_400, PreflightVerdict.Grade.warn),
      (.accepted, 86_401, .pass),
      (.waiting, 60, .warn),
      (.closedInDoubt, 60, .warn),
      (.neverSent, 60, .pass),
      (.unresolved, 60, .fail),
      (.unresolved, 8_640_000, .fail),
    ] as [(EarlierPayout.Standing, Int64, PreflightVerdict.Grade)]
  )
  func `the same payout decided here is told by what became of it`(
    standing: EarlierPayout.Standing,
    age: Int64,
    grade: PreflightVerdict.Grade
  ) {
    #expect(
      Sample.grade(.duplicateHere) { $0.earlierHere = [Sample.earlier(standing, age: age)] }
        == grade
    )
  }

  @Test func `another amount or another payee is another payout`() {
    let others = [
      Sample.earlier(.accepted, cents: 5_001), Sample.earlier(.unresolved, recipient: "b"),
    ]
    #expect(Sample.grade(.duplicateHere) { $0.earlierHere = others } == .pass)
  }

  @Test func `an unresolved one out of another account is a warning`() {
    let other = Sample.earlier(.unresolved, account: "another", age: 8_640_000)
    #expect(Sample.grade(.duplicateHere) { $0.earlierHere = [other] } == .warn)
  }

  @Test func `another recipient with the same account is the same payee`() {
    let found = Sample.grade(.duplicateHere) {
      $0.knownRecipients?.append(Sample.recipient("twin", name: "M. L.", account: "····4567"))
      $0.earlierHere = [Sample.earlier(.accepted, recipient: "twin")]
    }
    #expect(found == .warn)
  }

  @Test(
    arguments: [
      (Payout.State.completed, 5_000, 60, PreflightVerdict.Grade.warn),
      (.inReview, 5_000, 60, .warn),
      (.failed, 5_000, 60, .pass),
      (.completed, 5_001, 60, .pass),
      (.completed, 5_000, 86_401, .pass),
      (.completed, nil, 60, .unknown),
    ] as [(Payout.State, Int64?, Int64, PreflightVerdict.Grade)]
  )
  func `what Kira lists counts as well`(
    status: Payout.State,
    cents: Int64?,
    age: Int64,
    grade: PreflightVerdict.Grade
  ) {
    let row = Sample.row(cents, status, age: age)
    #expect(Sample.grade(.duplicateAtKira) { $0.recentAtKira?.rows = [row] } == grade)
  }

  @Test func `a row without its recipient is told by its name, and without that by its account`() {
    let cases: [(SafeText, String, PreflightVerdict.Grade)] = [
      ("MARÍA  LÓPEZ", "another", .warn), ("Someone Else", "account", .pass),
      ("", "account", .warn), ("", "another", .pass),
    ]
    for (name, account, grade) in cases {
      var row = Sample.row(to: "")
      row.recipientName = name
      row.accountID = Identifier(account)
      #expect(Sample.grade(.duplicateAtKira) { $0.recentAtKira?.rows = [row] } == grade)
    }
  }

  @Test func `a list that is short or old says nothing about what it does not show`() {
    #expect(
      Sample.grade(.duplicateAtKira) { $0.recentAtKira?.reachesBackTo = Sample.ago(86_399) }
        == .unknown
    )
    #expect(
      Sample.grade(.duplicateAtKira) { $0.recentAtKira?.askedAt = Sample.steadyAgo(121) }
        == .unknown
    )
  }
}
