import HTTPMessage
import Testing

@testable import Sandbox

struct ReplyChangeTests {
  private let answer = HTTPResponse(
    status: 201,
    headers: [Field("content-type", "application/json"), Field("server", "s")],
    body: Array(#"{"data":[{"id":"a","amount":"1.00"}],"n":null}"#.utf8)
  )

  static let edits = [
    (#"{"set": {"data.0.amount": 2}}"#, #"{"data":[{"id":"a","amount":2}],"n":null}"#),
    (
      #"{"set": {"status": null}}"#,
      #"{"data":[{"id":"a","amount":"1.00"}],"n":null,"status":null}"#
    ),
    (#"{"set": {"x.y": []}}"#, #"{"data":[{"id":"a","amount":"1.00"}],"n":null,"x":{"y":[]}}"#),
    (#"{"drop": ["data.0.id", "n"]}"#, #"{"data":[{"amount":"1.00"}]}"#),
    (#"{"drop": ["data.0"]}"#, #"{"data":[],"n":null}"#),
    (#"{"set": {"data.9.id": 1}}"#, #"{"data":[{"id":"a","amount":"1.00"}],"n":null}"#),
    (#"{"json": {"a": [1.50]}}"#, #"{"a":[1.50]}"#),
    (#"{"text": "<html>"}"#, "<html>"),
    (#"{"repeat": {"text": "[", "times": 5}}"#, "[[[[["),
  ]

  @Test(arguments: edits)
  func `an answer is changed where somebody said`(text: String, body: String) throws {
    #expect(try changed(text).text == body)
  }

  @Test func `a status and headers replace those of the answer`() throws {
    let text = #"{"status": 429, "headers": {"Retry-After": "-1", "server": "t"}}"#

    let changed = try changed(text)

    #expect(changed.status == 429)
    #expect(changed.headers.map(\.value) == ["application/json", "-1", "t"])
  }

  @Test func `a header can come twice`() throws {
    let changed = try changed(#"{"headers": [["server", "1"], ["server", "2"]]}"#)

    #expect(changed.headers.filter { $0.name == "server" }.map(\.value) == ["1", "2"])
  }

  private func changed(_ text: String) throws -> HTTPResponse {
    let rules = try FaultRule.rules(in: Array("{\"reply\": \(text)}".utf8))
    return try #require(rules.first?.reply).applied(to: answer)
  }
}
