import HTTPMessage
import JSONText
package import Kira

/// The accounts into which money comes, and out of which it is paid.
package enum VirtualAccounts {
  /// Quirk.listHidesProvider: provider and currency are null in every row, so that a row leaves
  /// them unknown; the account's own answer has them.
  package static func list(
    _ page: PageNumber,
    _ filter: AccountFilter = AccountFilter()
  ) -> Question<Page<VirtualAccount>> {
    let query = [Field("limit", "\(page.size)"), Field("offset", "\(page.offset)")]
    return Question(.kira(.listAccounts, query: query + filter.query)) {
      Page($0, page, VirtualAccount.init)
    }
  }

  package static func get(_ id: Identifier<VirtualAccount>) -> Question<Item<VirtualAccount>> {
    Question(.kira(.getAccount, id.text)) { Item.alone($0, VirtualAccount.init) }
  }

  /// Opens an account; approved is not yet ready for money, which only a real number tells.
  package static func create(
    _ account: NewAccount,
    key: IdempotencyKey
  ) -> Question<Item<VirtualAccount>> {
    let request = HTTPRequest.kira(.createAccount, body: account.body, key: key)
    return Question(request.asking(for: account.version)) {
      Item.alone($0, VirtualAccount.init)
    }
  }

  /// `currency` is the account's own, for an answer that leaves it out.
  package static func balance(
    of id: Identifier<VirtualAccount>,
    in currency: Currency?
  ) -> Question<Balance> {
    Question(.kira(.balance, id.text), rewording: { $0.onBalance }) { Balance($0, currency) }
  }
}

/// What an account holds, by its bank's word.
package struct Balance: Equatable, Sendable {
  /// `nil` when the figure cannot be read as money; `figure` has it as it came.
  package let available: Amount?
  package let figure: SafeText
  package let updatedAt: Moment?

  init?(_ json: JSON, _ currency: Currency?) {
    guard let fields = WireObject(json["data"]) ?? WireObject(json),
      let figure = fields.text("available_balance", "balance")
    else { return nil }
    self.figure = SafeText(figure)
    available = fields.amount(
      "available_balance",
      "balance",
      in: fields.currency("currency") ?? currency
    )
    updatedAt = fields.moment("updated_at")
  }
}

extension VirtualAccount {
  init?(_ fields: WireObject) {
    guard let id: Identifier<VirtualAccount> = fields.identifier("id", "virtual_account_id") else {
      return nil
    }
    let instructions =
      fields.object("source_deposit_instructions") ?? fields.object("deposit_instructions")
    let number =
      fields.text("account_number") ?? instructions?.text("bank_account_number", "account_number")
    self.init(
      id: id,
      userID: fields.identifier("user_id"),
      bank: Self.bank(fields, instructions),
      provider: fields.safeText("provider"),
      mode: Status(fields.text("mode") ?? ""),
      status: Status(fields.text("status") ?? ""),
      currency: fields.currency("currency") ?? instructions?.currency("currency"),
      accountNumber: number.map { Sensitive($0) },
      routingNumber: Self.routingNumber(fields, instructions),
      destination: fields.object("destination").map(Self.destination) ?? "",
      createdAt: fields.moment("created_at"),
      updatedAt: fields.moment("updated_at")
    )
  }

  /// Quirk.bankIsNullOnceActive: an active account at ACT has no bank; its instructions name one.
  private static func bank(_ fields: WireObject, _ instructions: WireObject?) -> SafeText {
    let bank = fields.safeText("bank", "bank_name")
    return bank.isEmpty ? instructions?.safeText("bank_name") ?? "" : bank
  }

  private static func routingNumber(
    _ fields: WireObject,
    _ instructions: WireObject?
  ) -> SafeText {
    let number = fields.safeText("routing_number")
    guard number.isEmpty, let instructions else { return number }
    return instructions.safeText("bank_routing_number", "routing_number")
  }

  /// `USDC on solana to ····91c2`.
  private static func destination(_ fields: WireObject) -> SafeText {
    let wallet = fields.text("address").map { "to \(Sensitive($0).masked)" }
    let network = fields.text("network").map { "on \($0)" }
    let parts = [fields.text("currency", "token"), network, wallet].compactMap { $0 }
    return SafeText(parts.joined(separator: " "))
  }
}
