import Kira
import Testing

@testable import App

struct ExplainTests {
  private static let now = Moment(milliseconds: 1_795_269_723_000)

  static let understood = [
    ("in_review", "payout  in review at Kira"),
    ("IN REVIEW", "payout  in review at Kira"),
    ("approved", "account with its number   ready"),
    ("kyt_pending", "Blocks every payout"),
    ("429", "fewer requests"),
    ("payout.returned", "sent a payout back"),
    ("Failed to store idempotency key", "Look for what exists"),
    (#"{"message":"Forbidden"}"#, "API key"),
    (#"{"error":{"code":"idempotency_conflict","message":"x"}}"#, "used before"),
    ("HTTP/2 404\r\nserver: x\r\n\r\n{\"message\":\"no\"}", "does not have it"),
    ("HTTP/1.1 503 Service Unavailable\n\n<html>busy</html>", "Kira failed"),
    (#"{"event":"payout.completed","data":{"payout_id":"p1"}}"#, "kiradeck show p1 --ask"),
    (#"{"id":"p1","status":"PROCESSING","amount":"1"}"#, "payout  processing"),
    ("<html><title>Blocked</title></html>", "turned the request away"),
  ]

  @Test(arguments: understood)
  func `what Kira says is explained`(pasted: String, words: String) throws {
    let explanation = try #require(Pasted(Array(pasted.utf8), at: Self.now).explanation)
    #expect(explanation.text.contains(words), "\(explanation.text)")
  }

  @Test(arguments: ["", "gibberish", "{}", "[1]", "\u{1B}[2J", "{\"a\":1}", "12", "\u{0}"])
  func `what is not known is not guessed`(pasted: String) {
    #expect(Pasted(Array(pasted.utf8), at: Self.now).explanation == nil)
  }

  @Test
  func `a status that was only guessed is not told`() throws {
    let body = Array(#"{"message":"Forbidden"}"#.utf8)
    #expect(Pasted(body, at: Self.now).explanation?.text.contains("403") == false)
    #expect(Pasted(body, status: 403, at: Self.now).explanation?.text.contains("403") == true)
  }

  @Test
  func `nothing that is pasted reaches the terminal as a command`() throws {
    let pasted = "{\"message\":\"Forbidden \\u001b[2J\",\"code\":\"\\u009b31m\"}"
    let text = try #require(Pasted(Array(pasted.utf8), at: Self.now).explanation).text
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }
}
