package import Kira

/// What a reply proves, and nothing more than that.
///
/// Whatever is not proof of the contrary leaves open that it was done: in doubt it is ambiguous.
package enum ReplyProof<Made>: Equatable, Sendable {
  case notSent(reason: SafeText)
  case accepted(Identifier<Made>)
  /// Not made now, for it was there already.
  case existed(Identifier<Made>)
  case ambiguous(Doubt<Made>)
  /// Refused for good: another try is a new intent with a new key.
  case rejected(reason: SafeText)
  /// Not done, and the same bytes with the same key may go again when this is mended.
  case notExecuted(Obstacle)

  package init<Receipt: ReplyEcho>(
    _ reply: Reply<Receipt>,
    to intent: Receipt.Intended,
    afterDoubt: Bool = false
  ) where Receipt.Made == Made {
    switch reply {
    case .notSent(let reason): self = .notSent(reason: reason)
    case .broken(let reason): self = .ambiguous(Doubt(.noAnswer, reason))
    case .answered(let status, .receipt(let echo)):
      self = Self.receipt(echo, status, intent)
    case .answered(let status, .refusal(let refusal)):
      self = Self.refusal(refusal, status, afterDoubt: afterDoubt)
    case .answered(let status, .strange(let text)):
      self = Self.strange(text, status)
    }
  }

  private static func receipt<Receipt: ReplyEcho>(
    _ echo: Receipt,
    _ status: Int,
    _ intent: Receipt.Intended
  ) -> Self where Receipt.Made == Made {
    guard (200..<300).contains(status) else { return strange("", status) }
    let differences = echo.differences(from: intent)
    switch echo.id {
    case .said(let id) where differences.isEmpty:
      return status == Receipt.statusOfExisting ? .existed(id) : .accepted(id)
    case .said(let id):
      let reason = SafeText(differences.map(\.rawValue).joined(separator: ", "))
      return .ambiguous(Doubt(.differs(differences), reason, foreignID: id))
    case .absent:
      return .ambiguous(Doubt(.noIdentifier, SafeText("the answer names no \(Receipt.noun)")))
    case .unreadable:
      let reason = SafeText("the answer names its \(Receipt.noun) in two ways")
      return .ambiguous(Doubt(.noIdentifier, reason))
    }
  }

  private static func refusal(
    _ refusal: Refusal,
    _ status: Int,
    afterDoubt: Bool
  ) -> Self {
    switch (status, refusal.kind) {
    case (400..<500, .needsCode) where status != 408 && status != 409:
      return .notExecuted(.needsCode(reason: refusal.reason))
    case (401, _): return .notExecuted(.tokenExpired)
    case (429, .tooMany(let wait)): return .notExecuted(.tooMany(waitSeconds: wait))
    case (429, _): return .notExecuted(.tooMany(waitSeconds: nil))
    case (403, .noSuchRoute), (404, .noSuchRoute): return .notExecuted(.noSuchRoute)
    case (400, .keyConflict), (409, .keyConflict), (422, .keyConflict):
      return .ambiguous(Doubt(.keyConflict, refusal.reason))
    case (409, .keyInProgress): return .ambiguous(Doubt(.inProgress, refusal.reason))
    case (400, .plain), (403, .plain), (404, .plain), (422, .plain):
      return afterDoubt
        ? .ambiguous(Doubt(.refusedAfterDoubt, refusal.reason))
        : .rejected(reason: refusal.reason)
    default: return .ambiguous(Doubt(.unproven(status: status), refusal.reason))
    }
  }

  /// Nobody who acts on a request refuses its token or its pace, in whatever words.
  private static func strange(_ text: SafeText, _ status: Int) -> Self {
    switch status {
    case 401: .notExecuted(.tokenExpired)
    case 429: .notExecuted(.tooMany(waitSeconds: nil))
    default: .ambiguous(Doubt(.unproven(status: status), text))
    }
  }
}

/// Why a request was not acted on.
package enum Obstacle: Equatable, Sendable {
  case needsCode(reason: SafeText)
  case tokenExpired
  case tooMany(waitSeconds: Int64?)
  case noSuchRoute
}

/// Why nobody can say whether it was done.
package struct Doubt<Made>: Equatable, Sendable {
  package var kind: DoubtKind
  package var reason: SafeText
  /// What the reply names although it is not the one that was meant.
  package var foreignID: Identifier<Made>?

  package init(_ kind: DoubtKind, _ reason: SafeText, foreignID: Identifier<Made>? = nil) {
    self.kind = kind
    self.reason = reason
    self.foreignID = foreignID
  }

  /// Whether a person must hear of it at once: something is not merely slow, but wrong.
  package var isAlarm: Bool {
    switch kind {
    case .differs, .keyConflict: true
    case .noAnswer, .noIdentifier, .inProgress, .refusedAfterDoubt, .unproven: false
    }
  }
}

/// What leaves open whether it was done.
package enum DoubtKind: Equatable, Sendable {
  /// The connection or the time ended first.
  case noAnswer
  /// A success that names nothing.
  case noIdentifier
  /// A success about something else than was confirmed.
  case differs([EchoField])
  case inProgress
  case keyConflict
  /// A refusal now says nothing about the attempt before.
  case refusedAfterDoubt
  case unproven(status: Int)
}
