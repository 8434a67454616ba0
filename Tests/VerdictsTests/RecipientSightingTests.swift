import Kira
import Testing
import Verdicts

struct RecipientSightingTests {
  private let since = Moment(milliseconds: 1_800_000_000_000)

  private func sighting(_ rows: Recipient...) -> RecipientSighting {
    let intent = RecipientIntent(
      owner: Identifier("user-1"),
      name: "María Peña",
      rail: "ACH",
      ending: "6789"
    )
    var sighting = RecipientSighting(intent, since: since)
    sighting.look(at: rows, isLast: true)
    return sighting
  }

  private func row(
    _ id: String,
    name: SafeText = "María Peña",
    rail: SafeText = "ACH",
    account: String? = "000123456789",
    madeAfter seconds: Int64? = 5
  ) -> Recipient {
    Recipient(
      id: Identifier(id),
      kind: Status(.individual),
      name: name,
      rail: rail,
      account: account.map { Sensitive($0) },
      createdAt: seconds.map { since.advanced(bySeconds: $0) }
    )
  }

  @Test func `one that agrees and was made since is ours`() {
    #expect(sighting(row("a"), row("a")).ours == [Identifier("a")])
  }

  @Test func `one that differs in name, rail or account is nobody's`() {
    let seen = sighting(
      row("a", name: "Mario Peña"),
      row("b", rail: "WIRE"),
      row("c", account: "000123456780"),
      row("d", account: nil)
    )
    #expect(seen.ours.isEmpty && seen.lookalikes.isEmpty && seen.isWhole)
  }

  @Test func `one that was there before, or of which nobody says since when, is shown only`() {
    let seen = sighting(row("a", madeAfter: -1_000), row("b", madeAfter: nil))
    #expect(seen.ours.isEmpty)
    #expect(seen.lookalikes == [Identifier("a"), Identifier("b")])
  }
}
