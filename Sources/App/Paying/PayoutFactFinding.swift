import Forms
import Intents
import Kira
import KiraAPI
import Verdicts

/// Puts together what the preflight judges by: what Kira said just now, and what the journal knows.
///
/// What could not be had is left out, and its check then says that it is not known.
struct PayoutFactFinding {
  let wish: PayoutWish
  var background: PayoutBackground
  let lists: PayoutLists
  var past: PayoutPast
  let stage: Stage
  /// Of this start of the machine.
  let boot: SafeText

  /// With nothing confirmed yet.
  func facts() throws(Trouble) -> PayoutFacts {
    var facts = PayoutFacts(amount: wish.amount)
    facts.account = background.account
    facts.payee = .recipient(background.recipient)
    facts.recipientDigest = try recipientDigest()
    facts.memo = SafeText(wish.memo ?? "")
    facts.documents = 0
    facts.balance = background.balance?.available.map { BalanceReading($0, askedAt: asked) }
    facts.openDeposits = lists.openDeposits
    facts.preview = try seal()
    facts.reviewed = facts.preview
    facts.earlierHere = past.lately
    facts.lastPaid = past.lastPaid
    addPayouts(to: &facts)
    facts.knownRecipients = lists.knownRecipients.map(background.recipient.neighbours)
    facts.caps = .standard(in: stage)
    facts.otherInstance = past.otherProcess
    return facts
  }

  var asked: SteadyMoment { background.askedAt.steady(in: boot) }

  func seal() throws(Trouble) -> PreviewSeal {
    let inputs = PreviewSeal.Inputs(
      account: wish.account,
      recipient: wish.recipient,
      recipientDigest: try recipientDigest(),
      amount: wish.amount
    )
    return PreviewSeal(background.preview, for: inputs, askedAt: asked)
  }

  private func recipientDigest() throws(Trouble) -> SafeText {
    try PayoutDecision.digest(of: background.recipientBytes)
  }

  /// One walk through Kira's list tells the last day's payouts and those to this recipient; rows
  /// leave out whose they are, and then the journal knows it of ours.
  private func addPayouts(to facts: inout PayoutFacts) {
    guard let walked = lists.payouts else { return }
    let rows = walked.rows
    let oldest =
      walked.isWhole ? Moment(milliseconds: 0) : rows.compactMap(\.createdAt).min()
    facts.recentAtKira = oldest.map {
      PayoutsAtKira(rows: rows, reachesBackTo: $0, askedAt: lists.askedAt.steady(in: boot))
    }
    facts.otherOperator = oldest.flatMap {
      OtherDesks.operators(
        among: rows,
        reachingBackTo: $0,
        knowing: past.marks,
        at: lists.askedAt.moment
      )
    }
    let here = Set(past.paid.map(\.payout.id))
    let ours =
      past.paid.map { paid in rows.first { $0.id == paid.payout.id } ?? paid.payout }
      + rows.filter { $0.recipientID.text == wish.recipient.text && !here.contains($0.id) }
    let isTold = rows.allSatisfy { !$0.recipientID.isEmpty || here.contains($0.id) }
    facts.history = PaymentHistory(ours, isWhole: walked.isWhole && isTold)
  }
}

extension Now {
  func steady(in boot: SafeText) -> SteadyMoment {
    SteadyMoment(milliseconds: uptime.milliseconds, boot: boot)
  }
}
