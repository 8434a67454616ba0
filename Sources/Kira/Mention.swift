/// Something a record can be found by that no column shows: a UETR, an IMAD, a hash, a quote.
package struct Mention: Hashable, Sendable {
  /// What it is, as a person calls it: `UETR`, `quote`.
  package var label: SafeText
  package var value: SafeText

  package init(_ label: SafeText, _ value: SafeText) {
    self.label = label
    self.value = value
  }
}
