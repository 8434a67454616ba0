import Forms
import Intents
import Kira
import Verdicts

/// A payout of fifty dollars that is ready to be confirmed, the same in every run.
enum SampleOffer {
  static let tag = IntentTag(randomBytes: (0..<10).map { UInt8($0 * 7) })

  static func payout(_ answers: Answers, warned: Bool = true) -> PayoutOffer? {
    guard let wish = PayoutForm.wish(answers) else { return nil }
    var recipient = SampleTenant.recipients[0]
    if !warned { recipient.createdAt = SampleTenant.ago(days: 30) }
    return PayoutOffer(
      wish: wish,
      tag: tag,
      account: SampleTenant.accounts[0],
      recipient: recipient,
      preview: preview(of: wish.amount),
      balance: SampleTenant.dollars(18_204_77),
      preflight: preflight(of: wish, recipient, isNew: warned),
      askedAt: SampleTenant.now,
      body: [
        "POST /v1/virtual-accounts/\(wish.account.text)/payout", "amount: \(wish.amount.typed)",
        "currency: USD", "recipient_id: \(wish.recipient.text)", "reference: \(tag.text)",
      ].map { SafeText($0) }
    )
  }

  private static func preview(of amount: Amount) -> PayoutPreview {
    PayoutPreview(
      amount: amount,
      arrives: SampleTenant.dollars(amount.minorUnits - 300),
      totalFees: SampleTenant.dollars(300),
      fees: [
        Particulars.Line("fixed fee", "-2.50 USD"),
        Particulars.Line("bank fee", "-0.02 USD", note: "0.04 %, a ratio of 0.0004"),
        Particulars.Line("your markup", "-0.48 USD"),
      ]
    )
  }

  private static let boot: SafeText = "boot"

  private static func preflight(
    of wish: PayoutWish,
    _ recipient: Recipient,
    isNew: Bool
  ) -> Preflight {
    let steady = SteadyMoment(milliseconds: 1_000, boot: boot)
    var facts = PayoutFacts(amount: wish.amount)
    facts.account = SampleTenant.accounts[0]
    facts.payee = .recipient(recipient)
    facts.recipientDigest = "d"
    facts.memo = ""
    facts.documents = 0
    facts.balance = BalanceReading(SampleTenant.dollars(18_204_77), askedAt: steady)
    facts.openDeposits = []
    let inputs = PreviewSeal.Inputs(
      account: wish.account,
      recipient: wish.recipient,
      recipientDigest: "d",
      amount: wish.amount
    )
    facts.preview = PreviewSeal(preview(of: wish.amount), for: inputs, askedAt: steady)
    facts.reviewed = facts.preview
    facts.earlierHere = []
    facts.recentAtKira = PayoutsAtKira(
      rows: [],
      reachesBackTo: Moment(milliseconds: 0),
      askedAt: steady
    )
    facts.history = PaymentHistory(isNew ? [] : [paid(recipient, wish)], isWhole: true)
    facts.lastPaid = isNew ? .never : .at(SampleTenant.ago(days: 3), digest: "d")
    facts.knownRecipients = isNew ? SampleTenant.recipients : [recipient]
    facts.caps = .standard(in: .sandbox)
    return Preflight(of: facts, at: PreflightTime(wall: SampleTenant.now, steady: steady))
  }

  private static func paid(_ recipient: Recipient, _ wish: PayoutWish) -> Payout {
    Payout(
      id: Identifier("po_before"),
      accountID: wish.account,
      recipientID: SafeText(recipient.id.text),
      recipientName: recipient.name,
      amount: wish.amount,
      status: Status(.completed),
      createdAt: SampleTenant.ago(days: 3)
    )
  }
}
