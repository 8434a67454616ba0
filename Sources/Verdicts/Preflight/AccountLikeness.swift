import Kira

/// Whether two recipients have one account, as far as what is known of both can tell.
enum AccountLikeness: Equatable {
  case same
  /// The ends and the banks are the same, and more is not known.
  case maybe
  case different
  /// Of one of them no account is known.
  case unknown

  var mayBeSame: Bool { self == .same || self == .maybe }
}

extension Recipient {
  /// What is kept on disk is masked, so that often there are four letters to go by.
  func accountLikeness(to other: Recipient) -> AccountLikeness {
    guard let left = account.map(PlainAccount.init),
      let right = other.account.map(PlainAccount.init),
      !left.letters.isEmpty, !right.letters.isEmpty
    else { return .unknown }
    if left.isWhole, right.isWhole, left.letters != right.letters { return .different }
    guard left.letters.suffix(4) == right.letters.suffix(4) else { return .different }
    guard isAtSameBank(as: other) else { return .different }
    return left.isWhole && right.isWhole ? .same : .maybe
  }

  /// A number says little without its bank; where none is told, the rail stands for it.
  private func isAtSameBank(as other: Recipient) -> Bool {
    guard !bank.isEmpty, !other.bank.isEmpty else {
      return rail.isEmpty || other.rail.isEmpty
        || Folding.folded(rail.text) == Folding.folded(other.rail.text)
    }
    return Skeleton(bank).looksLike(Skeleton(other.bank))
  }
}

/// An account number without the spaces and dashes that people write into it.
private struct PlainAccount {
  let letters: String
  let isWhole: Bool

  /// Characters by which a number says that part of it is left out.
  private static let masks: Set<Character> = ["·", "*", "•", "…"]

  init(_ account: Sensitive) {
    let text = account.revealed().text
    isWhole = !text.contains(where: Self.masks.contains)
    letters = text.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
