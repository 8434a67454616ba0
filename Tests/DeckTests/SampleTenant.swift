import Kira

/// A tenant of a few dozen resources, the same in every run.
enum SampleTenant {
  /// 2026-11-21 14:02:30 UTC.
  static let now = Moment(milliseconds: 1_795_269_750_000)

  static func ago(minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) -> Moment {
    now.advanced(bySeconds: -(minutes * 60 + hours * 3_600 + days * 86_400))
  }

  static func dollars(_ cents: Int64) -> Amount { Amount(minorUnits: cents, in: .usd) }

  private static let names: [SafeText] = [
    "María González", "Acme Trading LLC", "李小龙", "Olu Adebayo", "Chen Wei", "Ana Souza",
    "Luis Hernández", "Zoë Ångström", "محمد الفارسی", "नेहा शर्मा",
    "The Very Long Name of a Limited Liability Partnership of Northern Ontario", "Jo",
  ]

  static let users: [User] = names.enumerated().map { index, name in
    let states: [User.State] = [.verified, .verified, .review, .rejected, .verifying, .created]
    return User(
      id: Identifier(id("user", index)),
      kind: Status(index == 1 || index == 10 ? .business : .individual),
      name: name,
      email: SafeText("person\(index)@example.com"),
      country: ["MEX", "USA", "CHN", "NGA"][index % 4],
      status: Status(rawUpper(states[index % 6].rawValue)),
      verificationStatus: "unverified",
      createdAt: ago(minutes: Int64(3 + index * 7), days: Int64(index)),
      products: index == 1
        ? [User.Product(code: "usa-virtual-accounts-act", isEligible: false, missing: ["phone"])]
        : nil
    )
  }

  static let accounts: [VirtualAccount] = unowned.enumerated().map { index, account in
    var account = account
    account.ownerName = names[index]
    return account
  }

  private static let unowned: [VirtualAccount] = (0..<8).map { index in
    let numbers: [Sensitive?] = [
      Sensitive("900012348841"), Sensitive("PENDING-ACT-ACCOUNT"), nil, Sensitive("900012341200"),
    ]
    return VirtualAccount(
      id: Identifier(id("acct", index)),
      userID: users[index].id,
      bank: index % 2 == 0 ? "austin_capital_trust" : "slovak_savings_bank",
      mode: Status(index == 2 ? .crypto : .fiat),
      status: Status(index == 5 ? "deactivated" : index == 6 ? "hibernating" : "approved"),
      currency: .usd,
      accountNumber: numbers[index % 4],
      createdAt: ago(minutes: index == 2 ? 2 : 64, days: Int64(index == 2 ? 0 : index))
    )
  }

  static let deposits: [Deposit] = (0..<30).map { index in
    let states: [Deposit.State] = [.completed, .completed, .pending, .completed, .kytPending]
    let cents = Int64(index * index * 9_731 + 12_345)
    return Deposit(
      id: Identifier(id("depo", index)),
      accountID: accounts[index % 8].id,
      amount: dollars(cents),
      fees: dollars(450),
      net: dollars(cents - 450),
      sender: ["Northwind GmbH", "Acme Corp", "Zażółć Sp. z o.o.", "田中商店"][index % 4],
      rail: ["wire", "ach"][index % 2],
      status: Status(
        rawUpper(index > 4 && index % 9 != 0 ? "completed" : states[index % 5].rawValue)
      ),
      createdAt: ago(minutes: Int64(index * 11), hours: Int64(index * 10))
    )
  }

  static let payouts: [Payout] = (0..<60).map { index in
    let states: [Payout.State] = [
      .processing, .failed, .completed, .inReview, .created, .completed, .completed,
    ]
    let cents = Int64(index * index * 5_417 + 5_000)
    return Payout(
      id: Identifier(id("payo", index)),
      userID: users[index % 12].id,
      accountID: accounts[index % 8].id,
      recipientName: names[(index * 5) % 12],
      amount: index == 9 ? nil : dollars(cents),
      arrives: dollars(cents - 300),
      rail: ["swift", "wire", "ach", "spei"][index % 4],
      status: Status(
        index == 12 ? "TELEPORTED" : rawUpper(index > 6 ? "completed" : states[index % 7].rawValue)
      ),
      reference: SafeText("KD-7Q4M2X9T\(index)"),
      createdAt: ago(minutes: Int64(index * 3 + 1), hours: Int64(index * 6))
    )
  }

  static let recipients: [Recipient] = (0..<9).map { index in
    var recipient = Recipient(
      id: Identifier(id("reci", index)),
      userID: users[index % 5].id,
      kind: Status(index % 3 == 1 ? .business : .individual),
      name: names[index % 7],
      email: SafeText("payee\(index)@example.com"),
      rail: ["SWIFT", "WIRE", "ACH", "WALLET"][index % 4],
      bank: ["Banco de México", "First Example Bank", "", ""][index % 4],
      account: index == 5 ? nil : Sensitive("00012345\(4_567 + index % 7)"),
      createdAt: ago(minutes: Int64(index * 5), days: Int64(index * 3))
    )
    recipient.ownerName = names[index % 5]
    recipient.alike = index == 3 ? 1 : 0
    return recipient
  }

  static let records: [Record] =
    users.map(\.record) + accounts.map(\.record) + deposits.map(\.record)
    + payouts.map(\.record) + recipients.map(\.record)

  static func seen(_ record: Record) -> Seen<Record> {
    Seen(record, at: ago(minutes: 1), source: .list)
  }

  private static func rawUpper(_ raw: String) -> String { raw.uppercased() }

  private static func id(_ kind: String, _ index: Int) -> String {
    let tail = String(1_000_000 + index * 7_919)
    return "\(kind)\(index)-59c1-4e02-9678-0bcfd\(tail)"
  }
}
