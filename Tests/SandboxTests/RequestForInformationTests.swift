import HTTPMessage
import Testing

@testable import Sandbox

struct RequestForInformationTests {
  private var visitor = Visitor(.newer)

  private func id(_ number: Int) -> String {
    visitor.sandbox.tenant.id(RequestForInformation.key(ofStaged: number))
  }

  private func item(_ index: Int, of number: Int) -> String {
    let request = RequestForInformation.key(ofStaged: number)
    return visitor.sandbox.tenant.id(RequestForInformation.itemKey(index, of: request))
  }

  private mutating func answer(_ number: Int, _ values: [(Int, String)]) -> HTTPResponse {
    let items = values.map { index, value in
      #"{"item_id":"\#(item(index, of: number))","answer_value":\#(value)}"#
    }
    let body = #"{"items":[\#(items.joined(separator: ","))]}"#
    return visitor.send("PATCH", "/v1/rfis/\(id(number))/items", text: body)
  }

  private mutating func upload(_ names: [String]) -> HTTPResponse {
    let parts = names.map { name in
      "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n"
        + "Content-Type: image/png\r\n\r\nbytes\r\n"
    }
    let token = Token(seed: 7, clientID: visitor.sandbox.credentials.clientID)
      .text(issuedAt: visitor.now, lasting: 3_600)
    return visitor.ask(
      "POST",
      "/v1/rfis/\(id(0))/items/\(item(2, of: 0))/documents",
      headers: [
        Field("x-api-key", visitor.sandbox.credentials.apiKey),
        Field("authorization", "Bearer \(token)"),
        Field("content-type", "multipart/form-data; boundary=x"),
      ],
      body: parts.joined() + "--x--\r\n"
    )
  }

  @Test mutating func `a request occurs in every state, and one that was withdrawn nowhere`() throws
  {
    let rows = try ReadList(visitor.get("/v1/rfis").body, "data").column("status")

    #expect(
      rows.sorted() == [
        "answered", "not_resolved", "not_resolved", "pending", "pending", "pending", "resolved",
      ]
    )
    #expect(visitor.get("/v1/rfis/\(id(5))").status == 404)
  }

  @Test mutating func `requests are attributed by user`() throws {
    let user = visitor.sandbox.tenant.id(RecordKey(.user, .staged, 3))

    #expect(try ReadList(visitor.get("/v1/rfis?user_id=\(user)").body, "data").rows.count == 1)
  }

  @Test mutating func `one wrong answer spoils all`() {
    let refused = answer(1, [(0, #""12-34""#), (2, "12")])

    #expect(refused.status == 422)
    #expect(
      refused.text == #"{"errors":[{"item_id":"\#(item(0, of: 1))","#
        + #""message":"EIN format is invalid"}]}"#
    )
    #expect(!visitor.text("/v1/rfis/\(id(1))").contains(#""status":"answered""#))
  }

  @Test mutating func `right answers are kept`() {
    let answered = answer(1, [(0, #""12-3456789""#), (2, "12"), (3, "false")])

    #expect(answered.status == 200)
    #expect(answered.text.contains(#""status":"answered","answer_value":"12-3456789""#))
    #expect(visitor.text("/v1/rfis/\(id(1))") == answered.text)
  }

  @Test(arguments: [3, 4])
  func `a closed request takes no answer`(number: Int) {
    var test = self

    #expect(test.answer(number, [(0, #""x""#)]).status == 409)
  }

  @Test mutating func `two weeks later nothing is open any more`() {
    visitor.wait(seconds: 15 * 86_400)

    #expect(visitor.get("/v1/rfis/\(id(0))").field("status") == "not_resolved")
    #expect(visitor.get("/v1/rfis/\(id(0))").field("resolution_reason") == "expired")
  }

  @Test mutating func `files answer an item, and the last of them stays`() throws {
    let answer = upload(["a.png", "b.png"])
    let files = try #require(answer.fields["documents"] as? [[String: Any]])
    let path = "/v1/rfis/\(id(0))/items/\(item(2, of: 0))/documents/"
    let ids = files.compactMap { $0["document_id"] as? String }

    #expect(answer.status == 201)
    #expect(files.first?["file_name"] as? String == "a.png")
    #expect(files.first?["size"] as? Int == 5)
    #expect(visitor.get(path + ids[1]).field("file_name") == "b.png")
    #expect(visitor.send("DELETE", path + ids[0], [:]).status == 204)
    #expect(visitor.send("DELETE", path + ids[1], [:]).status == 409)
  }

  @Test mutating func `more than twenty files are too many`() {
    #expect(upload((0...20).map { "\($0).png" }).status == 400)
  }

  @Test mutating func `owners name themselves behind a link that holds an hour`() {
    let path = "/v1/rfis/\(id(1))/items/\(item(4, of: 1))/ubo-link"

    let answer = visitor.send("POST", path, [:])

    #expect(answer.status == 201)
    #expect(answer.field("expires_at") == "2026-05-20T15:02:00.000Z")
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `before the newer version there are no requests`(dialect: Dialect.Name) {
    var visitor = Visitor(dialect)

    #expect([403, 404].contains(visitor.get("/v1/rfis").status))
  }

  @Test mutating func `a face is asked for once verification has begun`() throws {
    let user = visitor.join(SentUsers.maria)
    let path = "/v1/users/\(user)/liveness-link"
    let early = visitor.send("POST", path, [:])
    visitor.wait(seconds: 20)
    let answer = visitor.send("POST", path, [:])

    #expect(early.status == 422)
    #expect(early.text.contains("No verification is in progress"))
    let links = try #require(answer.fields["links"] as? [[String: Any]])
    #expect(links.first?["name"] as? String == "Maria Gonzalez")
    #expect(links.first?["expires_at"] as? String == "2026-05-27T14:02:15.000Z")
    #expect(visitor.send("POST", path, [:]).text == answer.text)
  }

  @Test mutating func `two ways back are given or none`() {
    let user = visitor.join(SentUsers.maria)

    let answer = visitor.send(
      "POST",
      "/v1/users/\(user)/liveness-link",
      ["redirect": ["success_url": "https://a.example"]]
    )

    #expect(answer.status == 400)
  }
}
