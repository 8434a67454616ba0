package import Kira

/// Whether two recipients have one account, as far as what is known of both can tell.
package enum AccountLikeness: Equatable, Sendable {
  case same
  /// The ends and the banks are the same, and more is not known.
  case maybe
  case different
  /// Of one of them no account is known.
  case unknown

  package var mayBeSame: Bool { self == .same || self == .maybe }
}

extension Recipient {
  /// What is kept on disk is masked, so that often there are four letters to go by.
  package func accountLikeness(to other: Recipient) -> AccountLikeness {
    guard let left = account.map(PlainAccount.init),
      let right = other.account.map(PlainAccount.init),
      left.end != 0, right.end != 0
    else { return .unknown }
    // Nearly all are told apart here, and a tenant may know a hundred thousand.
    guard left.end == right.end else { return .different }
    let areWhole = left.isWhole && right.isWhole
    if areWhole, left.letters != right.letters { return .different }
    guard isAtSameBank(as: other) else { return .different }
    return areWhole ? .same : .maybe
  }

  /// A number says little without its bank; where none is told, the rail stands for it.
  private func isAtSameBank(as other: Recipient) -> Bool {
    guard bank.isEmpty || other.bank.isEmpty else {
      return Skeleton(bank).looksLike(Skeleton(other.bank))
    }
    return rail.isEmpty || other.rail.isEmpty
      || Folding.folded(rail.text) == Folding.folded(other.rail.text)
  }
}

/// An account number without the spaces and dashes that people write into it.
private struct PlainAccount {
  private let text: String

  init(_ account: Sensitive) { text = account.revealed().text }

  /// Characters by which a number says that part of it is left out.
  private static let masks: Set<Character> = ["·", "*", "•", "…"]

  var isWhole: Bool { !text.contains(where: Self.masks.contains) }
  var letters: [UInt8] { text.utf8.compactMap(Self.letter) }

  /// The last four letters in one number; zero where there is none.
  var end: UInt32 {
    var end: UInt32 = 0
    var place: UInt32 = 0
    for byte in text.utf8.reversed() where place < 32 {
      guard let letter = Self.letter(byte) else { continue }
      end |= UInt32(letter) << place
      place += 8
    }
    return end
  }

  /// No account number has any other: capital or small says nothing, but in wallets, where the
  /// rest tells them apart.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39, 0x41...0x5A: byte
    case 0x61...0x7A: byte - 0x20
    default: nil
    }
  }
}
