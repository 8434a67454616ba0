import HTTPMessage
package import Kira

/// Addresses on a chain that turn what is sent to them into a payout to one bank account.
package enum LiquidationAddresses {
  package static func create(
    _ address: NewLiquidationAddress,
    key: IdempotencyKey
  ) -> Question<Item<LiquidationAddress>> {
    let account = address.account.text
    return Question(.kira(.createLiquidationAddress, account, body: address.body, key: key)) {
      Item.alone($0, LiquidationAddress.init)
    }
  }

  /// All of an account's addresses come at once, as a bare array.
  package static func list(
    of account: Identifier<VirtualAccount>
  ) -> Question<Page<LiquidationAddress>> {
    Question(.kira(.listLiquidationAddresses, account.text)) { json in
      var page = Page(json, PageNumber(1), LiquidationAddress.init)
      page?.hasMore = false
      return page
    }
  }
}

extension LiquidationAddress {
  init?(_ fields: WireObject) {
    guard let id: Identifier<LiquidationAddress> = fields.identifier("id") else { return nil }
    let recipient = fields.object("recipient")
    let wallet = fields.object("wallet")
    self.init(
      id: id,
      accountID: fields.identifier("virtual_account_id"),
      status: fields.safeText("status"),
      token: fields.safeText("token", "currency"),
      network: fields.text("network").map { SafeText($0) } ?? wallet?.safeText("network") ?? "",
      address: (fields.text("address") ?? wallet?.text("address")).map { Sensitive($0) },
      payee: LiquidationAddress.Payee(
        id: recipient?.safeText("id", "recipient_id") ?? "",
        name: SafeText(
          recipient?.text("name", "company_name") ?? recipient.flatMap(personName) ?? ""
        ),
        rail: recipient?.safeText("account_type") ?? "",
        bank: recipient?.safeText("bank_name") ?? "",
        accountEnding: recipient?.safeText("account_number_last4") ?? ""
      ),
      createdAt: fields.moment("created_at"),
      updatedAt: fields.moment("updated_at")
    )
  }
}
