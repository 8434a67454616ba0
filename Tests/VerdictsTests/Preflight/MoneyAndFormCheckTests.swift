import Kira
import Testing
import Verdicts

struct MoneyAndFormCheckTests {
  private typealias Sample = PreflightSample

  @Test(
    arguments: [
      ("approved", "900012348841", PreflightVerdict.Grade.pass),
      ("approved", "PENDING-ACT-ACCOUNT", .fail),
      ("frozen", "900012348841", .fail),
      ("deactivated", "900012348841", .fail),
      ("HIBERNATING", "900012348841", .unknown),
    ] as [(String, String, PreflightVerdict.Grade)]
  )
  func `an account pays when it is ready, and nobody guesses at a new status`(
    status: String,
    number: String,
    grade: PreflightVerdict.Grade
  ) {
    let found = Sample.grade(.accountReady) {
      $0.account?.status = Status(status)
      $0.account?.accountNumber = Sensitive(number)
    }
    #expect(found == grade)
  }

  @Test(
    arguments: [
      ("kyt_pending", "account", PreflightVerdict.Grade.fail),
      ("KYT_REJECTED", "account", .fail),
      ("kyt_pending", "another", .pass),
      ("pending", "account", .pass),
      ("FROZEN_7", "account", .unknown),
    ] as [(String, String, PreflightVerdict.Grade)]
  )
  func `a held deposit of this account blocks it`(
    status: String,
    account: String,
    grade: PreflightVerdict.Grade
  ) {
    let deposit = Deposit(
      id: Identifier("deposit"),
      accountID: Identifier(account),
      amount: nil,
      status: Status(status)
    )
    #expect(Sample.grade(.heldDeposit) { $0.openDeposits = [deposit] } == grade)
  }

  @Test(
    arguments: [(0, PreflightVerdict.Grade.pass), (60, .pass), (61, .unknown), (-1, .unknown)]
      as [(Int64, PreflightVerdict.Grade)]
  )
  func `a balance counts for a minute`(age: Int64, grade: PreflightVerdict.Grade) {
    let found = Sample.verdict(.balance) {
      $0.balance = BalanceReading(Sample.dollars(5_000), askedAt: Sample.steadyAgo(age))
    }
    #expect(found.grade == grade)
    #expect(found.stops == (grade == .unknown))
  }

  @Test func `a balance from before the machine was started has no age`() {
    let before = SteadyMoment(milliseconds: 4_999_000, boot: "another")
    let grade = Sample.grade(.balance) {
      $0.balance = BalanceReading(Sample.dollars(9_999), askedAt: before)
    }
    #expect(grade == .unknown)
  }

  @Test func `a balance in another currency covers nothing`() {
    let grade = Sample.grade(.balance) {
      $0.balance = BalanceReading(
        Amount(minorUnits: 9_999_999, in: Currency("MXN")),
        askedAt: Sample.steady
      )
    }
    #expect(grade == .unknown)
  }

