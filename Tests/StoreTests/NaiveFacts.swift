import Kira

/// What is known of one record, laid out for a naive scan.
struct NaiveFacts {
  let record: Record
  let tenant: NaiveListing

  var id = ""
  var name = ""
  var status = ""
  var created: Int64?
  var changed: Int64?
  var texts: [Filter.TextField: [String]] = [:]
  var figures: [Filter.FigureField: Int128] = [:]
  /// Every text of a row; a word is looked for in each of them alone.
  var shown: [String] = []
  /// Found by the whole id, of which no list shows a part.
  var ownerIDs: [String] = []
  var owners: [String] = []
  var accountIDs: [String] = []
  /// Of a bank account that is its own.
  var number: String?

  init(_ record: Record, in tenant: NaiveListing) {
    self.record = record
    self.tenant = tenant
    switch record {
    case .user(let user): take(user)
    case .account(let account): take(account)
    case .deposit(let deposit): take(deposit)
    case .payout(let payout): take(payout)
    case .recipient(let recipient): take(recipient)
    }
    texts[.id] = [id]
    let mentions = tenant.mentions["\(record.kind) \(id)", default: []].map(\.value.text)
    texts[.reference, default: []] += mentions
    shown += mentions + [id, status, status.replacing("_", with: " ")]
  }

  private mutating func take(_ user: User) {
    (id, name, status) = (user.id.text, user.name.text, user.status.raw.text.lowercased())
    (created, changed) = (user.createdAt?.milliseconds, user.updatedAt?.milliseconds)
    texts = [
      .name: [name], .email: [user.email.text], .country: [user.country.text],
      .kind: [user.kind.raw.text],
    ]
    shown = [name, user.email.text, user.country.text, user.kind.raw.text]
    owners = [id]
  }

  private mutating func take(_ account: VirtualAccount) {
    (id, name) = (account.id.text, account.bank.text)
    status = account.status.raw.text.lowercased()
    (created, changed) = (account.createdAt?.milliseconds, account.updatedAt?.milliseconds)
    let currency = account.currency?.code ?? ""
    texts = [
      .bank: [name], .provider: [account.provider.text], .mode: [account.mode.raw.text],
      .currency: [currency],
    ]
    let user = account.userID?.text ?? ""
    let number = account.accountNumber.map { number in
      // A word in the place of a number is no secret.
      number.revealed().text.hasPrefix("PENDING") ? number.revealed().text : number.masked
    }
    shown = [name, account.provider.text, account.mode.raw.text, currency, number ?? ""]
    ownerIDs = [user]
    owners = [user]
    accountIDs = [id]
  }

  private mutating func take(_ deposit: Deposit) {
    (id, name) = (deposit.id.text, deposit.sender.text)
    status = deposit.status.raw.text.lowercased()
    (created, changed) = (deposit.createdAt?.milliseconds, deposit.updatedAt?.milliseconds)
    texts = [
      .sender: [name], .rail: [deposit.rail.text], .currency: [deposit.amount?.currency.code ?? ""],
    ]
    figures[.amount] = exact(deposit.amount)
    figures[.net] = exact(deposit.net)
    figures[.fees] = exact(deposit.fees)
    let account = deposit.accountID?.text ?? ""
    shown = [name, deposit.rail.text] + written(deposit.amount)
    ownerIDs = [account]
    accountIDs = [account]
    owners = tenant.accounts.filter { $0.id.text == account }.map { $0.userID?.text ?? "" }
  }

  private mutating func take(_ recipient: Recipient) {
    (id, name) = (recipient.id.text, recipient.name.text)
    (created, changed) = (recipient.createdAt?.milliseconds, recipient.updatedAt?.milliseconds)
    texts = [
      .recipient: [id, name],
      .name: [name], .email: [recipient.email.text], .kind: [recipient.kind.raw.text],
      .bank: [recipient.bank.text], .rail: [recipient.rail.text],
    ]
    owners = [recipient.userID?.text ?? ""]
    ownerIDs = owners
    number = recipient.account?.revealed().text
    shown = [
      name, recipient.email.text, recipient.kind.raw.text, recipient.bank.text,
      recipient.rail.text, recipient.account?.masked ?? "",
    ]
  }

  private mutating func take(_ payout: Payout) {
    (id, name) = (payout.id.text, payout.recipientName.text)
    status = payout.status.raw.text.lowercased()
    (created, changed) = (payout.createdAt?.milliseconds, payout.updatedAt?.milliseconds)
    texts = [
      .recipient: [name, payout.recipientID.text], .rail: [payout.rail.text],
      .reference: [payout.reference.text],
      .currency: [payout.amount?.currency.code ?? "", payout.arrives?.currency.code ?? ""],
    ]
    figures[.amount] = exact(payout.amount)
    figures[.arrives] = exact(payout.arrives)
    let ids = [payout.userID?.text ?? "", payout.accountID?.text ?? ""]
    shown =
      [name, payout.rail.text, payout.reference.text] + written(payout.amount)
      + written(payout.arrives)
    ownerIDs = ids + [payout.recipientID.text]
    owners = [ids[0]]
    accountIDs = [ids[1]]
  }
}

extension NaiveFacts {
  /// Sums beyond 64 bits of millionths have one place, at the end.
  var sortedAmount: Int128 {
    guard let amount = figures[.amount] else { return .min }
    return max(-Int128(Int64.max), min(amount, Int128(Int64.max)))
  }

  /// What a field of the record itself says.
  func texts(for field: Filter.TextField, asking text: String) -> [String] {
    (texts[field] ?? []).filter { !$0.isEmpty }
  }

  /// Whether another record, which this one belongs to, is the one that was asked for.
  func isFound(by text: String, in field: Filter.TextField) -> Bool {
    switch field {
    case .user: owners.contains { !$0.isEmpty && isUser($0, text) }
    case .account:
      accountIDs.contains { !$0.isEmpty && isAccount($0, text) } || ends(number, with: text)
    default: false
    }
  }

  private func isUser(_ id: String, _ text: String) -> Bool {
    if Filter.isWholeID(text) { return id == text }
    guard let known = tenant.users.first(where: { $0.id.text == id }) else { return id == text }
    let names = [id, known.name.text, known.email.text]
    return id == text || names.contains { tenant.plain($0).contains(text) }
  }

  private func isAccount(_ id: String, _ text: String) -> Bool {
    if Filter.isWholeID(text) { return id == text }
    if id == text { return true }
    guard let known = tenant.accounts.first(where: { $0.id.text == id }) else { return false }
    if tenant.plain(id).contains(text) { return true }
    let number = known.accountNumber?.revealed().text
    return number?.hasPrefix("PENDING") == false && ends(number, with: text)
  }

  /// Of a number only the last four are kept, and of a short one nothing.
  private func ends(_ number: String?, with text: String) -> Bool {
    guard let number, number.count > 6, text.count <= 4 else { return false }
    return number.hasSuffix(text)
  }

  /// In millionths of one unit.
  private func exact(_ amount: Amount?) -> Int128? {
    guard let amount else { return nil }
    let factors: [String: Int128] = ["USD": 10_000, "MXN": 10_000, "USDC": 1, "CLP": 1_000_000]
    guard let factor = factors[amount.currency.code] else { return nil }
    return Int128(amount.minorUnits) * factor
  }

  private func written(_ amount: Amount?) -> [String] {
    guard let amount else { return [] }
    return [amount.text, amount.figure.replacing(",", with: "")]
  }
}
