import Canvas
import Kira

// What the columns of each kind of resource say, in the order in which people ask.
extension DetailLines {
  func facts(of record: Record) -> [Line] {
    let facts =
      switch record {
      case .user(let user): facts(of: user)
      case .account(let account): facts(of: account)
      case .deposit(let deposit): facts(of: deposit)
      case .payout(let payout): facts(of: payout)
      }
    return facts.filter { !$0.value.isEmpty }.map { fact($0.label, [$0.span], note: $0.note) }
  }

  private struct Fact {
    var label: String
    var value: String
    var isMoney = false
    var note = ""

    var span: Span { Span(value, isMoney ? .money : .plain) }
  }

  private func facts(of user: User) -> [Fact] {
    [
      Fact(label: "name", value: user.name.text),
      Fact(label: "type", value: user.kind.words),
      Fact(label: "e-mail", value: user.email.text),
      Fact(label: "country", value: user.country.text),
      Fact(
        label: "verification",
        value: user.verificationStatus.text,
        note: "advisory; the status above decides"
      ),
    ] + products(of: user) + identity(user.id.text, user.createdAt)
  }

  private func products(of user: User) -> [Fact] {
    (user.products ?? []).map { product in
      let missing = product.missing.count
      let value = product.isEligible ? "ready" : "not ready"
      return Fact(
        label: "product",
        value: "\(product.code)",
        note: missing == 0 ? value : "\(value), \(missing) missing"
      )
    }
  }

  private func facts(of account: VirtualAccount) -> [Fact] {
    [
      Fact(
        label: "number",
        value: account.hasRealNumber ? account.accountNumber?.masked ?? "" : "none yet"
      ),
      Fact(label: "routing", value: account.routingNumber.text),
      Fact(label: "bank", value: account.bank.text),
      Fact(label: "provider", value: account.provider.text),
      Fact(label: "mode", value: account.mode.words),
      Fact(label: "currency", value: account.currency?.code ?? ""),
      Fact(label: "sweeps to", value: account.destination.text),
      Fact(label: "owner", value: account.userID?.text ?? ""),
    ] + identity(account.id.text, account.createdAt)
  }

  private func facts(of deposit: Deposit) -> [Fact] {
    [
      money("amount", deposit.amount),
      money("fees", deposit.fees),
      money("net", deposit.net),
      Fact(label: "from", value: deposit.sender.text),
      Fact(label: "rail", value: deposit.rail.text.uppercased()),
      Fact(label: "account", value: deposit.accountID?.text ?? ""),
    ] + identity(deposit.id.text, deposit.createdAt)
  }

  private func facts(of payout: Payout) -> [Fact] {
    [
      money("amount", payout.amount),
      money("arrives", payout.arrives),
      Fact(label: "to", value: payout.recipientName.text),
      Fact(label: "rail", value: payout.rail.text.uppercased()),
      Fact(label: "reference", value: payout.reference.text),
      Fact(label: "account", value: payout.accountID?.text ?? ""),
      Fact(label: "user", value: payout.userID?.text ?? ""),
    ] + identity(payout.id.text, payout.createdAt)
  }

  private func money(_ label: String, _ amount: Amount?) -> Fact {
    Fact(label: label, value: amount?.text ?? "", isMoney: true)
  }

  private func identity(_ id: String, _ createdAt: Moment?) -> [Fact] {
    [
      Fact(label: "created", value: createdAt.map { "\($0.dateAndTime) UTC" } ?? "not told"),
      Fact(label: "id", value: id),
    ]
  }
}
