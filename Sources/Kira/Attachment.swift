/// Something with an id of its own that hangs on a record and is nothing without it: a liquidation
/// address of an account, an event about a payout.
package struct Attachment: Equatable, Sendable {
  package var kind: ResourceKind
  package var recordID: String
  /// What people paste when they look for it.
  package var mention: Mention
  /// What it is, in one line; empty for a second id of the same thing.
  package var note: SafeText
  /// When it came to be, as far as anybody said.
  package var at: Moment?

  package init(
    _ mention: Mention,
    of record: (kind: ResourceKind, id: String),
    note: SafeText = "",
    at: Moment? = nil
  ) {
    kind = record.kind
    recordID = record.id
    self.mention = mention
    self.note = note
    self.at = at
  }
}
