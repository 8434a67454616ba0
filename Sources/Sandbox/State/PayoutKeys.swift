/// How the route that executes payouts treats an idempotency key; nobody has published the truth.
package enum PayoutKeys: String, CaseIterable, Sendable {
  /// The same bytes get the first answer, others a conflict.
  case honoured
  /// Any second use is a conflict, even with the same bytes.
  case conflict
  /// Keys mean nothing: every request pays.
  case ignored
  /// A second use gets the answer of an older payout.
  case older

  var manner: Replays.Manner {
    switch self {
    case .honoured: .nestedConflict
    case .conflict: .alwaysConflict
    case .ignored: .ignored
    case .older: .oldestAnswer
    }
  }
}
