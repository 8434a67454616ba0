import Kira
import Verdicts

/// A payout with which nothing is wrong, for tests to spoil.
enum PreflightSample {
  static let wall = Moment(milliseconds: 1_800_000_000_000)
  static let steady = SteadyMoment(milliseconds: 5_000_000, boot: "boot")
  static let time = PreflightTime(wall: wall, steady: steady)

  static func ago(_ seconds: Int64) -> Moment { wall.advanced(bySeconds: -seconds) }

  static func steadyAgo(_ seconds: Int64) -> SteadyMoment {
    SteadyMoment(milliseconds: steady.milliseconds - seconds * 1_000, boot: steady.boot)
  }

  static func dollars(_ cents: Int64) -> Amount { Amount(minorUnits: cents, in: .usd) }

  static let account = VirtualAccount(
    id: Identifier("account"),
    bank: "slovak_savings_bank",
    mode: Status(.fiat),
    status: Status(.approved),
    currency: .usd,
    accountNumber: Sensitive("900012348841"),
    createdAt: ago(900_000)
  )

  static func recipient(
    _ id: String = "recipient",
    name: SafeText = "Maria Lopez",
    account: String? = "000111224567",
    bank: SafeText = "Banco de México",
    rail: SafeText = "SWIFT"
  ) -> Recipient {
    Recipient(
      id: Identifier(id),
      kind: Status(.individual),
      name: name,
      rail: rail,
      bank: bank,
      account: account.map { Sensitive($0) },
      createdAt: ago(900_000)
    )
  }

  static func inputs(_ amount: Amount = dollars(5_000)) -> PreviewSeal.Inputs {
    PreviewSeal.Inputs(
      account: account.id,
      recipient: Identifier("recipient"),
      recipientDigest: "digest",
      amount: amount
    )
  }

  static func seal(
    _ amount: Amount = dollars(5_000),
    arrives: Amount? = dollars(4_700),
    fees: Amount? = dollars(300),
    age: Int64 = 4
  ) -> PreviewSeal {
    PreviewSeal(
      PayoutPreview(amount: amount, arrives: arrives, totalFees: fees),
      for: inputs(amount),
      askedAt: steadyAgo(age)
    )
  }

  static func row(
    _ cents: Int64? = 5_000,
    to recipient: SafeText = "recipient",
    _ status: Payout.State = .completed,
    age: Int64 = 3_600
  ) -> Payout {
    Payout(
      id: Identifier("payout"),
      accountID: account.id,
      recipientID: recipient,
      amount: cents.map(dollars),
      status: Status(status),
      createdAt: ago(age)
    )
  }

  static func earlier(
    _ standing: EarlierPayout.Standing,
    cents: Int64 = 5_000,
    account: String = "account",
    recipient: String = "recipient",
    age: Int64 = 3_600
  ) -> EarlierPayout {
    EarlierPayout(
      account: Identifier(account),
      recipient: Identifier(recipient),
      amount: dollars(cents),
      decidedAt: ago(age),
      standing: standing
    )
  }

  static var good: PayoutFacts {
    var facts = PayoutFacts(amount: dollars(5_000))
    facts.account = account
    facts.payee = .recipient(recipient())
    facts.recipientDigest = "digest"
    facts.memo = "memo"
    facts.documents = 0
    facts.balance = BalanceReading(dollars(1_820_477), askedAt: steadyAgo(4))
    facts.openDeposits = []
    facts.outboundRails = ["WIRE", "SWIFT"]
    facts.minimum = LearntMinimum(refused: dollars(200), taken: dollars(400))
    facts.preview = seal()
    facts.reviewed = seal()
    facts.confirmedAt = steadyAgo(1)
    facts.earlierHere = []
    facts.recentAtKira = PayoutsAtKira(rows: [], reachesBackTo: ago(90_000), askedAt: steadyAgo(5))
    facts.history = PaymentHistory([row(4_000, age: 900_000)], isWhole: true)
    facts.lastPaid = .at(ago(900_000), digest: "digest")
    facts.knownRecipients = [
      recipient(), recipient("b", name: "Acme Trading", account: "99887766"),
    ]
    facts.caps = .standard(in: .production)
    facts.otherInstance = .nobody
    facts.otherOperator = .nobody
    return facts
  }
}

extension PreflightSample {
  /// The good payout spoilt in one way, and what one check says of it.
  static func verdict(
    _ check: PreflightCheck,
    _ spoil: (inout PayoutFacts) -> Void
  ) -> PreflightVerdict {
    var facts = good
    spoil(&facts)
    return Preflight(of: facts, at: time)[check]
  }

  static func grade(
    _ check: PreflightCheck,
    _ spoil: (inout PayoutFacts) -> Void
  ) -> PreflightVerdict.Grade { verdict(check, spoil).grade }
}
