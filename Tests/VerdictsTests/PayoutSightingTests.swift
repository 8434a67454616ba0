import Kira
import Testing
import Verdicts

struct PayoutSightingTests {
  private let sent = Moment(milliseconds: 1_800_000_000_000)
  private static let mark = "KD-7Q4M2X9T1B"

  private func sighting() -> PayoutSighting {
    let intent = PayoutIntent(
      account: Identifier("account"),
      recipient: Identifier("recipient"),
      amount: Amount(minorUnits: 5_000, in: .usd),
      mark: OwnMark(Self.mark)
    )
    return PayoutSighting(intent, since: sent)
  }

  private func row(
    _ id: String,
    reference: String = mark,
    cents: Int64 = 5_000,
    recipient: SafeText = "recipient",
    seconds: Int64 = 10
  ) -> Payout {
    Payout(
      id: Identifier(id),
      accountID: Identifier("account"),
      recipientID: recipient,
      amount: Amount(minorUnits: cents, in: .usd),
      status: Status(.created),
      reference: SafeText(reference),
      createdAt: sent.advanced(bySeconds: seconds)
    )
  }

  private func look(_ rows: Payout..., isLast: Bool = false) -> PayoutSighting {
    var sighting = sighting()
    sighting.look(at: rows, isLast: isLast)
    return sighting
  }

  @Test(arguments: [mark, "kd-7q4m2x9t1b", "\(mark) · invoice 7"])
  func `a row with our mark and our figures is ours`(reference: String) {
    #expect(look(row("a", reference: reference)).ours.map(\.text) == ["a"])
  }

  @Test
  func `a row with our mark and other figures is never ours`() {
    let seen = look(row("a", cents: 5_001), row("b", recipient: "somebody"))
    #expect(seen.ours.isEmpty && seen.contradicting.map(\.text) == ["a", "b"])
  }

  @Test
  func `a row without a mark is only alike, and only if nothing differs and it is new enough`() {
    let seen = look(
      row("alike", reference: ""),
      row("other sum", reference: "", cents: 1),
      row("other payee", reference: "", recipient: "somebody"),
      row("too old", reference: "", seconds: -3_600),
      row("another's", reference: "KD-0000000000")
    )
    #expect(seen.ours.isEmpty && seen.contradicting.isEmpty)
    #expect(seen.lookalikes.map(\.text) == ["alike"])
  }

  @Test(arguments: ["KD-0HX14AFPBB · \(mark)", "for \(mark)", "\(mark)7"])
  func `a row that mentions our mark is another one, which a person may judge`(reference: String) {
    let seen = look(row("a", reference: reference), row("b", reference: reference, cents: 1))
    #expect(seen.ours.isEmpty && seen.contradicting.isEmpty)
    #expect(seen.lookalikes.map(\.text) == ["a"])
  }

  @Test
  func `two rows with our mark are both told, the same row on two pages once`() {
    var seen = sighting()
    seen.look(at: [row("b"), row("a")], isLast: false)
    seen.look(at: [row("a")], isLast: true)
    #expect(seen.ours.map(\.text) == ["b", "a"])
  }

  @Test
  func `F79 a look is whole when it went back to before the intent, or to the end`() {
    #expect(!look(row("a", seconds: 10)).isWhole)
    #expect(!look(row("a", seconds: -800)).isWhole)
    #expect(look(row("a", seconds: -901)).isWhole)
    #expect(look(isLast: true).isWhole)
  }
}
