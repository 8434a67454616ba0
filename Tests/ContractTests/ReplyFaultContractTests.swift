import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing
import Verdicts

@testable import App

/// Section C of the fault matrix up to F60: what a reply to a payout proves, whatever was paid.
///
/// How long the session waits, and what it does about tokens, is also proved without any network in
/// `SessionTests`; here it talks to the sandbox, on a clock of the test's own.
struct ReplyFaultContractTests {
  static let moments = [("before", 0), ("after", 1)]

  @Test func `F41: a 500 after the payout was made leaves doubt, and the list has it`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""reply": {"status": 500, "json": {"message": "Internal server error"}}"#)

    #expect(try trial.send().doubt?.kind == .unproven(status: 500))

    try trial.expectTruth(posts: 1, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  @Test func `F42: a 500 before anything was made leaves the same doubt, and no payout`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "before""#)

    #expect(try trial.send().doubt?.kind == .unproven(status: 500))

    try trial.expectTruth(posts: 1, payouts: 0)
    #expect(try trial.listed().isEmpty)
  }

  @Test(arguments: [502, 503, 504], moments)
  func `F43: a page of HTML about a bad gateway leaves doubt`(
    status: Int,
    moment: (String, Int)
  ) throws {
    let trial = try PayoutTrial()
    let page = #"{"status": \#(status), "text": "<html><h1>cloudflare</h1></html>"}"#
    try trial.spoil(#""when": "\#(moment.0)", "reply": \#(page)"#)

    #expect(try trial.send().doubt?.kind == .unproven(status: status))

    try trial.expectTruth(posts: 1, payouts: moment.1)
  }

  static let waits: [(header: String?, said: Int64?, waited: Int64)] = [
    (nil, nil, 500), ("3", 3, 3_000), ("1000000000", 120, 120_000), ("-1", nil, 500),
    ("Wed, 21 Oct 2026 07:28:00 GMT", nil, 500),
  ]

  @Test(arguments: waits)
  func `F44: too many is waited for within bounds, and the same bytes are one payout`(
    header: String?,
    said: Int64?,
    waited: Int64
  ) throws {
    let trial = try PayoutTrial()
    let headers = header.map { #", "headers": {"retry-after": "\#($0)"}"# } ?? ""
    let reply = #"{"status": 429, "json": {"message": "Too Many Requests"}\#(headers)}"#
    try trial.spoil(#""when": "before", "times": 2, "reply": \#(reply)"#)

    #expect(try trial.send() == .notExecuted(.tooMany(waitSeconds: said)))
    let talk = trial.talk()

    #expect(trial.proof(of: talk)?.acceptedID == (try trial.paid.first))
    #expect(talk.waitedMilliseconds == waited)
    try trial.expectTruth(posts: 3, payouts: 1)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F45: a token that has expired is replaced once, and the same bytes are one payout`(
    dialect: Dialect.Name
  ) throws {
    let trial = try PayoutTrial(dialect)
    try trial.contact.advance(seconds: 90_000)
    #expect(try trial.send() == .notExecuted(.tokenExpired))
    try trial.spoil(#""when": "before", "times": 1, "reply": \#(Self.unauthorized)"#)

    let talk = trial.talk()

    #expect(talk.logins == 2)
    #expect(talk.attempts.count == 2 && Set(talk.attempts.map(\.body)) == [trial.order.body])
    #expect(trial.proof(of: talk)?.acceptedID == (try trial.paid.first))
    try trial.expectTruth(posts: 3, payouts: 1)
  }

  private static let unauthorized = #"{"status": 401, "json": {"message": "Unauthorized"}}"#

  @Test func `F46: an endless 401 is two tries, and nothing was made`() throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "before", "reply": \#(Self.unauthorized)"#)

    let talk = trial.talk()

    guard case .refused = talk.answer else {
      Issue.record("not refused: \(String(describing: talk.answer))")
      return
    }
    #expect(talk.logins == 2)
    try trial.expectTruth(posts: 2, payouts: 0)
    #expect(try trial.send() == .notExecuted(.tokenExpired))
  }

  @Test(arguments: [#""delivery": {"reset_peer": 0}"#, #""reply": {"status": 503}"#])
  func `F47: a login that is down after a 401 leaves nothing sent that counts`(
    fault: String
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "before", "reply": \#(Self.unauthorized)"#)
    try trial.contact.post("faults", #"{"path": "auth", "skip": 1, \#(fault)}"#)

    let talk = trial.talk()

    switch talk.answer {
    case .silent(let silence): #expect(!silence.mayHaveBeenSent)
    case .failed(let reason): #expect(!reason.isEmpty)
    default: Issue.record("it was let in: \(String(describing: talk.answer))")
    }
    #expect(talk.attempts.count == 1)
    try trial.expectTruth(posts: 1, payouts: 0)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F48: a path that the gateway does not know is a fault of configuration`(
    dialect: Dialect.Name
  ) throws {
    let trial = try PayoutTrial(dialect)

    let outcome = try trial.reply(at: trial.address + "/v0")

    #expect(trial.proof(of: outcome) == .notExecuted(.noSuchRoute))
    #expect(try trial.paid.isEmpty)
    let response = try #require(outcome.response)
    let said = String(decoding: response.body, as: UTF8.self)
    // Two dialects answer with a digest of the credentials, in quotes; nobody is to see it.
    guard let digest = said.split(separator: "'").dropFirst().first, response.status == 403 else {
      #expect(dialect == .documented)
      return
    }
    let problem = KiraProblem(response)
    #expect(digest.count > 20)
    #expect(!"\(problem)".contains(digest))
  }

  static let missing = [
    ("foreign_account", "recipient_ach"), ("fiat_account", "foreign_recipient"),
  ]

  @Test(arguments: missing, Dialect.Name.allCases)
  func `F49: what is not there is refused for good, with the reason`(
    ends: (String, String),
    dialect: Dialect.Name
  ) throws {
    let trial = try PayoutTrial(dialect, out: ends.0, to: ends.1)

    let reason = try trial.send().refusal

    #expect(reason?.contains("not found") == true, "\(reason ?? "accepted")")
    try trial.expectTruth(posts: 1, payouts: 0)
  }

  static let refused: [(account: String, cents: Int64, words: String)] = [
    ("fiat_account", 90_000_000_000, "Insufficient balance"),
    ("fiat_account", 10, "Total fees exceed or equal the payout amount"),
    ("stuck_account", 5_000, "not active"),
  ]

  @Test(arguments: refused, Dialect.Name.allCases)
  func `F50: what cannot be paid is refused for good, with the reason`(
    row: (account: String, cents: Int64, words: String),
    dialect: Dialect.Name
  ) throws {
    let trial = try PayoutTrial(dialect, out: row.account, cents: row.cents)

    let reason = try trial.send().refusal

    #expect(reason?.contains(row.words) == true, "\(reason ?? "accepted")")
    try trial.expectTruth(posts: 1, payouts: 0)
    let doubt = try trial.send(afterDoubt: true).doubt
    #expect(doubt?.kind == .refusedAfterDoubt)
  }

  static let shapes = [
    #"{"statusCode":400,"error":"Bad Request","message":"Insufficient balance"}"#,
    #"{"code":"validation_error","message":"Insufficient balance"}"#,
    #"{"error":"Insufficient balance","details":[{"path":"amount","message":"Required"}]}"#,
    #"{"error":{"code":"VALIDATION_ERROR","message":"Insufficient balance","details":{}}}"#,
    #"{"code":"x","error":"Invalid data","details":[{"message":"Insufficient balance"}]}"#,
    #"{"type":"x","code":"y","message":"Insufficient balance","param":"amount"}"#,
  ]

  @Test(arguments: shapes, [400, 422])
  func `F50: a refusal is one in every shape it comes in`(body: String, status: Int) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""when": "before", "reply": {"status": \#(status), "json": \#(body)}"#)

    #expect(try trial.send().refusal?.contains("Insufficient balance") == true)

    try trial.expectTruth(posts: 1, payouts: 0)
  }

  @Test func `F51: a key whose first request still runs is waited for, and is one payout`() throws {
    let trial = try PayoutTrial { $0.payoutKeys = .busy }
    try trial.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#)
    #expect(try trial.send().doubt?.kind == .noAnswer)

    let doubt = try trial.send(afterDoubt: true).doubt
    try trial.contact.advance(seconds: 11)
    let later = try trial.send(afterDoubt: true)

    #expect(doubt?.kind == .inProgress)
    #expect(doubt?.isAlarm == false)
    #expect(later.acceptedID == (try trial.paid.first))
    try trial.expectTruth(posts: 3, payouts: 1)
  }

  @Test func `F52: a conflict about the same bytes is an alarm, and one payout`() throws {
    let trial = try PayoutTrial { $0.payoutKeys = .conflict }
    try trial.spoil(#""times": 1, "delivery": {"reset_peer": 0}"#)
    #expect(try trial.send().doubt?.kind == .noAnswer)

    let doubt = try trial.send(afterDoubt: true).doubt

    #expect(doubt?.kind == .keyConflict)
    #expect(doubt?.isAlarm == true)
    try trial.expectTruth(posts: 2, payouts: 1)
    #expect(try trial.listed().map(\.id.text) == trial.paid)
  }

  @Test(arguments: Dialect.Name.allCases)
  func `F52: a key that is known with other bytes is an alarm, and nothing more is paid`(
    dialect: Dialect.Name
  ) throws {
    let trial = try PayoutTrial(dialect)
    #expect(try trial.reply(to: trial.otherOrder(cents: 7_777)).response?.status == 201)

    let doubt = try trial.send().doubt

    #expect(doubt?.kind == .keyConflict)
    #expect(doubt?.isAlarm == true)
    #expect(try trial.paid.count == 1)
  }

  @Test(arguments: moments)
  func `F53: a key that is said to be burnt is an alarm, whatever was paid`(
    moment: String,
    payouts: Int
  ) throws {
    let trial = try PayoutTrial()
    let words = #"{"code": "validation_error", "message": "Failed to store idempotency key"}"#
    try trial.spoil(#""when": "\#(moment)", "reply": {"status": 400, "json": \#(words)}"#)

    let doubt = try trial.send().doubt

    #expect(doubt?.kind == .keyConflict)
    #expect(doubt?.isAlarm == true)
    try trial.expectTruth(posts: 1, payouts: payouts)
  }

  @Test(arguments: [200, 201, 202])
  func `F54: any success is accepted with an identifier and the echo, and not without`(
    status: Int
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(#""times": 1, "reply": {"status": \#(status)}"#)
    #expect(try trial.send().acceptedID == trial.paid.first)

    try trial.spoil(#""reply": {"status": \#(status), "drop": ["id"]}"#)
    #expect(try trial.send().doubt?.kind == .noIdentifier)

    try trial.expectTruth(posts: 2, payouts: 1)
  }

  @Test func `F55: created, CREATED and Completed are states, whatever their casing`() throws {
    let trial = try PayoutTrial()
    let answer = try #require(trial.reply().response)
    let receipt = try Payouts.execute(trial.order, key: trial.key).answer(in: answer)
    let id = try #require(receipt.id)

    #expect(receipt.status.raw == "created")
    #expect(try trial.listed().map(\.status.raw) == ["CREATED"])
    #expect(try trial.listed().map(\.status.state) == [receipt.status.state])

    try trial.contact.post("faults", #"{"path": "v1/payouts/*", \#(Self.says(#""Completed""#))}"#)
    #expect(try trial.ask(Payouts.get(id)).value.status.state == .completed)
  }

  private static func says(_ status: String) -> String {
    #""reply": {"set": {"status": \#(status)}}"#
  }

  @Test(arguments: [#""ON_HOLD_7""#, #""""#, "null", "42", #""KYT_PENDING""#])
  func `F56: a status that nobody knows is shown as it is, and is not the end`(
    status: String
  ) throws {
    let trial = try PayoutTrial()
    try trial.spoil(Self.says(status))
    try trial.contact.post("faults", #"{"path": "v1/payouts/*", \#(Self.says(status))}"#)

    let id = try #require(try trial.send().acceptedID)
    let payout = try trial.ask(Payouts.get(Identifier(id))).value

    #expect(payout.status.raw.text == (status == "null" ? "" : status.filter { $0 != "\"" }))
    let truth = Truth(of: payout, at: Moment(milliseconds: 0))
    #expect(truth.grade == .unknown || payout.status.state == .kytPending)
    #expect(![.done, .failed, .closed].contains(truth.grade))
    try trial.expectTruth(posts: 1, payouts: 1)
  }
}
