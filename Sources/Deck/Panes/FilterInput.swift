package import Kira

/// A filter while it is being typed.
package struct FilterInput: Equatable, Sendable {
  package var input: TextInput
  package var problem: Filter.Problem?

  package init(text: String) { input = TextInput(text) }
}
