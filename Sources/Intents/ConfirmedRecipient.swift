package import Kira

/// Who was confirmed to be written down as payable: enough to judge an answer by, and to find them
/// again.
package struct ConfirmedRecipient: Equatable, Sendable {
  package var owner: Identifier<User>
  package var name: SafeText
  /// By Kira's word for the kind of account.
  package var rail: SafeText
  package var kind: User.Kind
  /// The last four of the account; all of it stands in the bytes alone, which can be erased.
  package var ending: SafeText

  package init(
    owner: Identifier<User>,
    name: SafeText,
    rail: SafeText,
    kind: User.Kind,
    ending: SafeText
  ) {
    self.owner = owner
    self.name = name
    self.rail = rail
    self.kind = kind
    self.ending = ending
  }
}
