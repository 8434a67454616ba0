import Kira

/// The deposits every demonstration needs, newest first.
struct StagedDeposit {
  let minutesBefore: Int64
  /// Its place in the table of staged accounts.
  let account: Int
  let sender: String
  let amount: Amount
  let life: Life

  private init(_ minutes: Int64, into account: Int, _ sender: String, cents: Int64, _ life: Life) {
    minutesBefore = minutes
    self.account = account
    self.sender = sender
    amount = Amount(minorUnits: cents, in: .usd)
    self.life = life
  }

  static let all = [
    StagedDeposit(
      9,
      into: 7,
      "Acme Corp",
      cents: 100_000,
      Life([.init(0, "PENDING"), .init(25 * Span.second, "COMPLETED")])
    ),
    // Held, and it stays so: it blocks every payout of its account.
    StagedDeposit(
      34,
      into: 5,
      "Northwind GmbH",
      cents: 980_000,
      Life([.init(0, "PENDING"), .init(2 * Span.minute, "KYT_PENDING")])
    ),
    StagedDeposit(
      52,
      into: 4,
      "Blue Heron Analytics Inc.",
      cents: 1_842_050,
      Life([.init(0, "PENDING"), .init(Span.minute, "COMPLETED")])
    ),
    StagedDeposit(
      88,
      into: 7,
      "Kestrel Payroll Services LLC",
      cents: 312_000,
      Life([
        .init(0, "PENDING"), .init(Span.minute, "COMPLETED"),
        .init(20 * Span.minute, "REFUNDED"),
      ])
    ),
    StagedDeposit(
      131,
      into: 3,
      "Prairie Seed & Grain Co.",
      cents: 4_100_000,
      Life([.init(0, "PENDING"), .init(3 * Span.minute, "COMPLETED")])
    ),
    StagedDeposit(
      190,
      into: 4,
      "深圳市鹏程跨境电子商务有限公司",
      cents: 77_777,
      Life([
        .init(0, "PENDING"), .init(Span.minute, "KYT_PENDING"),
        .init(50 * Span.minute, "KYT_REJECTED"),
      ])
    ),
    StagedDeposit(
      245,
      into: 7,
      "José Ángel Núñez",
      cents: 25_000,
      Life([.init(0, "PENDING"), .init(Span.minute, "FAILED")])
    ),
    StagedDeposit(
      301,
      into: 7,
      "Redwood & Sons, Marine Surveyors and Average Adjusters, Inc.",
      cents: 650_000,
      Life([.init(0, "PENDING"), .init(Span.minute, "COMPLETED")])
    ),
  ]
}

/// The payouts every demonstration needs, newest first.
struct StagedPayout {
  let minutesBefore: Int64
  let account: Int
  let amount: Amount
  let life: Life

  private init(_ minutes: Int64, from account: Int, cents: Int64, _ steps: [Life.Step]) {
    minutesBefore = minutes
    self.account = account
    amount = Amount(minorUnits: cents, in: .usd)
    life = Life([.init(0, "CREATED")] + steps)
  }

  static let all = [
    StagedPayout(
      3,
      from: 7,
      cents: 125_000,
      [
        .init(20 * Span.second, "PROCESSING"),
        .init(100 * Span.second, "FAILED", Wording.failures[0].words),
      ]
    ),
    StagedPayout(21, from: 4, cents: 880_000, [.init(30 * Span.second, "IN_REVIEW")]),
    StagedPayout(
      38,
      from: 5,
      cents: 240_000,
      [.init(Span.minute, "PROCESSING")]
    ),
    StagedPayout(
      57,
      from: 7,
      cents: 31_240,
      [.init(20 * Span.second, "PROCESSING"), .init(4 * Span.minute, "COMPLETED")]
    ),
    StagedPayout(
      96,
      from: 3,
      cents: 1_500_000,
      [.init(20 * Span.second, "PROCESSING"), .init(6 * Span.minute, "COMPLETED")]
    ),
    StagedPayout(140, from: 4, cents: 64_900, [.init(2 * Span.minute, "PENDING")]),
    StagedPayout(178, from: 7, cents: 5_000, [.init(5 * Span.minute, "CANCELLED")]),
    // Completed, and then sent back by the bank: completed is not final.
    StagedPayout(
      262,
      from: 4,
      cents: 199_900,
      [
        .init(20 * Span.second, "PROCESSING"), .init(40 * Span.minute, "COMPLETED"),
        .init(150 * Span.minute, "FAILED", Wording.returned),
      ]
    ),
    StagedPayout(
      330,
      from: 7,
      cents: 72_500,
      [.init(20 * Span.second, "PROCESSING"), .init(30 * Span.minute, "COMPLETED")]
    ),
  ]
}
