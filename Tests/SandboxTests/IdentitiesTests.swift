import Testing

@testable import Sandbox

struct IdentitiesTests {
  private let identities = Identities(seed: 7)

  @Test(arguments: [0, 1, 599, 1_000_000, 198_000_000])
  func `a record is found again behind its UUID`(number: Int) {
    let key = RecordKey(.payout, .live, number)

    #expect(identities.key(of: identities.text(of: key)) == key)
  }

  @Test func `a UUID of another tenant leads nowhere`() {
    let foreign = Identities(seed: 8).text(of: RecordKey(.user, .history, 3))

    #expect(identities.key(of: foreign) == nil)
  }

  @Test func `a UUID says that it is of version four`() {
    let text = identities.text(of: RecordKey(.user, .staged, 0))

    #expect(text == "8e993cee-1664-4e0f-a1ef-3adc8ef6747c")
  }
}
