/// What a form says beside a field.
package enum FieldVerdict: Equatable, Sendable {
  /// Nothing is answered and nothing is needed.
  case open
  /// Nothing is answered, and it has to be.
  case missing
  case fits(String?)
  case misfit(String)

  package var lets: Bool {
    switch self {
    case .open, .fits: true
    case .missing, .misfit: false
    }
  }
}

extension Field {
  package func verdict(on answers: Answers) -> FieldVerdict {
    let text = answers[name]
    guard !text.isEmpty else { return isNeeded ? .missing : .open }
    if let reason = kindMisfit(text) ?? misfit(text) { return .misfit(reason) }
    return .fits(remark(text))
  }

  private func kindMisfit(_ text: String) -> String? {
    guard case .choice(let choices) = kind, !choices.contains(where: { $0.word == text }) else {
      return nil
    }
    return "one of: " + choices.map(\.word).joined(separator: ", ")
  }
}
