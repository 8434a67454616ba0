import HTTPMessage
import Kira
import KiraAPI
import Sandbox
import Testing

struct InformationDocumentContractTests {
  /// The question of the user in review that is answered with a file.
  private func place(_ caller: Caller) throws -> InformationPlace {
    let owner = try caller.user(as: "user_in_review")
    let page = try caller.ask(InformationRequests.list(PageNumber(1), of: owner))
    let request = try #require(page.items.first?.value)
    let item = try #require(request.items.first { $0.answerKind.state == .document })
    return InformationPlace(request.id, item.id)
  }

  private func files(_ names: String...) throws -> MultipartFiles {
    let content = try FileContent(.pdf, Array("%PDF-1.7\r\n--x\r\n".utf8), field: "files")
    let files = names.map { MultipartFiles.File($0, content) }
    return try MultipartFiles(files, boundary: "kiradeck-boundary")
  }

  @Test func `files arrive whole, under their own names`() throws {
    let caller = try Caller(.newer)
    let place = try place(caller)
    let names = ["lease.pdf", "факт \"1\".pdf"]

    let added = try caller.ask(InformationDocuments.add(files(names[0], names[1]), to: place))

    #expect(added.map(\.contentType) == ["application/pdf", "application/pdf"])
    #expect(added.first?.name == "lease.pdf")
    #expect(added.last?.name.text.hasPrefix("факт") == true)
    for document in added {
      let read = try caller.ask(InformationDocuments.get(document.id, in: place))
      #expect(read.id == document.id)
      #expect(read.name == document.name)
    }
    let raw = try caller.response(to: InformationDocuments.get(added[0].id, in: place).request)
    #expect(String(decoding: raw.body, as: UTF8.self).contains(#""size":15"#))
  }

  @Test func `a file answers its question`() throws {
    let caller = try Caller(.newer)
    let place = try place(caller)

    let added = try caller.ask(InformationDocuments.add(files("lease.pdf"), to: place))
    let request = try caller.ask(InformationRequests.get(place.request)).value

    let item = try #require(request.items.first { $0.id == place.item })
    #expect(item.status.state == .answered)
    #expect(item.documents.map(\.id) == added.map(\.id))
  }

  @Test func `a file can be taken out, and the last one stays`() throws {
    let caller = try Caller(.newer)
    let place = try place(caller)
    let added = try caller.ask(InformationDocuments.add(files("a.pdf", "b.pdf"), to: place))

    let isRemoved = try caller.ask(InformationDocuments.remove(added[0].id, in: place))
    let gone = try caller.problem(InformationDocuments.get(added[0].id, in: place))
    let last = try caller.problem(InformationDocuments.remove(added[1].id, in: place))

    #expect(isRemoved)
    #expect(gone.kind == .notFound)
    #expect(last.status == 409)
    #expect(last.kind == .conflict)
    #expect(last.advice.contains("add"))
    #expect(try caller.ask(InformationDocuments.get(added[1].id, in: place)).name == "b.pdf")
  }

  @Test func `a question takes twenty files in all`() throws {
    let caller = try Caller(.newer)
    let place = try place(caller)
    _ = try caller.ask(InformationDocuments.add(files("a.pdf"), to: place))
    let content = try FileContent(.png, [1, 2, 3], field: "files")
    let twenty = try MultipartFiles(
      (1...20).map { MultipartFiles.File("\($0).png", content) },
      boundary: "kiradeck-boundary"
    )

    let problem = try caller.problem(InformationDocuments.add(twenty, to: place))

    #expect(problem.status == 400)
    #expect(problem.kind == .invalid)
    #expect(problem.fields.map(\.path) == ["files"])
  }

  @Test func `what is no form of files is refused`() throws {
    let caller = try Caller(.newer)

    let problem = try caller.problem(InformationDocuments.add(files("a.pdf"), to: place(caller))) {
      $0.say("{}")
    }

    #expect(problem.fields == [KiraProblem.Complaint("files", "Required")])
  }

  @Test func `what is not there has no files`() throws {
    let caller = try Caller(.newer)
    let place = try place(caller)
    let nowhere = InformationPlace(place.request, .ofNobody)
    let withdrawn = InformationPlace(.ofNobody, place.item)

    #expect(try caller.problem(InformationDocuments.add(files("a"), to: nowhere)).kind == .notFound)
    #expect(try caller.problem(InformationDocuments.get(.ofNobody, in: place)).kind == .notFound)
    #expect(
      try caller.problem(InformationDocuments.remove(.ofNobody, in: withdrawn)).kind == .notFound
    )
  }

  @Test func `what is closed takes no files, and gives none away`() throws {
    let caller = try Caller(.newer)
    let place = try place(caller)
    let added = try caller.ask(InformationDocuments.add(files("a.pdf", "b.pdf"), to: place))
    try caller.contact.advance(seconds: 15 * 86_400)
    try caller.signIn()

    let more = try caller.problem(InformationDocuments.add(files("c.pdf"), to: place))
    let fewer = try caller.problem(InformationDocuments.remove(added[0].id, in: place))

    #expect([more.status, fewer.status] == [409, 409])
    #expect(more.meaning.hasPrefix("The request is closed"))
  }

  @Test(arguments: [Dialect.Name.documented, .recorded])
  func `before the newer version there is nowhere to put files`(dialect: Dialect.Name) throws {
    let caller = try Caller(dialect)
    let place = InformationPlace(.ofNobody, .ofNobody)

    let add = try caller.problem(InformationDocuments.add(files("a.pdf"), to: place))
    let get = try caller.problem(InformationDocuments.get(.ofNobody, in: place))
    let remove = try caller.problem(InformationDocuments.remove(.ofNobody, in: place))

    #expect([add.kind, get.kind, remove.kind] == [.noSuchRoute, .noSuchRoute, .noSuchRoute])
  }
}
