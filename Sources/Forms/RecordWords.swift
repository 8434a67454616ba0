package import Kira

/// A record by what people tell it from others.
package struct RecordWords {
  package let name: SafeText
  /// What tells it best from others of its name comes first.
  package let rest: [SafeText]

  package init(of record: Record) {
    switch record {
    case .user(let user): self.init(user.name, [user.email])
    case .account(let account):
      self.init(
        account.ownerName,
        [
          SafeText(account.hasRealNumber ? account.accountNumber?.masked ?? "" : account.id.short),
          account.bank.isEmpty ? account.provider : account.bank,
        ]
      )
    case .recipient(let recipient):
      self.init(
        recipient.name,
        [SafeText(recipient.account?.masked ?? ""), recipient.rail, recipient.bank]
      )
    case .deposit(let deposit): self.init(SafeText(deposit.id.text), [])
    case .payout(let payout): self.init(SafeText(payout.id.text), [])
    }
  }

  private init(_ name: SafeText, _ rest: [SafeText]) {
    (self.name, self.rest) = (name, rest.filter { !$0.isEmpty })
  }

  /// All of it in one line.
  var text: SafeText {
    SafeText(([name] + rest).filter { !$0.isEmpty }.map(\.text).joined(separator: " · "))
  }
}