  @Test func `a cent too little does not cover`() {
    let found = Sample.verdict(.balance) {
      $0.balance = BalanceReading(Sample.dollars(4_999), askedAt: Sample.steady)
    }
    #expect(found.grade == .fail)
    #expect(
      found.sentence
        == "The balance of 49.99 USD does not cover 50.00 USD: lower the amount or wait for a deposit."
    )
  }

  @Test(
    arguments: [
      (200, PreflightVerdict.Grade.warn), (201, .unknown), (399, .unknown), (400, .pass),
    ] as [(Int64, PreflightVerdict.Grade)]
  )
  func `a minimum is learnt from what was refused and what was taken`(
    cents: Int64,
    grade: PreflightVerdict.Grade
  ) {
    #expect(Sample.grade(.minimum) { $0.amount = Sample.dollars(cents) } == grade)
  }

  @Test(
    arguments: [
      (4_700, 300, PreflightVerdict.Grade.pass), (0, 5_000, .fail), (-100, 5_100, .fail),
      (4_700, 299, .fail), (5_300, -300, .fail), (4_700, nil, .pass), (nil, 300, .unknown),
      (nil, 5_000, .fail), (0, nil, .fail),
    ] as [(Int64?, Int64?, PreflightVerdict.Grade)]
  )
  func `F90 something must arrive, and the figures must agree to the cent`(
    arrives: Int64?,
    fees: Int64?,
    grade: PreflightVerdict.Grade
  ) {
    let seal = Sample.seal(
      arrives: arrives.map(Sample.dollars),
      fees: fees.map(Sample.dollars)
    )
    #expect(Sample.grade(.arrival) { $0.preview = seal } == grade)
  }

  @Test(arguments: [0, -5_000])
  func `nothing and less than nothing is no amount`(cents: Int64) {
    #expect(Sample.grade(.arrival) { $0.amount = Sample.dollars(cents) } == .fail)
  }

  @Test(
    arguments: [
      ("WIRE", PreflightVerdict.Grade.pass), ("wire", .pass), ("ACH", .fail), ("", .unknown),
    ] as [(String, PreflightVerdict.Grade)]
  )
  func `a rail is open when the account says so`(rail: String, grade: PreflightVerdict.Grade) {
    let found = Sample.grade(.rail) {
      $0.payee = .recipient(Sample.recipient(rail: SafeText(rail)))
    }
    #expect(found == grade)
  }

  @Test(
    arguments: [("ACH", PreflightVerdict.Grade.pass), ("PIX", .unknown)]
      as [(String, PreflightVerdict.Grade)]
  )
  func `without the account's word the kind of rail tells`(
    rail: String,
    grade: PreflightVerdict.Grade
  ) {
    let found = Sample.grade(.rail) {
      $0.outboundRails = nil
      $0.payee = .recipient(Sample.recipient(rail: SafeText(rail)))
    }
    #expect(found == grade)
  }

  @Test func `an account pays in its own currency`() {
    #expect(Sample.grade(.rail) { $0.account?.currency = Currency("MXN") } == .fail)
  }

  @Test func `a crypto account pays by instructions and a fiat account to a recipient`() {
    #expect(Sample.grade(.rail) { $0.account?.mode = Status(.crypto) } == .fail)
    #expect(Sample.grade(.rail) { $0.payee = .instructions(.usdcOnSolana) } == .fail)
    let grade = Sample.grade(.rail) {
      $0.account?.mode = Status(.crypto)
      $0.payee = .instructions(.usdcOnSolana)
    }
    #expect(grade == .pass)
  }

  @Test(
    arguments: [
      ("WIRE", "austin_capital_trust", "", PreflightVerdict.Grade.fail),
      ("wire", "ACT", " ", .fail),
      ("WIRE", "austin_capital_trust", "rent", .pass),
      ("WIRE", "slovak_savings_bank", "", .pass),
      ("SWIFT", "austin_capital_trust", "", .pass),
      ("WIRE", "", "", .unknown),
      ("WIRE", "austin_capital_trust", nil, .unknown),
    ] as [(String, String, String?, PreflightVerdict.Grade)]
  )
  func `a wire from one bank needs a memo`(
    rail: String,
    bank: String,
    memo: String?,
    grade: PreflightVerdict.Grade
  ) {
    let found = Sample.grade(.memo) {
      $0.account?.bank = SafeText(bank)
      $0.payee = .recipient(Sample.recipient(rail: SafeText(rail)))
      $0.memo = memo.map { SafeText($0) }
    }
    #expect(found == grade)
  }

  @Test(
    arguments: [
      (0, PreflightVerdict.Grade.fail), (1, .pass), (2, .pass), (3, .fail), (nil, .unknown),
    ] as [(Int?, PreflightVerdict.Grade)]
  )
  func `a crypto payout needs one document or two`(count: Int?, grade: PreflightVerdict.Grade) {
    let found = Sample.grade(.documents) {
      $0.payee = .instructions(.usdcOnSolana)
      $0.documents = count
    }
    #expect(found == grade)
  }
}
