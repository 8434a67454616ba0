package import Kira
package import KiraAPI
import Verdicts

extension RecipientOffer.Likeness {
  /// Those of the same user who may be the same payee, or may be taken for them; the surest first.
  package static func all(of recipient: NewRecipient, among known: [Recipient]) -> [Self] {
    let new = recipient.asRecipient(at: SafeText(recipient.account.bank))
    let found = known.compactMap { other in
      likeness(of: new, to: other).map { (rank: $0.rank, Self(recipient: other, words: $0.words)) }
    }
    return found.sorted { $0.rank < $1.rank }.map(\.1)
  }

  private static func likeness(
    of new: Recipient,
    to other: Recipient
  ) -> (rank: Int, words: String)? {
    let account = other.account.map { " \($0.masked)" } ?? ""
    let (left, right) = (Skeleton(new.name), Skeleton(other.name))
    let isSameName = Folding.folded(new.name.text) == Folding.folded(other.name.text)
    switch accounts(of: new, and: other) {
    case .same where isSameName: return (0, "is there already, with the same account\(account)")
    case .same: return (1, "has the same account\(account)")
    case .maybe where isSameName: return (2, "has the same name, and an account that ends alike")
    case .maybe: return (3, "has an account that ends alike\(account)")
    case .different where isSameName: return (4, "has the same name and another account\(account)")
    case .different where left.looksLike(right):
      return (5, "has a name that looks the same and another account\(account)")
    case .unknown where isSameName || left.looksLike(right):
      return (6, "has a name that reads the same; of its account nothing is told")
    case .different, .unknown: return nil
    }
  }

  /// The name of a bank is written in many ways, and then the rail stands for it.
  private static func accounts(of new: Recipient, and other: Recipient) -> AccountLikeness {
    var railAlone = new
    railAlone.bank = ""
    let byBank = new.accountLikeness(to: other)
    return byBank.mayBeSame ? byBank : railAlone.accountLikeness(to: other)
  }
}

extension NewRecipient {
  /// As it will stand in a list, to be compared with those that do.
  fileprivate func asRecipient(at bank: SafeText) -> Recipient {
    Recipient(
      id: Identifier(""),
      userID: user,
      kind: Status(name.kind),
      name: SafeText(name.text),
      rail: SafeText(account.type),
      bank: bank,
      account: account.number
    )
  }
}
