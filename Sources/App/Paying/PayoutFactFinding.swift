import HTTPMessage
import Intents
import Kira
import KiraAPI
import Store
import Verdicts

/// Gathers what the preflight judges by: from Kira, just now, and from the journal.
///
/// What cannot be had is left out, and its check then says that it is not known.
struct PayoutFactFinding {
  let wish: PayoutWish
  let background: PayoutBackground
  let journal: Journal
  let call: KiraCall
  let clocks: Clocks

  private static let daySeconds: Int64 = 86_400
  /// A busy user's list is not read to its end for one payout.
  private static let mostPages = 5
  /// More than a day has of them.
  private static let mostIntents = 10_000

  func facts() throws(Trouble) -> PayoutFacts {
    var facts = PayoutFacts(amount: wish.amount)
    facts.account = background.account
    facts.payee = .recipient(background.recipient)
    facts.recipientDigest = try PayoutDecision.digest(of: background.recipientBytes)
    facts.memo = SafeText(wish.memo ?? "")
    facts.documents = 0
    facts.balance = background.balance?.available.map { BalanceReading($0, askedAt: asked) }
    facts.openDeposits = openDeposits()
    facts.preview = try seal()
    facts.reviewed = facts.preview
    facts.confirmedAt = asked
    try addJournal(to: &facts)
    facts.knownRecipients = background.account.userID.flatMap { owner in
      try? call.told(Recipients.list(of: owner)).items.map(\.value)
    }
    facts.caps = .standard(in: journal.home.stage)
    return facts
  }

  private var asked: SteadyMoment { background.readAt.steady(in: clocks.boot) }

  func seal() throws(Trouble) -> PreviewSeal {
    let inputs = PreviewSeal.Inputs(
      account: wish.account,
      recipient: wish.recipient,
      recipientDigest: try PayoutDecision.digest(of: background.recipientBytes),
      amount: wish.amount
    )
    return PreviewSeal(background.preview, for: inputs, askedAt: asked)
  }

  /// All that are not final, if the account's own list could be read to its end.
  private func openDeposits() -> [Deposit]? {
    var found: [Deposit] = []
    for number in 1...Self.mostPages {
      let question = Deposits.list(into: wish.account, PageNumber(number))
      guard let page = try? call.told(question) else { return nil }
      found += page.items.map(\.value)
      if !page.hasMore { return found.filter { !$0.isFinal } }
    }
    return nil
  }

  private func addJournal(to facts: inout PayoutFacts) throws(Trouble) {
    let newest: [JournaledIntent]
    let older: [JournaledIntent]
    do throws(JournalError) {
      newest = try journal.newest(Self.mostIntents)
      let known = Set(newest.map(\.number))
      older = try journal.unfinished().filter { !known.contains($0.number) }
    } catch {
      throw Trouble(error, at: journal.place.path)
    }
    let since = clocks.wall.advanced(bySeconds: -Self.daySeconds)
    let lately = (newest + older).filter { $0.life.isOpen || $0.intent.armedAt.wall >= since }
    facts.earlierHere = lately.compactMap(EarlierPayout.init)
    let paid = newest.compactMap { Paid($0, to: wish.recipient) }
    let isWhole = newest.count < Self.mostIntents
    facts.lastPaid = paid.first.map { .at($0.at, digest: $0.digest) } ?? (isWhole ? .never : nil)
    addPayouts(to: &facts, paidHere: paid)
  }

  /// A payout to this recipient that the journal knows of.
  private struct Paid {
    let payout: Payout
    let at: Moment
    let digest: SafeText

    init?(_ found: JournaledIntent, to recipient: Identifier<Recipient>) {
      guard let id = found.line.payout, let confirmed = found.intent.payout,
        confirmed.recipient == recipient
      else { return nil }
      at = found.intent.armedAt.wall
      digest = confirmed.recipientDigest
      payout = Payout(
        id: id,
        accountID: confirmed.account,
        recipientID: SafeText(recipient.text),
        recipientName: confirmed.recipientName,
        amount: confirmed.amount,
        status: Status(.created),
        createdAt: at
      )
    }
  }

  /// One walk through Kira's list tells the last day's payouts and those to this recipient; rows
  /// leave out whose they are, and then the journal knows it of ours.
  private func addPayouts(to facts: inout PayoutFacts, paidHere: [Paid]) {
    var rows: [Payout] = []
    var isWhole = false
    for number in 1...Self.mostPages where !isWhole {
      let filter = PayoutFilter(user: background.account.userID)
      guard let page = try? call.told(Payouts.list(PageNumber(number), filter)) else { return }
      rows += page.items.map(\.value)
      isWhole = !page.hasMore
    }
    let oldest = isWhole ? Moment(milliseconds: 0) : rows.compactMap(\.createdAt).min()
    facts.recentAtKira = oldest.map {
      PayoutsAtKira(rows: rows, reachesBackTo: $0, askedAt: asked)
    }
    let here = Set(paidHere.map(\.payout.id))
    let ours =
      paidHere.map { paid in rows.first { $0.id == paid.payout.id } ?? paid.payout }
      + rows.filter { $0.recipientID.text == wish.recipient.text && !here.contains($0.id) }
    facts.history = PaymentHistory(ours, isWhole: isWhole)
  }
}

extension Now {
  func steady(in boot: SafeText) -> SteadyMoment {
    SteadyMoment(milliseconds: uptime.milliseconds, boot: boot)
  }
}

extension Deposit {
  /// Whatever else a status says, it may still block what leaves the account.
  fileprivate var isFinal: Bool {
    status.state.map { [.completed, .failed, .refunded].contains($0) } ?? false
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
