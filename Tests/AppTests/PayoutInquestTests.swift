import Forms
import HTTPMessage
import Kira
import KiraAPI
import Testing

@testable import App

struct PayoutInquestTests {
  private let wish = PayoutWish(
    account: Identifier("acc-1"),
    recipient: Identifier("rec-1"),
    amount: Amount(minorUnits: 5_000, in: .usd)
  )
  private let now = Now(Moment(milliseconds: 1_800_000_000_000), Uptime(milliseconds: 5_000))

  private func inquest(_ breadth: PayoutInquest.Breadth = .whole) -> PayoutInquest {
    PayoutInquest(wish, breadth, from: "kira.example", at: now)
  }

  /// All that can be asked before anything is answered.
  private func round(_ inquest: inout PayoutInquest) -> [PayoutInquest.Topic] {
    var topics: [PayoutInquest.Topic] = []
    while let (topic, _) = inquest.next() { topics.append(topic) }
    return topics
  }

  private func answer(_ inquest: inout PayoutInquest, _ topics: [PayoutInquest.Topic]) {
    for topic in topics { inquest.take(KiraAnswers.answer(to: topic), to: topic) }
  }

  @Test func `what waits for no answer is asked at once, the rest when the account has told`() {
    var inquest = inquest()
    let first = round(&inquest)
    #expect(first == [.account, .recipient, .preview, .deposits(page: 1)])
    answer(&inquest, first)
    #expect(round(&inquest) == [.balance, .owner, .knownRecipients, .payouts(page: 1)])
  }

  @Test func `for a preview no list is read`() {
    var inquest = inquest(.price)
    answer(&inquest, round(&inquest))
    answer(&inquest, round(&inquest))
    #expect(inquest.isOver)
    #expect(inquest.findings?.lists.payouts == nil)
    #expect(inquest.findings?.background.balance?.available?.typed == "100.00")
  }

  @Test func `a list is followed page by page, and no further than five`() {
    var inquest = inquest()
    answer(&inquest, round(&inquest))
    var pages: [PayoutInquest.Topic] = []
    while let (topic, _) = inquest.next() {
      pages.append(topic)
      let more = KiraAnswers.answered(
        #"{"payouts":[{"payout_id":"p","status":"CREATED"}],"total":900,"page":1,"total_pages":9}"#
      )
      inquest.take(topic.isOfPayouts ? more : KiraAnswers.answer(to: topic), to: topic)
    }
    #expect(pages.filter(\.isOfPayouts).count == 5)
    #expect(inquest.isOver)
    #expect(inquest.findings?.lists.payouts?.isWhole == false)
  }

  @Test func `a list that cannot be read is left out`() {
    var inquest = inquest()
    answer(&inquest, round(&inquest))
    for topic in round(&inquest) { inquest.take(KiraAnswers.failed, to: topic) }
    #expect(inquest.findings?.lists.payouts == nil)
    #expect(inquest.findings?.lists.knownRecipients == nil)
    #expect(inquest.findings?.background.balance == nil)
    #expect(inquest.findings?.lists.openDeposits == [])
  }

  @Test func `without an end of the payout there is nothing to decide, and nothing more is asked`()
  {
    var inquest = inquest()
    let topics = round(&inquest)
    inquest.take(KiraAnswers.failed, to: .recipient)
    for topic in topics { inquest.take(KiraAnswers.answer(to: topic), to: topic) }
    #expect(inquest.isOver)
    #expect(inquest.next() == nil)
    #expect(inquest.findings == nil)
    #expect(inquest.failure?.isSilence == false)
  }

  @Test func `that nobody answers is told apart from a refusal`() {
    var inquest = inquest()
    _ = round(&inquest)
    let silence = Silence(.connectionRefused, mayHaveBeenSent: false, words: "")
    inquest.take(.silent(silence), to: .account)
    #expect(inquest.failure?.isSilence == true)
  }
}

extension PayoutInquest.Topic {
  fileprivate var isOfPayouts: Bool { if case .payouts = self { true } else { false } }
}

/// What Kira says of one payout of fifty dollars that nothing stands against.
enum KiraAnswers {
  static let failed = Session.Answer.answered(HTTPResponse(status: 500))

  static func answered(_ body: String) -> Session.Answer {
    .answered(HTTPResponse(status: 200, body: Array(body.utf8)))
  }

  static func answer(to topic: PayoutInquest.Topic) -> Session.Answer {
    switch topic {
    case .account: answered(account)
    case .owner: answered(owner)
    case .recipient: answered(recipient)
    case .preview: answered(preview)
    case .balance: answered(balance)
    case .knownRecipients: answered(#"{"recipients":[\#(recipient)],"total":1}"#)
    case .deposits: answered(#"{"deposits":[],"total":0,"page":1,"limit":100,"total_pages":0}"#)
    case .payouts: answered(#"{"payouts":[],"total":0,"page":1,"limit":100,"total_pages":0}"#)
    }
  }

  static let account = """
    {"id":"acc-1","user_id":"user-1","mode":"fiat","status":"approved","currency":"USD",
    "bank":"Lead Bank","account_number":"900012348841"}
    """
  static let owner = #"{"id":"user-1","type":"individual","first_name":"Luis","status":"VERIFIED"}"#
  static let recipient = """
    {"recipient_id":"rec-1","user_id":"user-1","type":"individual","first_name":"Ana",
    "last_name":"Souza","account_type":"ACH","created_at":"2026-01-01T00:00:00Z",
    "account":{"bank_name":"Chase","account_number":"123456789"}}
    """
  static let newRecipient = """
    {"recipient_id":"rec-9","user_id":"user-1","type":"individual","first_name":"María",
    "last_name":"Peña","account_type":"SPEI","account":{"clabe":"002010077777777771"}}
    """
  static let preview = """
    {"amount":"50.00","currency":"USD","fees":{"total_fees":"3.00"},"recipient_amount":"47.00",
    "recipient_currency":"USD"}
    """
  static let balance = #"{"balance":"100.00","available_balance":"100.00","currency":"USD"}"#
}
