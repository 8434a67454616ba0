import Kira
import Testing
import Verdicts

struct RecipientCheckTests {
  private typealias Sample = PreflightSample

  @Test(
    arguments: [
      (Payout.State.completed, true, PreflightVerdict.Grade.pass),
      (.completed, false, .pass),
      (.processing, true, .warn),
      (.failed, true, .warn),
      (.failed, false, .unknown),
    ] as [(Payout.State, Bool, PreflightVerdict.Grade)]
  )
  func `only a payment that arrived makes the next one not the first`(
    status: Payout.State,
    isWhole: Bool,
    grade: PreflightVerdict.Grade
  ) {
    let history = PaymentHistory([Sample.row(5_000, status)], isWhole: isWhole)
    #expect(Sample.grade(.firstPayment) { $0.history = history } == grade)
  }

  @Test(
    arguments: [(86_399, PreflightVerdict.Grade.warn), (86_400, .pass), (-60, .warn)]
      as [(Int64, PreflightVerdict.Grade)]
  )
  func `a recipient is new for a day`(age: Int64, grade: PreflightVerdict.Grade) {
    var recipient = Sample.recipient()
    recipient.createdAt = Sample.ago(age)
    #expect(Sample.grade(.newRecipient) { $0.payee = .recipient(recipient) } == grade)
  }

  @Test func `details that changed since the last payment are told`() {
    #expect(
      Sample.grade(.changedRecipient) { $0.lastPaid = .at(Sample.ago(9), digest: "old") } == .warn
    )
    #expect(Sample.grade(.changedRecipient) { $0.lastPaid = .never } == .unknown)
  }

  @Test(
    arguments: [
      ([1_000], 5_000, PreflightVerdict.Grade.pass),
      ([1_000], 5_001, .warn),
      ([1_000, 1_000, 1_000, 90_000], 9_999, .pass),
      ([1_000, 1_000, 1_000, 90_000], 10_000, .warn),
      ([1_000, 90_000], 10_000, .pass),
      ([], 5_000, .unknown),
      ([.max], .max, .pass),
    ] as [([Int64], Int64, PreflightVerdict.Grade)]
  )
  func `an amount is unusual beside what they were paid before`(
    paid: [Int64],
    cents: Int64,
    grade: PreflightVerdict.Grade
  ) {
    let found = Sample.grade(.unusualAmount) {
      $0.amount = Sample.dollars(cents)
      $0.history = PaymentHistory(paid.map { Sample.row($0) }, isWhole: true)
    }
    #expect(found == grade)
  }

  @Test func `company is told by name`() {
    let found = Sample.verdict(.secondInstance) { $0.otherInstance = .somebody("pid 7 on desk") }
    #expect(found.grade == .warn)
    #expect(found.sentence.contains("pid 7 on desk"))
    #expect(Sample.grade(.secondOperator) { $0.otherOperator = .somebody("ana") } == .warn)
  }
}
