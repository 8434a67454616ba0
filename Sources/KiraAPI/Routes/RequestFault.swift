/// Why a request cannot be valid, found before anything is sent: the field, and the reason in words.
package struct RequestFault: Error, Equatable, Sendable {
  /// Where it stands in the body, by Kira's names: `associated_persons.0.ssn`.
  package let field: String
  package let reason: String

  package init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }

  init(_ field: String, _ reason: String) { self.init(field: field, reason: reason) }
}
