import Kira
import Testing
import Verdicts

struct TruthTests {
  private let now = Moment(milliseconds: 1_795_269_750_000)

  private func ago(_ seconds: Int64) -> Moment { now.advanced(bySeconds: -seconds) }

  private func account(_ status: String, number: String?, age: Int64) -> VirtualAccount {
    VirtualAccount(
      id: Identifier("a"),
      mode: Status(.fiat),
      status: Status(status),
      accountNumber: number.map { Sensitive($0) },
      createdAt: ago(age)
    )
  }

  private func payout(_ status: String, rail: SafeText = "wire", age: Int64 = 60) -> Payout {
    Payout(
      id: Identifier("p"),
      amount: nil,
      rail: rail,
      status: Status(status),
      createdAt: ago(age)
    )
  }

  private static let accounts: [(String, String?, Int64, Grade, String)] = [
    ("approved", "900012348841", 9_000, Grade.done, "ready"),
    ("approved", "PENDING-ACT-ACCOUNT", 60, .moving, "activating"),
    ("approved", "PENDING-ACT-ACCOUNT", 3_700, .needsPerson, "activating for 1 h"),
    ("active", nil, 60, .moving, "activating"),
    ("ACTIVE", "900012348841", 60, .done, "ready"),
    ("frozen", "900012348841", 60, .needsPerson, "frozen: no payout leaves"),
    ("declined", nil, 60, .failed, "declined"),
  ]

  @Test(arguments: accounts)
  func `an account is ready when it has a number, whatever it is called`(
    status: String,
    number: String?,
    age: Int64,
    grade: Grade,
    words: String
  ) {
    let truth = Truth(of: account(status, number: number, age: age), at: now)
    #expect(truth.grade == grade)
    #expect(truth.words == words)
  }

  @Test(arguments: ["HIBERNATING", "", "verified2"])
  func `a status nobody has heard of decides nothing`(status: String) {
    let records: [Record] = [
      .payout(payout(status)), .account(account(status, number: "900012348841", age: 1)),
      .user(User(id: Identifier("u"), kind: Status(.individual), name: "", status: Status(status))),
      .deposit(Deposit(id: Identifier("d"), amount: nil, status: Status(status))),
    ]
    for record in records { #expect(Truth(of: record, at: now).grade == .unknown) }
  }

  @Test(arguments: ["created", "CREATED", "Created"])
  func `casing does not change what a status means`(status: String) {
    #expect(Truth(of: payout(status), at: now).grade == .moving)
  }

  @Test func `a payout is late when it takes three times the usual of its rail`() {
    #expect(Truth(of: payout("PROCESSING", age: 80_000), at: now).grade == .moving)
    #expect(Truth(of: payout("PROCESSING", age: 90_000), at: now).grade == .needsPerson)
    #expect(Truth(of: payout("PROCESSING", rail: "SWIFT", age: 90_000), at: now).grade == .moving)
    #expect(
      Truth(of: payout("PROCESSING", rail: "pigeon", age: 9_000_000), at: now).grade == .moving
    )
  }

  @Test func `verified without a product that is ready is not ready`() {
    var user = User(
      id: Identifier("u"),
      kind: Status(.individual),
      name: "",
      status: Status(.verified)
    )
    #expect(Truth(of: user, at: now).words == "verified")
    user.products = [User.Product(code: "act", isEligible: false, missing: ["phone", "ssn"])]
    #expect(Truth(of: user, at: now).grade == .needsPerson)
    #expect(Truth(of: user, at: now).words == "waiting on customer: 2 items")
    user.products?[0].isEligible = true
    #expect(Truth(of: user, at: now).words == "ready for 1 of 1 products")
  }

  @Test func `a user of unknown age is not called new`() {
    let user = User(
      id: Identifier("u"),
      kind: Status(.individual),
      name: "",
      status: Status(.created)
    )
    #expect(Truth(of: user, at: now).grade == .unknown)
  }

  @Test func `a held deposit needs a person and says what it blocks`() {
    let deposit = Deposit(id: Identifier("d"), amount: nil, status: Status(.kytPending))
    let truth = Truth(of: deposit, at: now)
    #expect(truth.grade == .needsPerson)
    #expect(truth.advice.contains("every payout of this account"))
  }
}
