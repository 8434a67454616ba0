import HTTPMessage
import Kira
import KiraAPI
import Testing

@testable import Sandbox

struct InformationRequestContractTests {
  private func request(_ caller: Caller, of role: String) throws -> InformationRequest {
    let page = try caller.ask(InformationRequests.list(PageNumber(1), of: caller.user(as: role)))
    return try #require(page.items.first?.value)
  }

  private func item(
    _ kind: InformationRequest.AnswerKind,
    of request: InformationRequest
  ) throws -> InformationRequest.Item {
    try #require(request.items.first { $0.answerKind.state == kind })
  }

  @Test func `a request stands there in every state`() throws {
    let caller = try Caller(.newer)

    let page = try caller.ask(InformationRequests.list(PageNumber(1)))

    let states = Set(page.items.map(\.value.status.state))
    #expect(states == [.pending, .answered, .resolved, .notResolved])
    #expect(page.unreadable == 0)
    #expect(!page.hasMore)
    #expect(page.items.allSatisfy { $0.value.userID != nil && $0.value.dueAt != nil })
    let ended = page.items.map(\.value).filter { $0.status.state == .notResolved }
    #expect(Set(ended.map(\.resolutionReason)) == ["expired", "rejected"])
    let refused = ended.first { $0.resolutionReason == "rejected" }
    #expect(refused?.items.first?.reviewNote == "This does not say what the person does")
  }

  @Test func `requests come in pages, and user by user`() throws {
    let caller = try Caller(.newer)
    let owner = try caller.user(as: "user_in_review")

    let first = try caller.ask(InformationRequests.list(PageNumber(1, size: 2)))
    let last = try caller.ask(InformationRequests.list(PageNumber(4, size: 2)))
    let owned = try caller.ask(InformationRequests.list(PageNumber(1), of: owner))
    let nobody = try caller.ask(InformationRequests.list(PageNumber(1), of: .ofNobody))

    #expect(first.items.count == 2)
    #expect(first.hasMore)
    #expect(last.items.count == 1)
    #expect(!last.hasMore)
    #expect(owned.items.map(\.value.userID) == [owner])
    #expect(nobody.items.isEmpty)
  }

  @Test func `a request is the same by itself as in the list`() throws {
    let caller = try Caller(.newer)
    let listed = try request(caller, of: "user_in_review")

    let alone = try caller.ask(InformationRequests.get(listed.id)).value

    #expect(alone == listed)
    #expect(alone.items.map(\.ordinal) == [1, 2, 3])
    #expect(alone.items.map(\.answerKind.state) == [.shortText, .choice, .document])
    #expect(alone.items[1].choices == ["salary", "savings", "inheritance"])
    #expect(alone.items.allSatisfy { $0.status.state == .pending && !$0.prompt.isEmpty })
  }

  @Test func `what waits for an answer is named, and waits`() throws {
    let caller = try Caller(.newer)
    let held = Identifier<Deposit>(try caller.contact.id("held_deposit"))

    let ofPayout = try request(caller, of: "verified_business")
    let ofDeposit = try request(caller, of: "verified_user_without_act_account")
    let ofNothing = try request(caller, of: "user_in_review")

    guard case .transfer(let payout)? = ofPayout.blocking else {
      throw Unexpected(text: "\(ofPayout)")
    }
    let waiting = try caller.ask(Payouts.get(Identifier(payout.text))).value
    #expect(waiting.status.state == .inReview)
    #expect(ofDeposit.blocking == .deposit(held))
    #expect(ofNothing.blocking == nil)
  }

  @Test func `what a bank took back is gone`() throws {
    let caller = try Caller(.newer)
    let withdrawn = try #require(StagedRequest.all.firstIndex { $0.end == .withdrawn })
    let id = Identities(seed: 7).text(of: RequestForInformation.key(ofStaged: withdrawn))

    for id in [Identifier<InformationRequest>(id), .ofNobody] {
      let problem = try caller.problem(InformationRequests.get(id))

      #expect(problem.status == 404)
      #expect(problem.kind == .notFound)
      #expect(problem.meaning.hasPrefix("The bank took its questions back"))
    }
  }

