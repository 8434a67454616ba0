import Kira
import Testing

/// How a record answers to what somebody typed.
struct MatchingTests {
  private static let id = "550e8400-e29b-41d4-a716-446655440000"

  private let payout = Seen(
    Record.payout(
      Payout(
        id: Identifier(Self.id),
        userID: Identifier("7f3a0c1e-0000-4000-8000-000000000001"),
        recipientID: "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
        recipientName: "María González Ltd",
        amount: Amount(minorUnits: 125_000, in: .usd),
        arrives: Amount(minorUnits: 2_345_678, in: Currency("MXN")),
        rail: "wire",
        status: Status("IN_REVIEW"),
        reference: "INV-2026-0042"
      )
    ),
    at: Moment(milliseconds: 0),
    source: .list
  )
  private let mentions = [
    Mention("UETR", "a1b2c3d4-1111-4222-8333-444455556666"),
    Mention("IMAD", "20260625MMQFMP3K000123"), Mention("Recipient's account", "····7890"),
    Mention("Quote", "qt_1"),
  ]

  private static let answers: [(text: String, closeness: Match.Closeness, label: SafeText)] = [
    (id, .itself, "id"), ("550e84", .start, "id"), ("550E8400E29B41", .start, "id"),
    ("55440000", .part, "id"), ("550e…0000", .itself, "id"),
    ("7f3a0c1e-0000-4000-8000-000000000001", .exact, "user's id"),
    ("A1B2C3D4-1111-4222-8333-444455556666", .exact, "UETR"),
    ("20260625mmqfmp3k000123", .exact, "IMAD"), ("7890", .exact, "Recipient's account"),
    ("****7890", .exact, "Recipient's account"),
    ("000123457890", .exact, "Recipient's account"), ("qt_1", .exact, "Quote"),
    ("$1,250", .exact, "amount"), ("23.456,78", .exact, "arrives"),
    ("inv-2026-0042", .exact, "reference"), ("INV-2026", .start, "reference"),
    ("maria gonzalez ltd", .exact, "recipient"), ("GONZALEZ", .start, "recipient"),
    ("ltd maria", .part, "recipient"), ("in review", .part, "status"),
  ]

  @Test(arguments: answers)
  func `a record answers by what it is known by`(
    text: String,
    closeness: Match.Closeness,
    label: SafeText
  ) {
    let match = Recognition(text).match(payout, mentions: mentions)

    #expect(match?.closeness == closeness)
    #expect(match?.by.label == label)
  }

  @Test(arguments: ["1250.01", "7891", "luis", "failed", "qt_2", "550e…0001", "aaaa8400"])
  func `a record does not answer to what it is not`(text: String) {
    #expect(Recognition(text).match(payout, mentions: mentions) == nil)
  }

  @Test func `its own id makes a record certain among those that only name it`() {
    let recognition = Recognition(Self.id)
    let own = Match(payout, .itself, by: Mention("id", "a"))
    let other = Match(payout, .exact, by: Mention("user's id", "a"))

    #expect(Found(recognition, matches: [own, other, other], hasMore: true).certain == own)
    #expect(Found(recognition, matches: [other, other]).certain == nil)
    #expect(Found(recognition, matches: [Match(payout, .near, by: other.by)]).certain == nil)
    #expect(Found(recognition, matches: [Match(payout, .near, by: other.by)]).isEmpty)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "", 3), ("gonzales", "gonzalez", 1),
    ("ab", "ba", 2),
  ])
  func `texts are as far apart as there are letters to change`(
    left: String,
    right: String,
    distance: Int
  ) {
    #expect(Resemblance.distance(left, right) == distance)
    #expect(Resemblance.distance(right, left) == distance)
  }

  @Test func `no question is asked twice`() {
    let lookups = Recognition(Self.id).lookups.map(\.filter.terms)

    #expect(lookups.count == Set(lookups).count)
    #expect(lookups.first == [.words(Self.id)])
  }
}
