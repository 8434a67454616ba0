import HTTPMessage
import Kira
import Testing

@testable import KiraAPI

struct ListTests {
  @Test(arguments: [
    (
      #"{"data":[{"id":"1"}],"pagination":{"total":2,"limit":1,"offset":0,"has_more":true}}"#, 2,
      true
    ),
    (
      #"{"data":[{"id":"1"}],"pagination":{"total":1,"limit":1,"offset":0,"has_more":false}}"#, 1,
      false
    ),
    (#"{"data":[{"id":"1"}],"pagination":{"total":7,"limit":1,"offset":0}}"#, 7, true),
    (#"{"data":[],"pagination":{"total":9,"has_more":true}}"#, 9, false),
    (#"{"data":[{"id":"1"}],"pagination":{"total":"5","hasMore":true}}"#, 5, true),
    (#"[{"id":"1"}]"#, nil, true), ("[]", nil, false), (#"{"data":[{"id":"1"}]}"#, nil, true),
    (#"{"payouts":[{"id":"1"}],"total":9,"page":1,"limit":1,"total_pages":9}"#, 9, true),
    (#"{"payouts":[{"id":"1"}],"total":1,"page":1,"limit":1,"total_pages":1}"#, 1, false),
    (#"{"payouts":[{"id":"1"}],"total":9,"page":1}"#, 9, true),
  ])
  func `every envelope says whether the list goes on`(
    text: String,
    total: Int?,
    hasMore: Bool
  ) throws {
    let page = try Payouts.list(PageNumber(1, size: 1)).answer(to: text)

    #expect(page.total == total)
    #expect(page.hasMore == hasMore)
  }

  @Test func `a row without an identifier hides no other`() throws {
    let text = #"{"data":[{"id":"1"},{"id":null},7,{"id":""},{"type":"x"},{"id":"2"}]}"#

    let page = try Users.list(PageNumber(1)).answer(to: text)

    #expect(page.items.map(\.value.id.text) == ["1", "2"])
    #expect(page.unreadable == 4)
  }

  @Test func `every row keeps its own text, numbers and all`() throws {
    let page = try Payouts.list(PageNumber(1))
      .answer(to: #"{ "payouts": [ {"id": "1", "rate": 1.50, "x": {"y": []}} ] }"#)

    #expect(page.items.first?.raw == Array(#"{"id":"1","rate":1.50,"x":{"y":[]}}"#.utf8))
  }

  @Test(arguments: [#"{"message":"hello"}"#, "7", "null", "<html>", "", #"{"data":{}}"#])
  func `an answer without a list is not an empty list`(text: String) {
    #expect(throws: KiraProblem.self) { try Users.list(PageNumber(1)).answer(to: text) }
  }

  @Test func `the third page of a hundred begins at two hundred`() {
    #expect(
      Users.list(PageNumber(3)).request.query == [Field("limit", "100"), Field("offset", "200")]
    )
    #expect(
      Payouts.list(PageNumber(3)).request.query == [Field("page", "3"), Field("limit", "100")]
    )
  }

  @Test func `payouts can be asked of one user and from one moment on`() {
    let filter = PayoutFilter(
      user: Identifier("u"),
      status: .inReview,
      span: .since(Moment(milliseconds: 0))
    )
    let question = Payouts.list(PageNumber(1), filter)

    #expect(question.request.query.contains(Field("user_id", "u")))
    #expect(question.request.query.contains(Field("status", "IN_REVIEW")))
    #expect(question.request.query.contains(Field("from_date", "1970-01-01T00:00:00Z")))
  }

  @Test func `an identifier cannot lead to another route`() {
    let id = Identifier<User>("../auth?x=/")

    #expect(Users.get(id).request.path == "v1/users/..%2Fauth%3Fx%3D%2F")
  }

  @Test func `every question names its version and carries no secret`() {
    let request = VirtualAccounts.list(PageNumber(1)).request

    #expect(request.headers.contains(Field("X-Api-Version", "2026-04-14")))
    #expect(request.credential == .keyAndToken)
  }
}
