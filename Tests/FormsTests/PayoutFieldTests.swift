import Forms
import Kira
import Testing

@Suite struct PayoutFieldTests {
  private let whole = Answers([
    PayoutForm.account: "va_1", PayoutForm.recipient: "rec_1", PayoutForm.amount: "50.00",
  ])

  @Test func `account, recipient and amount are a payout`() throws {
    let wish = try #require(PayoutForm.wish(whole))
    #expect(wish.amount == Amount(minorUnits: 5_000, in: .usd))
    #expect(wish.memo == nil)
  }

  @Test(arguments: ["1,000", "1.000,00", "1e3", " 50.00", "50", ".5", "0.00", "-5.00", "00050.00"])
  func `an amount that could mean two things holds it back (F89)`(text: String) {
    var answers = whole
    answers[PayoutForm.amount] = text
    #expect(PayoutForm.wish(answers) == nil)
    #expect(PayoutForm.plan.obstacle(in: answers)?.field.name == PayoutForm.amount)
  }

  @Test(arguments: [
    ("0.00", "more than nothing has to be paid"),
    ("99999999999999.00", "too large for one payout"),
    ("00050.00", "no zeros in front, such as 50.00"),
    ("50", "digits, a point and two digits, such as 50.00; nothing is guessed"),
    (".50", "digits, a point and two digits, such as 50.00; nothing is guessed"),
  ])
  func `of an amount that does not fit the reason itself is told`(text: String, reason: String) {
    var answers = whole
    answers[PayoutForm.amount] = text
    #expect(PayoutForm.plan.obstacle(in: answers)?.verdict == .misfit(reason))
  }

  @Test(arguments: ["austin_capital_trust", "Austin Capital Trust", "ACT"])
  func `a wire out of Austin Capital Trust needs a memo`(bank: String) {
    var answers = whole
    answers[PayoutForm.rail] = "WIRE"
    answers[PayoutForm.bank] = bank
    #expect(PayoutForm.plan.obstacle(in: answers)?.field.name == PayoutForm.memo)
    answers[PayoutForm.memo] = "invoice 7"
    #expect(PayoutForm.wish(answers)?.memo == "invoice 7")
  }
}
