/// What a form is filled in for.
package enum FormPurpose: String, CaseIterable, Sendable {
  case recipient, payout

  /// Above the form.
  package var title: String {
    switch self {
    case .recipient: "New recipient"
    case .payout: "Payout"
    }
  }
}
