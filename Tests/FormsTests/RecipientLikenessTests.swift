import Forms
import Kira
import KiraAPI
import Testing

struct RecipientLikenessTests {
  private func words(of other: Recipient, _ rail: String = "ACH") throws -> String? {
    let recipient = try #require(try RecipientForm.recipient(RecipientSample.of(rail)))
    return RecipientOffer.Likeness.all(of: recipient, among: [other]).first?.words
  }

  private func known(
    _ name: SafeText = "María Peña",
    _ account: String? = "000123456789",
    rail: SafeText = "ACH",
    bank: SafeText = "Test US Bank"
  ) -> Recipient {
    Recipient(
      id: Identifier("known"),
      kind: Status(.individual),
      name: name,
      rail: rail,
      bank: bank,
      account: account.map { Sensitive($0) }
    )
  }

  @Test func `the same account is the same, however its bank is written`() throws {
    #expect(
      try words(of: known()) == "is there already, with the same account ····6789"
    )
    #expect(try words(of: known("Jo Doe")) == "has the same account ····6789")
  }

  @Test func `of a masked account only the end can be told`() throws {
    #expect(
      try words(of: known("María Peña", "····6789"))
        == "has the same name, and an account that ends alike"
    )
  }

  @Test func `the same name or one that looks the same, with another account, is told`() throws {
    #expect(
      try words(of: known("María Peña", "000999991111"))
        == "has the same name and another account ····1111"
    )
    // The second letter is Cyrillic.
    #expect(
      try words(of: known("Mаría Peña", "000999991111"))
        == "has a name that looks the same and another account ····1111"
    )
  }

  @Test func `whoever has neither name nor account of theirs is not told`() throws {
    #expect(try words(of: known("Jo Doe", "000999991111")) == nil)
  }

  @Test func `the surest stands first`() throws {
    let recipient = try #require(try RecipientForm.recipient(RecipientSample.of("ACH")))
    let found = RecipientOffer.Likeness.all(
      of: recipient,
      among: [known("María Peña", "000999991111"), known("Jo Doe"), known()]
    )
    #expect(
      found.map(\.recipient) == [known(), known("Jo Doe"), known("María Peña", "000999991111")]
    )
  }
}
