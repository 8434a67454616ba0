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
  var numbers: SeededNumbers
  static let names: [SafeText] = [
    "", "María González", "maria lopez", "Acme Trading LLC", "李小龙", "Zoë", "Ødegård", "acme",
  ]
  static let currencies = ["USD", "USDC", "CLP", "MXN"]
  static let statuses = ["COMPLETED", "completed", "failed", "in_review", "brand_new", ""]

  /// What has changed at a known time is kept only if nothing newer is known.
  private let hasChanges: Bool

  init(seed: UInt64, hasChanges: Bool = false) {
    numbers = SeededNumbers(seed: seed)
    self.hasChanges = hasChanges
  }

  /// Some ids are as long as Kira's, some are short enough to be a part of others.
  static func id(_ letter: String, _ number: Int) -> String {
    guard number > 3, number.isMultiple(of: 2) else { return "\(letter)\(number)" }
    let digits = String(number)
    let padding = String(repeating: "0", count: 12 - digits.count)
    return "7f3a0c1e-\(letter == "p" ? "91c2" : "0a41")-4000-8000-\(padding)\(digits)"
  }

  mutating func records(_ kind: ResourceKind, count: Int) -> [Record] {
    (0..<count).map { record(kind, number: $0) }.shuffled(using: &numbers)
  }

  private mutating func record(_ kind: ResourceKind, number: Int) -> Record {
    switch kind {
    case .user: .user(user(number))
    case .account: .account(account(number))
    case .deposit: .deposit(deposit(number))
    case .payout: .payout(payout(number))
    case .recipient: .recipient(recipient(number))
    }
  }

  private mutating func user(_ number: Int) -> User {
    User(
      id: Identifier(Self.id("u", number)),
      kind: Status(pick(["business", "INDIVIDUAL", ""])),
      name: pick(Self.names),
      email: pick(["", "maria@acme.com", "Zoe.Ø@example.org", "lopez@example.org"]),
      country: pick(["", "MX", "USA", "co"]),
      status: status(),
      createdAt: moment(),
      updatedAt: hasChanges ? moment() : nil
    )
  }

  private mutating func account(_ number: Int) -> VirtualAccount {
    VirtualAccount(
      id: Identifier(Self.id("a", number)),
      userID: owner("u").map { Identifier($0) },
      bank: pick(Self.names),
      provider: pick(["", "act", "Zenus"]),
      mode: Status(pick(["fiat", "CRYPTO", ""])),
      status: status(),
      currency: pick([nil] + Self.currencies).map { Currency($0) },
      accountNumber: pick([nil, "PENDING-ACT-ACCOUNT", "12344567", "99994567", "4567", "87651234"])
        .map { Sensitive($0) },
      createdAt: moment(),
      updatedAt: hasChanges ? moment() : nil
    )
  }

  private mutating func deposit(_ number: Int) -> Deposit {
    Deposit(
      id: Identifier(Self.id("d", number)),
      accountID: owner("a").map { Identifier($0) },
      amount: amount(),
      fees: amount(),
      net: amount(),
      sender: pick(Self.names),
      rail: pick(["WIRE", "ach", ""]),
      status: status(),
      createdAt: moment(),
      updatedAt: hasChanges ? moment() : nil
    )
  }

  private mutating func payout(_ number: Int) -> Payout {
    Payout(
      id: Identifier(Self.id("p", number)),
      userID: owner("u").map { Identifier($0) },
      accountID: owner("a").map { Identifier($0) },
      recipientID: pick(["", "r17", "7f3a0c1e-r"]),
      recipientName: pick(Self.names),
      amount: amount(),
      arrives: amount(),
      rail: pick(["SWIFT", "wire", ""]),
      status: status(),
      reference: pick(["", "KD-7Q4M", "Invoice 2026-118"]),
      createdAt: moment(),
      updatedAt: hasChanges ? moment() : nil
    )
  }

  private mutating func recipient(_ number: Int) -> Recipient {
    Recipient(
      id: Identifier(Self.id("r", number)),
      userID: owner("u").map { Identifier($0) },
      kind: Status(pick(["business", "INDIVIDUAL", ""])),
      name: pick(Self.names),
      email: pick(["", "maria@acme.com", "Zoe.Ø@example.org"]),
      rail: pick(["SWIFT", "wire", ""]),
      bank: pick(["", "Banco de México"]),
      account: pick([nil, "12344567", "99994567", "4567"]).map { Sensitive($0) },
      createdAt: moment(),
      updatedAt: hasChanges ? moment() : nil
    )
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  private mutating func status<State>() -> Status<State> { Status(pick(Self.statuses)) }

  private mutating func owner(_ letter: String) -> String? {
    pick([nil, 1, 2, 3, 4, 6, 99]).map { Self.id(letter, $0) }
  }

  private mutating func amount() -> Amount? {
    let units = pick([nil, 0, 1, 50, 5_000, 125_000, -250, Int64.max, .min])
    return units.map { Amount(minorUnits: $0, in: Currency(pick(Self.currencies))) }
  }

  private mutating func moment() -> Moment? {
    let days = pick([nil, 0, 0, 1, 2, 6, 8, 30])
    return days.map { Moment.now.advanced(bySeconds: -86_400 * Int64($0)) }
  }
}
