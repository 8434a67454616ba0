package import Kira

/// A question to the cache: which of these a person may mean by what was typed so far.
package struct FieldLookup: Equatable, Sendable {
  package var kind: ResourceKind
  /// As typed; empty for the newest.
  package var text: String
  /// Whose they must be; `nil` for anybody's.
  package var owner: Identifier<User>?
  /// An answer that is an identifier already, and whose words are wanted.
  package var id: String?

  package init(
    _ kind: ResourceKind,
    text: String = "",
    owner: Identifier<User>? = nil,
    id: String? = nil
  ) {
    self.kind = kind
    self.text = text
    self.owner = owner
    self.id = id
  }
}
