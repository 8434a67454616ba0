/// A status as Kira wrote it beside what it means to us; a value we do not know is kept and decides nothing.
///
/// Quirk.statusCasingMixed: `created` and `COMPLETED` are of one resource, so casing means nothing.
package struct Status<State: RawRepresentable<String> & Hashable & Sendable>: Hashable, Sendable {
  package let raw: SafeText

  package init(_ raw: String) { self.raw = SafeText(raw) }
  package init(_ state: State) { raw = SafeText(state.rawValue) }

  package var state: State? { State(rawValue: raw.text.lowercased()) }

  /// In words: `in review` for `IN_REVIEW`.
  package var words: String { raw.statusWords }
}

extension SafeText {
  /// A status in words, where nobody needs to know what it means.
  package var statusWords: String { String(text.lowercased().map { $0 == "_" ? " " : $0 }) }
}
