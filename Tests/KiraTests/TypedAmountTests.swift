import Kira
import Testing

struct TypedAmountTests {
  @Test(arguments: ["50.00", "0.01", "1250.00", "999999999999.99"])
  func `what has one meaning is taken, and is typed the same again`(text: String) throws {
    #expect(try #require(Amount(typed: text, in: .usd)).typed == text)
  }

  @Test(arguments: [
    "1,000", "1.000,00", "1e3", "٣٠.٠٠", " 50.00", "50.00 ", "50", ".5", "0.00", "-5.00", "+5.00",
    "00050.00", "1234567890123.00", "50.0", "50.000", "5O.00", "", ".", "50,00", "１２.00", "0x1.00",
  ])
  func `what could be meant otherwise is refused`(text: String) {
    #expect(Amount(typed: text, in: .usd) == nil)
  }
}
