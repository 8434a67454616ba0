/// What becomes of the words that a caller writes on a payout to find it again.
package enum References: String, CaseIterable, Sendable {
  case kept
  case dropped
  case truncated

  func kept(of notes: PayoutNotes) -> PayoutNotes {
    var notes = notes
    notes.reference = kept(of: notes.reference)
    notes.memo = kept(of: notes.memo)
    return notes
  }

  private func kept(of text: String?) -> String? {
    switch self {
    case .kept: text
    case .dropped: nil
    case .truncated: text.map { String($0.prefix(8)) }
    }
  }
}
