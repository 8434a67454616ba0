import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct InformationRequestTests {
  private static let text = #"""
    {"rfi_id":"r","user_id":"u","status":"pending","due_at":"1970-01-01T00:00:01Z",
     "resolution_reason":null,"blocking":{"type":"transfer","transfer_uuid":"t"},
     "items":[{"item_id":"i","ordinal":1,"prompt":"What is it for?","answer_type":"choice",
     "answer_spec":{"choices":["rent",{"value":"wages"}]},"target_key":"purpose",
     "subject":"user","status":"answered","answer_value":"123456789",
     "documents":[{"document_id":"d","file_name":"a.pdf","content_type":"application/pdf"}],
     "review_note":"unclear"}],"new":[1]}
    """#

  @Test func `a request is read with its questions`() throws {
    let answer = try InformationRequests.get(Identifier("r")).answer(to: Self.text)
    let item = try #require(answer.value.items.first)

    #expect(answer.value.userID == Identifier("u"))
    #expect(answer.value.status.state == .pending)
    #expect(answer.value.dueAt == Moment(milliseconds: 1_000))
    #expect(answer.value.blocking == .transfer("t"))
    #expect(item.answerKind.state == .choice)
    #expect(item.choices == ["rent", "wages"])
    #expect(item.status.state == .answered)
    #expect(item.documents.map(\.name) == ["a.pdf"])
    let raw = String(decoding: answer.raw, as: UTF8.self)
    #expect(raw.contains(#""new":[1]"#) && !raw.contains("123456789"))
  }

  @Test func `what waits may be a deposit, or something new`() throws {
    let deposit = #"{"rfi_id":"r","blocking":{"virtual_account_deposit_uuid":"d"}}"#
    let other = #"{"rfi_id":"r","blocking":{"type":"card"},"items":null}"#

    #expect(try read(deposit).blocking == .deposit(Identifier("d")))
    #expect(try read(other).blocking == .other("card"))
    #expect(try read(#"{"id":"r"}"#).blocking == nil)
  }

  @Test(arguments: [#"{"data":[{"rfi_id":"r"}]}"#, #"[{"rfi_id":"r"}]"#])
  func `the list comes in an envelope or bare`(text: String) throws {
    let page = try InformationRequests.list(PageNumber(1)).answer(to: text)

    #expect(page.items.map(\.value.id) == [Identifier("r")])
  }

  @Test func `requests are asked for under the version that has them`() {
    let request = InformationRequests.list(PageNumber(2), of: Identifier("u")).request

    #expect(request.path == "v1/rfis")
    #expect(request.names["X-Api-Version"] == "2026-06-01")
    #expect(
      request.query == [Field("limit", "100"), Field("offset", "100"), Field("user_id", "u")]
    )
  }

  @Test func `a closed request is explained`() throws {
    let problem = InformationRequests.get(Identifier("r"))
      .problem(in: HTTPResponse(status: 409, body: Array(#"{"message":"closed"}"#.utf8)))

    #expect(problem?.advice == "No answer is taken any more; look at how it ended.")
  }

  @Test func `an owner is led to a page`() throws {
    let question = InformationRequests.ownerLink(
      to: InformationPlace(Identifier("r"), Identifier("i"))
    )
    let link = try question.answer(
      to: #"{"url":"https://owner.example.com/1","expires_at":"1970-01-01T00:00:01Z"}"#
    )

    #expect(question.request.method == .post)
    #expect(question.request.path == "v1/rfis/r/items/i/ubo-link")
    #expect(link.expiresAt == Moment(milliseconds: 1_000))
    #expect(!"\(link)".contains("example.com"))
  }

  private func read(_ text: String) throws -> InformationRequest {
    try InformationRequests.get(Identifier("r")).answer(to: text).value
  }
}

struct InformationAnswerTests {
  @Test func `each answer is sent in the form its question asks for`() throws {
    let answers = try InformationAnswers([
      answer("1", .shortText, "rent"), answer("2", .number, "12.50"),
      answer("3", .boolean, "Yes"), answer("4", .date, "1990-05-15"),
      answer("5", .identifier, "12-3456789"),
    ])

    let question = InformationRequests.answer(Identifier("r"), with: answers)

    #expect(question.request.method == .patch)
    #expect(question.request.path == "v1/rfis/r/items")
    #expect(
      question.request.text
        == #"{"items":[{"item_id":"1","answer_value":"rent"},"#
        + #"{"item_id":"2","answer_value":12.50},{"item_id":"3","answer_value":true},"#
        + #"{"item_id":"4","answer_value":"1990-05-15"},"#
        + #"{"item_id":"5","answer_value":"12-3456789"}]}"#
    )
    #expect(try question.answer(to: "") == nil)
    #expect(try question.answer(to: #"{"rfi_id":"r"}"#)?.value.id == Identifier("r"))
  }

  @Test func `refused answers are named by their questions`() throws {
    let question = InformationRequests.answer(
      Identifier("r"),
      with: try InformationAnswers([answer("item-1", .identifier, "x")])
    )

    let problem = question.problem(in: try Recorded(.answersAreRefusedByItem).response)

    #expect(problem?.kind == .invalid)
    #expect(problem?.fields == [.init("item-1", "EIN format is invalid")])
  }

  @Test(arguments: [
    (InformationRequest.AnswerKind.shortText, " "), (.number, "12,5"), (.number, "x"),
    (.boolean, "maybe"), (.date, "1990-02-31"), (.date, "1990-05-15T00:00:00Z"),
    (.document, "a.pdf"), (.ownerLink, "Ana"),
  ])
  func `what a question cannot take is not sent`(
    kind: InformationRequest.AnswerKind,
    text: String
  ) {
    #expect(fault { _ = try answer("i", kind, text) }?.field == "i")
  }

  @Test func `a choice is one of those that are offered`() throws {
    let item = InformationRequest.Item(
      id: Identifier("i"),
      answerKind: Status(.choice),
      choices: ["rent", "wages"]
    )

    #expect(fault { _ = try InformationAnswer(to: item, "rent") } == nil)
    #expect(
      fault { _ = try InformationAnswer(to: item, "food") }?.reason
        == "one of these is asked for: rent, wages"
    )
  }

  @Test func `one question is answered once, and something is answered`() throws {
    let answer = try answer("i", .longText, "rent")

    #expect(fault { _ = try InformationAnswers([]) }?.field == "items")
    #expect(fault { _ = try InformationAnswers([answer, answer]) }?.field == "items")
  }

  private func answer(
    _ id: String,
    _ kind: InformationRequest.AnswerKind,
    _ text: String
  ) throws -> InformationAnswer {
    let item = InformationRequest.Item(id: Identifier(id), answerKind: Status(kind))
    return try InformationAnswer(to: item, text)
  }
}

struct InformationDocumentTests {
  private let place = InformationPlace(Identifier("r"), Identifier("i"))

  @Test func `files travel as parts of one body`() throws {
    let files = try MultipartFiles(
      [file("a\"b.pdf", [0x25, 0x50]), file("c.pdf", [0x00])],
      boundary: "frontier"
    )

    let request = InformationDocuments.add(files, to: place).request

    #expect(request.method == .post)
    #expect(request.path == "v1/rfis/r/items/i/documents")
    #expect(request.names["Content-Type"] == "multipart/form-data; boundary=frontier")
    #expect(
      request.text
        == "--frontier\r\nContent-Disposition: form-data; name=\"files\"; "
        + "filename=\"a%22b.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%P\r\n"
        + "--frontier\r\nContent-Disposition: form-data; name=\"files\"; filename=\"c.pdf\"\r\n"
        + "Content-Type: application/pdf\r\n\r\n\0\r\n--frontier--\r\n"
    )
  }

  @Test func `files that cannot be sent are refused`() throws {
    let one = try file("a.pdf", [1])
    let large = try file("b.pdf", Array(repeating: 0, count: 30_000_001))
    let treacherous = try file("c.pdf", Array("x--frontier".utf8))

    for files in [
      [], Array(repeating: one, count: 21), [large], [treacherous], [try file("", [1])],
    ] {
      #expect(fault { _ = try MultipartFiles(files, boundary: "frontier") }?.field == "files")
    }
  }

  @Test(arguments: [
    #"{"documents":[{"id":"d"}]}"#, #"{"data":[{"document_id":"d"}]}"#, #"[{"id":"d"}]"#,
    #"{"document_id":"d"}"#, #"{"data":{"files":[{"id":"d"}]}}"#,
  ])
  func `what was taken is read from every envelope`(text: String) throws {
    let files = try MultipartFiles([file("a.pdf", [1])], boundary: "frontier")

    let documents = try InformationDocuments.add(files, to: place).answer(to: text, status: 201)

    #expect(documents.map(\.id) == [Identifier("d")])
  }

  @Test func `a document is read and removed by its own path`() throws {
    let get = InformationDocuments.get(Identifier("d"), in: place)
    let remove = InformationDocuments.remove(Identifier("d"), in: place)

    #expect(get.request.path == "v1/rfis/r/items/i/documents/d")
    #expect(try get.answer(to: #"{"id":"d","url":"https://f.example.com/1"}"#).link != nil)
    #expect(remove.request.method == .delete)
    #expect(try remove.answer(to: "", status: 204))
  }

  @Test func `a file that has to stay can be replaced, says the refusal`() {
    let problem = InformationDocuments.remove(Identifier("d"), in: place)
      .problem(in: HTTPResponse(status: 409, body: Array(#"{"code":"last_document"}"#.utf8)))

    #expect(problem?.kind == .conflict)
    #expect(problem?.advice.contains("add another file first") == true)
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> MultipartFiles.File {
    MultipartFiles.File(name, try FileContent(.pdf, bytes, field: "files"))
  }
}
