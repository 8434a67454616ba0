/// A filter of one list that somebody gave a name.
package struct SavedFilter: Hashable, Sendable {
  package var kind: ResourceKind
  package var name: SafeText
  package var text: SafeText
  /// It stands in the configuration, which only its owner writes.
  package var isConfigured: Bool

  package init(
    of kind: ResourceKind,
    named name: SafeText,
    _ text: SafeText,
    isConfigured: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.text = text
    self.isConfigured = isConfigured
  }
}
