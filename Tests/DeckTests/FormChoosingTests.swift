import Canvas
import Deck
import Forms
import Kira
import Testing

/// What Enter, Tab and the arrows choose in a field that means something of the cache or of a table.
struct FormChoosingTests {
  @Test(arguments: ["P", "C"])
  func `Enter in a field that nobody touched chooses nothing`(key: Character) {
    var desk = Desk()
    desk.press(.character(key), .enter, .enter)
    #expect(desk.keptDrafts.isEmpty)
    #expect(desk.text.contains("Type, or choose with ↓."))
  }

  @Test func `what was typed and taken back is no choice of the first country`() {
    var desk = Self.atCountry()
    let kept = desk.keptDrafts.count
    desk.type("af")
    desk.press(.backspace, .backspace, .enter)
    #expect(desk.keptDrafts.count == kept)
    #expect(desk.text.contains("Type, or choose with ↓."))
  }

  @Test func `the first arrow goes to the first row, and Enter takes it`() {
    var desk = Desk()
    desk.press(.character("P"), .down, .enter)
    #expect(Self.answer(desk, PayoutForm.account) == SampleTenant.accounts[0].id.text)
    desk.press(.down, .down, .enter)
    #expect(Self.answer(desk, PayoutForm.recipient) == SampleTenant.recipients[5].id.text)
  }

  @Test func `the only one there is needs no arrow`() {
    var desk = Desk()
    desk.press(.character("5"), .character("P"), .enter)
    #expect(Self.answer(desk, PayoutForm.account) == SampleTenant.accounts[0].id.text)
  }

  @Test func `a row that was read again stays chosen`() {
    var desk = Desk()
    desk.press(.character("P"), .down, .down)
    let seen = SampleTenant.accounts.map {
      Seen(Record.account($0), at: SampleTenant.now, source: .detail)
    }
    desk.send(.lookedUp(FieldLookup(.account), seen))
    desk.press(.enter)
    #expect(Self.answer(desk, PayoutForm.account) == SampleTenant.accounts[1].id.text)
  }

  @Test func `before the answer to what was typed has come, Enter takes nothing of an older one`() {
    var desk = Desk()
    desk.press(.character("P"), .down)
    _ = desk.deck.update(.input(.key(.character("o"))))
    desk.press(.enter)
    #expect(desk.keptDrafts.isEmpty)
    #expect(desk.text.contains("Still looking; Enter once more."))
  }

  @Test func `Tab takes the only country that was typed`() {
    var desk = Self.atCountry()
    desk.type("german")
    desk.press(.tab)
    #expect(Self.answer(desk, "bank-country") == "DE")
  }

  @Test func `Tab keeps what may mean several, and it is there on the way back`() {
    var desk = Self.atCountry()
    desk.type("united")
    desk.press(.tab)
    #expect(Self.answer(desk, "bank-country") == "")
    #expect(desk.text.contains("united"))
    #expect(desk.text.contains("nothing chosen yet"))
    desk.press(.backTab)
    desk.type(" kingdom")
    desk.press(.enter)
    #expect(Self.answer(desk, "bank-country") == "GB")
  }

  @Test func `how an account stands stays beside it once it is chosen`() {
    var desk = Desk()
    desk.press(.character("P"), .down, .down, .enter)
    #expect(Self.answer(desk, PayoutForm.account) == SampleTenant.accounts[1].id.text)
    #expect(desk.text.contains("! activating for 1 d"))
    let draft = desk.keptDrafts.last
    desk.press(.escape)
    desk.drafts = [draft].compactMap(\.self)
    desk.press(.character("P"))
    #expect(desk.text.contains("! activating for 1 d"))
  }

  @Test func `a crypto account is said to pay no recipient, and nobody is asked for a price`() {
    var desk = Desk()
    desk.press(.character("P"), .down, .down, .down)
    #expect(desk.text.contains("pays no recipient"))
    desk.press(.enter)
    #expect(Self.answer(desk, PayoutForm.account) == SampleTenant.accounts[2].id.text)
    #expect(desk.text.contains("From: a crypto account pays a wallet by instructions"))
    #expect(desk.preparations == 0)
  }

  @Test func `an account that can surely not pay holds the form back`() throws {
    let account = SampleTenant.accounts[5]
    var desk = Desk()
    desk.drafts = [
      Draft(
        id: Identifier("d"),
        purpose: .payout,
        answers: Answers([
          PayoutForm.account: account.id.text,
          PayoutForm.recipient: SampleTenant.recipients[0].id.text, PayoutForm.amount: "50.00",
        ]),
        changedAt: SampleTenant.now
      )
    ]
    desk.press(.character("P"), .enter)
    #expect(desk.preparations == 0)
    #expect(desk.text.contains("From: deactivated: no payout leaves it."))
  }

  private static func answer(_ desk: Desk, _ name: FieldName) -> String? {
    desk.keptDrafts.last?.answers[name]
  }

  private static func atCountry() -> Desk {
    var desk = Desk()
    desk.drafts = [
      Draft(
        id: Identifier("d"),
        purpose: .recipient,
        answers: Answers([
          "user": SampleTenant.users[0].id.text, "rail": "SWIFT", "kind": "individual",
          "first-name": "Ana", "last-name": "Souza", "account-number": "012345678901234567",
          "swift-code": "BNMXMXMM",
        ]),
        changedAt: SampleTenant.now
      )
    ]
    desk.press(.character("C"))
    desk.type("Banco")
    desk.press(.enter)
    return desk
  }
}
