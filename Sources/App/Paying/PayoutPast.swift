import Forms
import Intents
import Kira
import Store
import Verdicts

/// What this profile's journal knows that a payout is compared with.
struct PayoutPast {
  /// Of the last day, and whatever is open still.
  let lately: [EarlierPayout]
  /// To the same recipient, the newest first.
  let paid: [Paid]
  /// Whether nothing can be missing among those.
  let isWhole: Bool
  /// By which Kira's list shows what was decided here.
  let marks: Set<IntentTag>
  let otherProcess: Presence
  /// How far the journal went when this was read.
  let seen: Int64

  /// A payout to this recipient that was accepted.
  struct Paid {
    let payout: Payout
    let at: Moment
    /// Of what was known of the recipient then.
    let digest: SafeText
  }

  private static let daySeconds: Int64 = 86_400
  /// More payments to one recipient say nothing more about what is usual.
  private static let mostPaid = 500

  /// `waiting` is what is to be sent itself, and no other payout.
  init(
    of wish: PayoutWish,
    in journal: Journal,
    at now: Moment,
    but waiting: Identifier<Intent>? = nil
  ) throws(JournalError) {
    let since = now.advanced(bySeconds: -Self.daySeconds)
    seen = try journal.lastNumber()
    let intents = try journal.lately(since: since).filter { $0.intent.key != waiting }
    lately = intents.compactMap(EarlierPayout.init)
    marks = Set(intents.compactMap { $0.intent.payout?.tag })
    otherProcess = OtherDesks.processes(intents, but: journal.process)
    let decided = try journal.payouts(to: wish.recipient, limit: Self.mostPaid)
    paid = decided.compactMap(Paid.init)
    isWhole = decided.count < Self.mostPaid
  }

  /// `nil` where it is not known.
  var lastPaid: LastPaid? {
    paid.first.map { .at($0.at, digest: $0.digest) } ?? (isWhole ? .never : nil)
  }
}

extension PayoutPast.Paid {
  init?(_ found: JournaledIntent) {
    guard let id = found.line.payout, let confirmed = found.intent.payout else {
      return nil
    }
    at = found.intent.armedAt.wall
    digest = confirmed.recipientDigest
    payout = Payout(
      id: id,
      accountID: confirmed.account,
      recipientID: SafeText(confirmed.recipient.text),
      recipientName: confirmed.recipientName,
      amount: confirmed.amount,
      status: Status(.created),
      createdAt: at
    )
  }
}

extension EarlierPayout {
  init?(_ found: JournaledIntent) {
    guard let payout = found.intent.payout else { return nil }
    let standing: Standing =
      switch found.life.state {
      case .armed: .waiting
      case .sending, .unknown: .unresolved
      case .accepted: .accepted
      case .rejected: .neverSent
      case .closed: found.life.attempts > 0 ? .closedInDoubt : .neverSent
      }
    self.init(
      account: payout.account,
      recipient: payout.recipient,
      amount: payout.amount,
      decidedAt: found.intent.armedAt.wall,
      standing: standing
    )
  }
}
