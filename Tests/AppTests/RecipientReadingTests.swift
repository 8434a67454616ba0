import HTTPMessage
import Kira
import Testing
import Verdicts

@testable import App

/// From the bytes of an answer to a new recipient to what it proves.
struct RecipientReadingTests {
  private let intent = RecipientIntent(
    owner: Identifier("u-1"),
    name: "María Peña",
    rail: "ACH",
    ending: "6789"
  )

  private func proof(_ status: Int, _ body: String) -> ReplyProof<Recipient> {
    let response = HTTPResponse(status: status, body: Array(body.utf8))
    let reply = Reply<RecipientEcho>(.answered(response), to: intent)
    return ReplyProof(reply, to: intent)
  }

  @Test(arguments: [
    #"{"recipient_id":"r-1","type":"individual","first_name":"María","last_name":"Peña","#
      + #""address":{"street_name":"1 St"},"account_type":"ACH","#
      + #""account_details":{"account_number":"000123456789","bank_address":"1 Bank"}}"#,
    #"{"data":{"id":"r-1","account_type":"ach","account":{"account_number":"****6789"}}}"#,
    #"{"recipient":{"recipient_id":"r-1","userId":"u-1"}}"#,
    #"{"recipient_id":"r-1","company_name":"María Peña"}"#,
  ])
  func `what contradicts nothing is accepted`(body: String) {
    #expect(proof(201, body) == .accepted(Identifier("r-1")))
    #expect(proof(202, body) == .existed(Identifier("r-1")))
  }

  static let different: [(String, [EchoField])] = [
    (#"{"recipient_id":"r-1","first_name":"Mario","last_name":"Peña"}"#, [.name]),
    (#"{"recipient_id":"r-1","first_name":"María"}"#, [.name]),
    (#"{"recipient_id":"r-1","account_type":"WIRE"}"#, [.rail]),
    (#"{"recipient_id":"r-1","account_details":{"account_number":"000123456780"}}"#, [.account]),
    (#"{"recipient_id":"r-1","account_details":{"clabe":7}}"#, [.account]),
    (#"{"recipient_id":"r-1","user_id":"u-2"}"#, [.owner]),
  ]

  @Test(arguments: different)
  func `what contradicts is an alarm`(body: String, fields: [EchoField]) {
    guard case .ambiguous(let doubt) = proof(201, body) else {
      Issue.record("believed: \(body)")
      return
    }
    #expect(doubt.kind == .differs(fields))
    #expect(doubt.isAlarm)
  }

  @Test func `two ids that differ name nobody`() {
    let body = #"{"recipient_id":"r-1","id":"r-2"}"#
    guard case .ambiguous(let doubt) = proof(201, body) else {
      Issue.record("believed")
      return
    }
    #expect(doubt.kind == .noIdentifier)
  }

  @Test func `a key that is known with other bytes, as this route says it, is in doubt`() {
    let body =
      #"{"error":{"code":"IDEMPOTENCY_CONFLICT","message":"Idempotency key has already been used "#
      + #"with different request data","details":{}}}"#
    guard case .ambiguous(let doubt) = proof(409, body) else {
      Issue.record("believed")
      return
    }
    #expect(doubt.kind == .keyConflict)
  }

  @Test func `a refusal in Kira's words is one`() {
    let body =
      #"{"error":"Invalid request data","details":[{"path":"account.doc_type","message":"#
      + #""Expected 'id'","code":"invalid_enum_value"}]}"#
    guard case .rejected(let reason) = proof(400, body) else {
      Issue.record("in doubt")
      return
    }
    #expect(reason.text.contains("account.doc_type"))
  }
}
