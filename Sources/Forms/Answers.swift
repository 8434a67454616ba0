package import Kira

/// The name of a field, by which answers, drafts and options of the command line find it.
package struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(_ text: String) { self.text = text }
  package init(stringLiteral text: String) { self.text = text }
}

/// What stands in the fields of a form.
///
/// Answers to fields that do not show at the moment are kept: who comes back to a rail finds them.
package struct Answers: Equatable, Sendable {
  package private(set) var texts: [FieldName: String]
  /// What a person sees where the answer itself is an identifier.
  package private(set) var labels: [FieldName: SafeText]

  package init(_ texts: [FieldName: String] = [:], labels: [FieldName: SafeText] = [:]) {
    self.texts = texts.filter { !$0.value.isEmpty }
    self.labels = labels
  }

  /// Empty where nothing was answered; setting it forgets its label.
  package subscript(name: FieldName) -> String {
    get { texts[name] ?? "" }
    set {
      texts[name] = newValue.isEmpty ? nil : newValue
      labels[name] = nil
    }
  }

  package mutating func answer(_ name: FieldName, _ text: String, shownAs label: SafeText) {
    self[name] = text
    labels[name] = label
  }

  package var isEmpty: Bool { texts.isEmpty }
}
