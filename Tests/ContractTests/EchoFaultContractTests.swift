import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing
import Transport
import Verdicts

/// Section C of the fault matrix from F57 on: replies about something else, and what lists tell.
///
/// Rows about recovery show what is known and what somebody who looks would find, at once and when
/// the list has caught up; nothing here looks by itself, or sends again by itself.
struct EchoFaultContractTests {
  private static let lost = #""times": 1, "delivery": {"reset_peer": 0}"#

  private static func set(_ fields: String) -> String { #""reply": {"set": {\#(fields)}}"# }

  @Test(arguments: [
    #""set": {"payout_id": "ID"}, "drop": ["id"]"#, #""set": {"payout_id": "ID"}"#,
    #""json": {"data": {"id": "ID"}}"#, #""json": {"payout": {"payout_id": "ID"}}"#,
    #""json": {"payoutId": "ID"}"#,
  ])
  func `F57: the identifier is found under each of its names`(reply: String) throws {
    let trial = try PayoutTrial()
    let id = try #require(try trial.send().acceptedID)
    try trial.spoil(#""reply": {\#(reply.replacing("ID", with: id))}"#)

    #expect(try trial.send().acceptedID == id)

    try trial.expectTruth(posts: 2, payouts: 1)
  }

  @Test(arguments: [
    #""drop": ["id"]"#, #""set": {"payout_id": "another"}"#, #""set": {"id": null}"#,
    #""set": {"id": ""}"#, #""set": {"id": 7}"#, #""json": {"payouts": [{"id": "deeper"}]}"#,
  ])
  func `F57: no identifier, or two, leaves doubt about a payout that was made`(
    reply: String
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""reply": {\#(reply)}"#)

    #expect(try trial.send().doubt?.kind == .noIdentifier)

    try trial.expectTruth(posts: 1, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  static let different: [(fields: String, told: [EchoField])] = [
    (#""amount": "500.00""#, [.amount]), (#""amount": "50.001""#, [.amount]),
    (#""amount": 5000"#, [.amount]), (#""currency": "MXN""#, [.amount, .currency]),
    (#""virtual_account_id": "another""#, [.account]),
    (#""recipient_id": "another""#, [.recipient]),
    (#""reference": "KD-ANOTHER""#, [.reference]),
  ]

  @Test(arguments: different)
  func `F58: an echo that differs is an alarm that keeps the identifier`(
    fields: String,
    told: [EchoField]
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(Self.set(fields))

    let doubt = try trial.send().doubt

    #expect(doubt?.kind == .differs(told))
    #expect(doubt?.foreignID?.text == (try trial.paid.first))
    #expect(doubt?.isAlarm == true)
    try trial.expectTruth(posts: 1, payouts: 1)
  }

  static let tolerable = [
    #""amount": 50.00"#, #""amount": 50"#, #""currency": "usd""#, #""reference": null"#,
    #""status": null, "payment_method": 7, "fees": null, "news": [1, {"deep": true}]"#,
    #""createdAt": 1"#,
  ]

  @Test(arguments: tolerable)
  func `F59: numbers, nulls and fields that nobody knows are borne`(fields: String) throws {
    let trial = try PayoutTrial()
    try trial.spoil(Self.set(fields))

    #expect(try trial.send().acceptedID == trial.paid.first)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F59: names in the other casing are read, and contradict as any others`() throws {
    let trial = try PayoutTrial()
    let id = try #require(try trial.send().acceptedID)
    let ids = #""recipientId": "\#(trial.intent.recipient.text)", "payoutId": "\#(id)""#
    let tail = #""reference": "\#(trial.intent.mark.text)"}}"#
    try trial.spoil(#""times": 1, "reply": {"json": {\#(ids), "fromAmount": 50.0, \#(tail)"#)
    #expect(try trial.send().acceptedID == id)

    try trial.spoil(#""reply": {"json": {\#(ids), "fromAmount": 51.0, \#(tail)"#)
    #expect(try trial.send().doubt?.kind == .differs([.amount]))

    try trial.expectTruth(posts: 3, payouts: 1)
  }

  static let broken: [(name: String, reply: String)] = [
    ("no UTF-8", #""hex": "7b226964223a22ffc3227d""#),
    ("a mark of byte order", #""hex": "efbbbf7b226964223a2261227d""#),
    ("an identifier twice", #""text": "{\"id\":\"a\",\"id\":\"b\"}""#),
    ("an amount twice", #""text": "{\"id\":\"a\",\"amount\":\"50.00\",\"amount\":\"9.00\"}""#),
    ("no number", #""text": "{\"id\":\"a\",\"amount\":NaN}""#),
    ("a million arrays", #""repeat": {"text": "[", "times": 1000000}"#),
    ("a deep object", #""repeat": {"text": "{\"id\":", "times": 150000}"#),
    ("an end too early", #""text": "{\"id\":\"a\"""#),
    ("an end too late", #""text": "{\"id\":\"a\"}}""#),
    ("half a pair", #""text": "{\"id\":\"\\ud800\"}""#), ("nothing", #""text": """#),
    ("an array", #""json": [{"id": "a"}]"#), ("a text", #""json": "a""#),
    ("zeros", #""hex": "0000000000""#),
  ]

  @Test(arguments: broken)
  func `F60: what is hardly JSON harms nobody and proves nothing`(
    name: String,
    reply: String
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""reply": {\#(reply)}"#)

    #expect(try trial.send().doubt != nil)

    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F61: an older payout in the answer is an alarm, and the own one is in the list`(
    dialect: Dialect.Name
  ) throws {
    let trial = try PayoutTrial(dialect) { $0.payoutKeys = .older }
    try trial.spoil(Self.lost)
    #expect(try trial.send().doubt?.kind == .noAnswer)

    let doubt = try trial.send(afterDoubt: true).doubt

    #expect(doubt?.isAlarm == true)
    let foreign = try #require(doubt?.foreignID?.text)
    #expect(try !trial.paid.contains(foreign))
    try trial.expectTruth(posts: 2, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  /// The faults of F23, F25 to F29 and F41.
  static let silences = [
    #""delivery": {"timeout": 1}"#, #""delivery": {"reset_peer": 0}"#,
    #""delivery": {"limit_data": 0}"#, #""delivery": {"cut": {"head": 20}, "end": "close"}"#,
    #""delivery": {"cut": {"body": 20}, "end": "close"}"#, #""reply": {"status": 500}"#,
  ]

  @Test(arguments: silences)
  func `F62: where keys mean nothing, the list has the one payout that doubt is about`(
    fault: String
  ) throws {
    let trial = try PayoutTrial { $0.payoutKeys = .ignored }
    try trial.spoil(#""times": 1, \#(fault)"#)

    #expect(try trial.send().doubt != nil)

    try trial.expectTruth(posts: 1, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
    // Why it must be looked for first: the same bytes under the same key pay again.
    _ = try trial.send(afterDoubt: true)
    try trial.expectTruth(posts: 2, payouts: 2)
  }

  @Test(arguments: PayoutKeys.allCases)
  func `F63: a list that lags shows nothing at once, and the payout when it has caught up`(
    keys: PayoutKeys
  ) throws {
    let trial = try PayoutTrial {
      $0.payoutKeys = keys
      $0.listLag = 300
    }
    try trial.spoil(Self.lost)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    #expect(try trial.listed().isEmpty)
    try trial.contact.advance(seconds: 290)
    #expect(try trial.listed().isEmpty)
    try trial.contact.advance(seconds: 11)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test
  func `F64: an empty list is no proof where keys mean nothing, for sending again pays twice`()
    throws
  {
    let trial = try PayoutTrial {
      $0.payoutKeys = .ignored
      $0.listLag = 300
    }
    try trial.spoil(Self.lost)

    #expect(try trial.send().doubt?.kind == .noAnswer)

    #expect(try trial.listed().isEmpty)
    try trial.expectTruth(posts: 1, payouts: 1)
    // What believing the empty list would cost.
    #expect(try trial.send(afterDoubt: true).acceptedID != nil)
    try trial.contact.advance(seconds: 301)
    #expect(Set(try trial.listed().map(\.id.text)) == Set(try trial.paid))
    try trial.expectTruth(posts: 2, payouts: 2)
  }

  @Test func `F65: after a day a key is forgotten, and the list still has the payout`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(Self.lost)
    #expect(try trial.send().doubt?.kind == .noAnswer)

    try trial.contact.advance(seconds: 25 * 3_600)
    try trial.signIn()

    #expect(try trial.listed().map(\.id.text) == trial.paid)
    try trial.expectTruth(posts: 1, payouts: 1)
    // Why nothing may be sent again by itself by now.
    #expect(try trial.send(afterDoubt: true).acceptedID != nil)
    try trial.expectTruth(posts: 2, payouts: 2)
  }

  @Test func `F66: a completed payout can fail and complete again, and each time says so`() throws {
    let trial = try PayoutTrial()
    let id = try #require(try trial.send().acceptedID)
    var seen: [Payout.State?] = []

    for deed in ["complete", "return", "complete"] {
      try trial.contact.post("payouts/\(id)/\(deed)")
      seen.append(try trial.ask(Payouts.get(Identifier(id))).value.status.state)
    }

    #expect(seen == [.completed, .failed, .completed])
    #expect(try trial.listed().map(\.status.state) == [.completed])
    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F67: pages that shift while they are read repeat a row and lose none`() throws {
    let trial = try PayoutTrial()
    let filter = PayoutFilter(user: Identifier(try trial.contact.id("verified_user")))
    func page(_ number: Int) throws -> [String] {
      let page = try trial.ask(Payouts.list(PageNumber(number, size: 5), filter))
      return page.items.map(\.value.id.text)
    }
    let before = try page(1) + page(2)

    let first = try page(1)
    let made = try #require(try trial.send().acceptedID)
    let second = try page(2)

    #expect(Set(first + second).isSuperset(of: before.dropLast()))
    #expect(first.last == second.first)
    #expect(try page(1).first == made)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F67: a page too large for the server is never asked for`(dialect: Dialect.Name) throws {
    let trial = try PayoutTrial(dialect)
    let filter = PayoutFilter(user: Identifier(try trial.contact.id("verified_user")))

    #expect(try trial.ask(Payouts.list(PageNumber(1, size: 500), filter)).unreadable == 0)

    // The dialects disagree about what it would do; the client must not need to know.
    let refusal = dialect == .documented ? 500 : 200
    var request = Payouts.list(PageNumber(1, size: 500), filter).request
    #expect(request.query.contains(Field("limit", "100")))
    request.query = request.query.map { $0.name == "limit" ? Field("limit", "500") : $0 }
    #expect(trial.outcome(of: request, policy: .reading).response?.status == refusal)
  }

  @Test func `F68: a reference that is dropped is not held against the payout`() throws {
    let trial = try PayoutTrial { $0.references = .dropped }

    let id = try trial.send().acceptedID

    #expect(id == (try trial.paid.first))
    #expect(try trial.listed().isEmpty)
    // What is left to find it by, which may be true of another one as well.
    let alike = try trial.listed { payout in
      payout.accountID == trial.intent.account && payout.amount == trial.intent.amount
        && payout.reference.isEmpty
    }
    #expect(alike.map(\.id.text).contains(id ?? ""))
    try trial.expectTruth(posts: 1, payouts: 1)
  }

  @Test func `F68: a reference that comes back shortened is an alarm`() throws {
    let trial = try PayoutTrial { $0.references = .truncated }

    let doubt = try trial.send().doubt

    #expect(doubt?.kind == .differs([.reference]))
    #expect(doubt?.foreignID?.text == (try trial.paid.first))
    try trial.expectTruth(posts: 1, payouts: 1)
  }
}
