package import Kira

extension LiquidationAddress {
  /// The ids by which people look for it, as they hang on its account.
  package func attachments(of account: Identifier<VirtualAccount>) -> [Attachment] {
    let record = (ResourceKind.account, account.text)
    let known: [Mention] = [
      Mention("Liquidation address", SafeText(id.text)),
      Mention("Liquidation wallet", SafeText(address?.masked ?? "")),
      Mention("Liquidation payee", payee.id),
    ]
    return known.enumerated().filter { !$0.element.value.isEmpty }.map { index, mention in
      Attachment(mention, of: record, note: index == 0 ? note : "", at: createdAt)
    }
  }

  /// `USDC on polygon to ····f44e, paid to Jane Doe by ACH at Example Bank ····7890, active`.
  private var note: SafeText {
    let chain = [token.text, network.isEmpty ? "" : "on \(network)"]
    let wallet = address.map { "at \($0.masked)" } ?? ""
    let bank = payee.bank.isEmpty ? "" : "at \(payee.bank)"
    let rail = payee.rail.isEmpty ? "" : "by \(payee.rail)"
    let ending = payee.accountEnding.isEmpty ? "" : "····\(payee.accountEnding)"
    let paid = ["paid to", payee.name.isEmpty ? "its payee" : payee.name.text, rail, bank, ending]
    let parts = [chain + [wallet], paid, [status.text]]
      .map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    return SafeText(parts.filter { !$0.isEmpty }.joined(separator: ", "))
  }
}
