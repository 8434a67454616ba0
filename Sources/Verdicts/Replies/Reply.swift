package import Kira

/// What came of sending something, before anybody says what it means.
package enum Reply<Receipt: ReplyEcho>: Equatable, Sendable {
  /// It is certain that not one byte of the request left.
  case notSent(reason: SafeText)
  /// Something may have left, and no whole answer came.
  case broken(reason: SafeText)
  case answered(status: Int, ReplyAnswer<Receipt>)
}

/// The body of an answer, sorted.
package enum ReplyAnswer<Receipt: ReplyEcho>: Equatable, Sendable {
  /// An object that is no refusal, whatever it holds.
  case receipt(Receipt)
  case refusal(Refusal)
  /// Not JSON, or nothing that Kira is known to say.
  case strange(SafeText)
}

/// A refusal in a shape that is known to come from Kira or its gateway.
package struct Refusal: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case plain
    /// The gateway's way of saying that it has no such route.
    case noSuchRoute
    /// A one-time code is wanted, or the one that was sent is not accepted.
    case needsCode
    /// The idempotency key is known with other bytes, or was burnt.
    case keyConflict
    /// The first request with this key has not come to its end.
    case keyInProgress
    case tooMany(waitSeconds: Int64?)
  }

  package var kind: Kind
  package var reason: SafeText

  package init(_ kind: Kind, reason: SafeText) {
    self.kind = kind
    self.reason = reason
  }
}