  @Test func `answers of every kind are taken together`() throws {
    let caller = try Caller(.newer)
    let asked = try request(caller, of: "verified_business")
    let answers = try InformationAnswers([
      InformationAnswer(to: item(.identifier, of: asked), "12-3456789"),
      InformationAnswer(to: item(.date, of: asked), "2020-01-15"),
      InformationAnswer(to: item(.number, of: asked), "12"),
      InformationAnswer(to: item(.boolean, of: asked), "no"),
    ])

    let taken = try caller.ask(InformationRequests.answer(asked.id, with: answers))?.value
    let read = try caller.ask(InformationRequests.get(asked.id)).value

    #expect(taken == read)
    #expect(
      read.items.map { $0.answer?.revealed() } == ["12-3456789", "2020-01-15", "12", "false", nil]
    )
    #expect(
      read.items.map(\.status.state) == [.answered, .answered, .answered, .answered, .pending]
    )
    #expect(read.status.state == .pending)
  }

  @Test func `texts and choices are taken, and can be changed`() throws {
    let caller = try Caller(.newer)
    let asked = try request(caller, of: "user_in_review")
    for (job, funds) in [("engineer", "salary"), ("baker", "savings")] {
      let answers = try InformationAnswers([
        InformationAnswer(to: item(.shortText, of: asked), job),
        InformationAnswer(to: item(.choice, of: asked), funds),
      ])

      let taken = try caller.ask(InformationRequests.answer(asked.id, with: answers))?.value

      let words = taken?.items.compactMap { $0.answer?.revealed().text }
      #expect(words == [job, funds])
    }
  }

  @Test func `one answer that is none spoils all, and is named by its question`() throws {
    let caller = try Caller(.newer)
    let asked = try request(caller, of: "verified_business")
    let number = try item(.identifier, of: asked)
    let answers = try InformationAnswers([
      InformationAnswer(to: number, "12-34"),
      InformationAnswer(to: item(.number, of: asked), "12"),
    ])

    let problem = try caller.problem(InformationRequests.answer(asked.id, with: answers))

    #expect(problem.status == 422)
    #expect(problem.kind == .invalid)
    #expect(problem.fields == [KiraProblem.Complaint(number.id.text, "EIN format is invalid")])
    #expect(problem.meaning == "A US employer number has nine digits.")
    #expect(try caller.ask(InformationRequests.get(asked.id)).value == asked)
  }

  @Test func `no answers are no answer`() throws {
    let caller = try Caller(.newer)
    let asked = try request(caller, of: "user_in_review")
    let answers = try InformationAnswers([
      InformationAnswer(to: item(.shortText, of: asked), "engineer")
    ])

    let problem = try caller.problem(InformationRequests.answer(asked.id, with: answers)) {
      $0.say(#"{"items":[]}"#)
    }

    #expect(problem.status == 400)
    #expect(problem.fields.map(\.path) == ["items"])
  }

  @Test(arguments: [InformationRequest.State.resolved, .notResolved, .pending])
  func `what is closed takes no answer, and neither does what is late`(
    state: InformationRequest.State
  ) throws {
    let caller = try Caller(.newer)
    let all = try caller.ask(InformationRequests.list(PageNumber(1))).items.map(\.value)
    let asked = try #require(
      all.first { $0.status.state == state && $0.items[0].answerKind.state != .document }
    )
    if asked.status.state == .pending {
      try caller.contact.advance(seconds: 15 * 86_400)
      try caller.signIn()
    }
    let answers = try InformationAnswers([InformationAnswer(to: asked.items[0], "12-3456789")])

    let problem = try caller.problem(InformationRequests.answer(asked.id, with: answers))

    #expect(problem.status == 409)
    #expect(problem.kind == .conflict)
    #expect(problem.meaning.hasPrefix("The request is closed"))
  }

  @Test func `owners tell about themselves on a page that is there for an hour`() throws {
    let caller = try Caller(.newer)
    let asked = try request(caller, of: "verified_business")
    let place = try InformationPlace(asked.id, item(.ownerLink, of: asked).id)

    let link = try caller.ask(InformationRequests.ownerLink(to: place))

    #expect(link.link.revealed().text.hasPrefix("https://"))
    #expect(link.expiresAt != nil)
  }

  @Test func `a page is given for a question about owners alone`() throws {
    let caller = try Caller(.newer)
    let asked = try request(caller, of: "verified_business")
    let date = try item(.date, of: asked).id

    let other = try caller.problem(
      InformationRequests.ownerLink(to: InformationPlace(asked.id, date))
    )
    let unknown = try caller.problem(
      InformationRequests.ownerLink(to: InformationPlace(asked.id, .ofNobody))
    )

    #expect(other.status == 422)
    #expect(other.fields.map(\.path.text) == [date.text])
    #expect(unknown.kind == .notFound)
  }

  @Test(arguments: zip([Dialect.Name.documented, .recorded], [404, 403]))
  func `before the newer version banks ask nothing`(dialect: Dialect.Name, status: Int) throws {
    let caller = try Caller(dialect)

    let list = try caller.problem(InformationRequests.list(PageNumber(1)))
    let one = try caller.problem(InformationRequests.get(.ofNobody))

    #expect([list.status, one.status] == [status, status])
    #expect([list.kind, one.kind] == [.noSuchRoute, .noSuchRoute])
  }
}
