import Kira

/// A record in one line of a form, by what people tell it from others.
enum RecordWords {
  static func text(of record: Record) -> SafeText {
    switch record {
    case .user(let user): joined([user.name, user.email])
    case .account(let account):
      joined([
        account.ownerName,
        SafeText(account.hasRealNumber ? account.accountNumber?.masked ?? "" : account.id.short),
        account.bank.isEmpty ? account.provider : account.bank,
      ])
    case .recipient(let recipient):
      joined([
        recipient.name, recipient.rail, SafeText(recipient.account?.masked ?? ""), recipient.bank,
      ])
    case .deposit(let deposit): SafeText(deposit.id.text)
    case .payout(let payout): SafeText(payout.id.text)
    }
  }

  private static func joined(_ words: [SafeText]) -> SafeText {
    SafeText(words.filter { !$0.isEmpty }.map(\.text).joined(separator: " · "))
  }
}
