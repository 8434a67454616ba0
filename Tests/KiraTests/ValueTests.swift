import Kira
import Testing

struct ValueTests {
  @Test(arguments: [
    ("123456789", "····6789"), ("1234567", "····4567"), ("123456", "····"), ("1", "····"),
    ("", "····"),
  ])
  func `of what is sensitive the last four are shown, or nothing`(whole: String, masked: String) {
    #expect(Sensitive(whole).masked == masked)
    #expect("\(Sensitive(whole))" == masked)
  }

  @Test func `masking what is masked changes nothing`() {
    #expect(Sensitive(Sensitive("123456789").masked).masked == "····6789")
  }

  @Test(arguments: [
    (nil, false), ("", false), (" ", false), ("PENDING-ACT-ACCOUNT", false),
    ("pending-act-account", false), ("PENDING", false), ("123456789", true), ("····6789", true),
  ])
  func `only a real number is a number`(number: String?, isReal: Bool) {
    let account = VirtualAccount(
      id: Identifier("a"),
      mode: Status(VirtualAccount.Mode.fiat),
      status: Status(VirtualAccount.State.active),
      accountNumber: number.map { Sensitive($0) }
    )
    #expect(account.hasRealNumber == isReal)
  }

  @Test(arguments: [
    ("usdc", "USDC", 6), ("CLP", "CLP", 0), ("KWD", "KWD", 3), ("mxn", "MXN", 2),
    ("U\u{1B}[2J", "U\u{FFFD}[2J", 2),
  ])
  func `a currency is its code, made safe, and its digits`(code: String, safe: String, digits: Int)
  {
    let currency = Currency(code)
    #expect(currency.code == safe)
    #expect(currency.digits == digits)
  }

  @Test func `a status means the same in any casing, and one we do not know means nothing`() {
    #expect(Status<Payout.State>("IN_REVIEW").state == .inReview)
    #expect(Status<Payout.State>("in_review").words == "in review")
    #expect(Status<Payout.State>("Returned").state == nil)
    #expect(Status<Payout.State>("Returned").raw == "Returned")
  }

  @Test(arguments: [
    ("7f3a0c1e-0000-4000-8000-0000000091c2", "7f3a…91c2"), ("short", "short"),
    ("123456789012", "123456789012"), ("1234567890123", "1234…0123"),
  ])
  func `an identifier is known by its ends`(whole: String, short: String) {
    #expect(Identifier<User>(whole).short == short)
  }
}
