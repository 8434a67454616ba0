package import Kira

/// Something that somebody decided to have done, as it stands in the journal before it is asked of
/// Kira.
///
/// Nothing in it ever changes: what became of it is told by its events.
package struct Intent: Equatable, Sendable {
  /// The idempotency key, which names the intent too: one decision, one key, one body.
  package var key: Identifier<Intent>
  package var call: MutatingCall
  /// Below the base address, as it will be asked for.
  package var path: String
  /// The bytes that will be sent, each time the same.
  package var body: [UInt8]
  package var home: IntentHome
  /// Who decided.
  package var author: SafeText
  package var armedAt: Clocks
  /// One line by which a person knows it again.
  package var title: SafeText
  /// What was confirmed, where money moves.
  package var payout: ConfirmedPayout?
  /// Who was confirmed, where somebody is to become payable.
  package var recipient: ConfirmedRecipient?
  /// The warnings that were passed over, as the person typed it.
  package var overrides: [SafeText]

  package init(
    key: Identifier<Intent>,
    call: MutatingCall,
    path: String,
    body: [UInt8],
    home: IntentHome,
    author: SafeText,
    armedAt: Clocks,
    title: SafeText,
    payout: ConfirmedPayout? = nil,
    recipient: ConfirmedRecipient? = nil,
    overrides: [SafeText] = []
  ) {
    self.key = key
    self.call = call
    self.path = path
    self.body = body
    self.home = home
    self.author = author
    self.armedAt = armedAt
    self.title = title
    self.payout = payout
    self.recipient = recipient
    self.overrides = overrides
  }
}

extension Intent {
  /// Whether both would pay the same, or make the same person payable.
  package func wants(sameAs other: Intent) -> Bool {
    guard call == other.call, payout != nil || recipient != nil else { return false }
    return payout?.account == other.payout?.account
      && payout?.recipient == other.payout?.recipient
      && payout?.amount == other.payout?.amount
      && recipient == other.recipient
  }
}

/// Whose money and people an intent is about: it is never carried out anywhere else.
package struct IntentHome: Hashable, Sendable {
  package var stage: Stage
  package var client: SafeText
  /// Of the service it was confirmed for.
  package var host: SafeText

  package init(stage: Stage, client: SafeText, host: SafeText) {
    self.stage = stage
    self.client = client
    self.host = host
  }
}

/// Both clocks at one instant: one to show, one that nobody can set.
package struct Clocks: Hashable, Sendable {
  package var wall: Moment
  /// Since the machine started, sleep included.
  package var bootMilliseconds: Int64
  /// Of this start of the machine; across two of them only the wall clock is left.
  package var boot: SafeText

  package init(wall: Moment, bootMilliseconds: Int64, boot: SafeText) {
    self.wall = wall
    self.bootMilliseconds = bootMilliseconds
    self.boot = boot
  }

  /// By the clock that nobody can set, where both were read since the same start.
  package func milliseconds(since earlier: Clocks) -> Int64 {
    guard boot == earlier.boot else {
      return wall.seconds(since: earlier.wall).multipliedReportingOverflow(by: 1_000).partialValue
    }
    return bootMilliseconds - earlier.bootMilliseconds
  }
}
