import Kira

/// The same numbers for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Records with many ties and many gaps, as no real tenant has them.
struct RandomTenant {
  private var numbers: SeededNumbers
  private let names: [SafeText] = [
    "", "María González", "maria lopez", "Acme Trading LLC", "李小龙", "Zoë", "Ødegård", "acme",
  ]
  private let currencies = ["USD", "USDC", "CLP", "MXN"]

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func records(_ kind: ResourceKind, count: Int) -> [Record] {
    (0..<count).map { record(kind, number: $0) }.shuffled(using: &numbers)
  }

  private mutating func record(_ kind: ResourceKind, number: Int) -> Record {
    switch kind {
    case .user:
      .user(
        User(
          id: Identifier("u\(number)"),
          kind: Status(User.Kind.business),
          name: pick(names),
          status: status(),
          createdAt: moment()
        )
      )
    case .account:
      .account(
        VirtualAccount(
          id: Identifier("a\(number)"),
          userID: owner("u").map { Identifier($0) },
          bank: pick(names),
          mode: Status(VirtualAccount.Mode.fiat),
          status: status(),
          createdAt: moment()
        )
      )
    case .deposit:
      .deposit(
        Deposit(
          id: Identifier("d\(number)"),
          accountID: owner("a").map { Identifier($0) },
          amount: amount(),
          sender: pick(names),
          rail: pick(["WIRE", "ach", ""]),
          status: status(),
          createdAt: moment()
        )
      )
    case .payout:
      .payout(
        Payout(
          id: Identifier("p\(number)"),
          userID: owner("u").map { Identifier($0) },
          accountID: owner("a").map { Identifier($0) },
          recipientName: pick(names),
          amount: amount(),
          rail: pick(["SWIFT", "wire", ""]),
          status: status(),
          createdAt: moment()
        )
      )
    }
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  private mutating func status<State>() -> Status<State> {
    Status(pick(["COMPLETED", "completed", "failed", "in_review", "brand_new", ""]))
  }

  private mutating func owner(_ prefix: String) -> String? {
    pick([nil, "\(prefix)1", "\(prefix)2", "\(prefix)3"])
  }

  private mutating func amount() -> Amount? {
    let units = pick([nil, 0, 1, 50, 5_000, 125_000, -250, Int64.max, .min])
    return units.map { Amount(minorUnits: $0, in: Currency(pick(currencies))) }
  }

  private mutating func moment() -> Moment? {
    let days = pick([nil, 0, 0, 1, 2, 6, 8, 30])
    return days.map { Moment.now.advanced(bySeconds: -86_400 * Int64($0)) }
  }
}
