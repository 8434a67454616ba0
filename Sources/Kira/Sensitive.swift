/// Text that is masked wherever it is shown, logged or copied; the whole takes a deliberate reveal.
package struct Sensitive: Hashable, Sendable, CustomStringConvertible {
  private let whole: SafeText

  package init(_ text: String) { whole = SafeText(text) }

  /// The last four characters behind dots; a text too short to hide anything is all dots.
  package var masked: String {
    let text = whole.text
    return text.count > 6 ? "····\(text.suffix(4))" : "····"
  }

  /// The last four characters, which masking leaves; `nil` where it leaves nothing.
  package var ending: String? {
    let text = whole.text
    return text.count > 6 ? String(text.suffix(4)) : nil
  }

  package func revealed() -> SafeText { whole }

  package var description: String { masked }
}
