/// How the routes that execute payouts treat an idempotency key; nobody has published the truth.
package enum PayoutKeys: String, CaseIterable, Sendable {
  /// The same bytes get the first answer, others a conflict.
  case honoured
  /// Any second use is a conflict, even with the same bytes.
  case conflict
  /// Keys mean nothing: every request pays.
  case ignored
  /// A second use gets the answer of an older payout.
  case older
  /// For some seconds a second use hears that the first is not done; then it gets its answer.
  case busy

  var manner: Replays.Manner {
    switch self {
    case .honoured: .nestedConflict
    case .conflict: .alwaysConflict
    case .ignored: .ignored
    case .older: .olderAnswer
    case .busy: .busyAtFirst
    }
  }
}
