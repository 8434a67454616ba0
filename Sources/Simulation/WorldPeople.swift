import App
import Intents
import Kira
import KiraAPI
import Store

/// What people at their windows decide; each looks at the screen first.
extension World {
  func planPerson(at desk: Desk) {
    guard !isEnding else { return }
    // Once nothing new is to be paid, people come by less often.
    let pause: ClosedRange<Int64> = payoutsLeft > 0 ? 2_000...150_000 : 10_000...900_000
    at(dice.within(pause), for: desk) { [self] in
      guard !isEnding else { return }
      decide(at: desk)
      planPerson(at: desk)
    }
  }

  private func decide(at desk: Desk) {
    let open = unfinished(desk)
    guard desk.isAlive else { return }
    if dice.percent(4) { return quit(desk) }
    let idle = open.filter { $0.life.state == .armed }
    let unknown = open.filter { $0.life.state == .unknown }
    if !idle.isEmpty, dice.percent(70) { return decide(dice.pick(idle), at: desk) }
    if !unknown.isEmpty, dice.percent(40) { return decide(dice.pick(unknown), at: desk) }
    if payoutsLeft > 0 { confirm(on: desk) }
  }

  private func decide(_ found: JournaledIntent, at desk: Desk) {
    guard let decision = decision(found.intent.key) else { return }
    if found.life.state == .armed {
      guard !decision.isOnHold else { return }
      if dice.percent(85) {
        confirmAgain(decision, on: desk)
      } else {
        close(decision, "no longer wanted", on: desk)
      }
      return
    }
    // Nobody sends again before it was looked for a few times.
    guard found.life.looksInVain >= 2 else { return }
    switch dice.below(100) {
    case ..<35: sendAgain(decision, on: desk)
    case ..<40: close(decision, "given up", on: desk)
    default: break
    }
  }

  /// Told what is known, how long ago it was and what may happen, the person wants it sent again.
  private func sendAgain(_ decision: Decision, on desk: Desk) {
    tell(.person, "\(desk.name): a person has \(decision.name) sent again")
    decision.sentAgain += 1
    tally.note(.total, "sent again by a person")
    send(decision, .again(by: Self.person), on: desk)
  }

  /// A payout that somebody thought of: most of them can be paid, some cannot.
  func draw(on desk: Desk) -> Intent? {
    let amount = Amount(minorUnits: dice.pick(Self.amounts), in: .usd)
    var recipient = dice.pick(kira.recipients)
    if dice.percent(3) { recipient = Identifier("00000000-0000-4000-8000-000000000000") }
    let tag = tag(on: desk.machine)
    let terms = terms(amount, to: recipient, tag)
    guard let order = try? PayoutOrder(terms) else {
      breach("simulation", "a payout that cannot be written")
      return nil
    }
    return Intent(
      key: Identifier(IdempotencyKey(randomBytes: dice.bytes(16)).text),
      call: .payout,
      path: order.path,
      body: order.body,
      home: Self.home(kira),
      author: Self.person,
      armedAt: desk.cashier.clocks(clock(desk)),
      title: SafeText("\(amount.text) \(amount.currency.code)"),
      payout: ConfirmedPayout(
        account: kira.account,
        recipient: recipient,
        recipientDigest: "digest",
        recipientName: "somebody",
        amount: amount,
        previewDigest: "preview",
        tag: tag
      )
    )
  }

  private func terms(
    _ amount: Amount,
    to recipient: Identifier<Recipient>,
    _ tag: IntentTag
  ) -> PayoutTerms {
    var terms = PayoutTerms(
      out: kira.account,
      at: "austin_capital_trust",
      amount,
      to: .recipient(recipient, rail: "ACH")
    )
    terms.reference = tag.text
    terms.memo = "Rent"
    return terms
  }

  /// Few, so that payouts look alike; the last is more than any account has.
  private static let amounts: [Int64] = [
    5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000, 7_525, 7_525, 10_000,
    12_000, 900_000_000,
  ]
}
