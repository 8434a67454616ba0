import HTTPMessage
import JSONText
import Kira
import Testing

@testable import KiraAPI

struct UserQuestionTests {
  @Test func `the list of users is narrowed by what is set`() throws {
    var filter = UserFilter()
    filter.status = .review
    filter.kind = .business
    filter.email = try EmailAddress("ops@acme.com")
    filter.verificationStatus = .inReview
    filter.createdAfter = Moment(milliseconds: 0)
    filter.createdBefore = Moment(milliseconds: 1_000)

    let request = Users.list(PageNumber(2, size: 50), filter).request

    #expect(request.path == "v1/users")
    #expect(
      request.query == [
        Field("limit", "50"), Field("offset", "50"), Field("status", "REVIEW"),
        Field("type", "business"), Field("email", "ops@acme.com"),
        Field("verification_status", "in_review"),
        Field("created_after", "1970-01-01T00:00:00Z"),
        Field("created_before", "1970-01-01T00:00:01Z"),
      ]
    )
  }

  @Test func `the answer to making a user says what runs now, and hides what lets in`() throws {
    let text = #"""
      {"id":"u","type":"individual","status":"CREATED","verification_triggered":true,
       "verification_link":"https://verify.example.com/?session=1234567","new":{"kept":1},
       "warnings":["photo is dark",{"message":"back is blurred"},7,{}]}
      """#

    let answer = try Users.create(NewIndividual(.sample), key: .sample).answer(
      to: text,
      status: 201
    )

    #expect(answer.item.value.id == Identifier("u"))
    #expect(answer.verificationTriggered == true)
    #expect(answer.verificationLink?.revealed().text.hasPrefix("https://verify") == true)
    #expect(answer.warnings == ["photo is dark", "back is blurred", "7"])
    let raw = String(decoding: answer.item.raw, as: UTF8.self)
    #expect(raw.contains(#""new":{"kept":1}"#) && !raw.contains("1234567"))
    #expect(!"\(answer)".contains("verify.example.com"))
  }

  @Test(arguments: [#"{"message":"done"}"#, "[]", "", "null", #"{"data":{}}"#])
  func `an answer without a user is not a user`(text: String) {
    #expect(throws: KiraProblem.self) {
      try Users.update(Identifier("u"), .sample).answer(to: text)
    }
  }

  @Test func `a user in an envelope keeps what came beside it`() throws {
    let text = #"{"data":{"id":"u","status":"CREATED","verification_triggered":false}}"#

    let answer = try Users.update(Identifier("u"), .sample).answer(to: text)

    #expect(answer.verificationTriggered == false)
  }

  @Test func `files are found wherever they stand`() throws {
    let text = #"""
      {"id":"u","identifying_information":[{"type":"passport","file_name":"a.jpg",
       "uploaded_at":"1970-01-01T00:00:01Z","content_type":"image/jpeg"},
       {"type":"ssn","number":"222222222"}],
       "associated_persons":[{"identifying_information":[{"type":"passport","documents":[
       {"type":"front","file":"https://f.example.com/b","file_name":"b.jpg"}]}]}]}
      """#

    let files = try Users.update(Identifier("u"), .sample).answer(to: text).files

    #expect(files.map(\.name) == ["a.jpg", "b.jpg"])
    #expect(files.map { $0.link != nil } == [false, true])
    #expect(files.first?.uploadedAt == Moment(milliseconds: 1_000))
  }

  @Test func `a list of products with every kind of silence is read`() throws {
    let text = #"""
      {"id":"u","eligible_products":[
       {"product_code":"a","eligible":true},
       {"product_id":"b","eligible":false,"missing_fields":null},
       {"product_code":"c","eligible":false,"missing_fields":["phone"],"unsupported_reason":null}],
       "missing_fields":{"b":["ssn"],"general":["phone","ssn","x"],"d":null}}
      """#

    let products = try Users.get(Identifier("u")).answer(to: text).value.products

    #expect(
      products == [
        User.Product(code: "a", isEligible: true, missing: []),
        User.Product(code: "b", isEligible: false, missing: ["ssn"]),
        User.Product(code: "c", isEligible: false, missing: ["phone"]),
        User.Product(code: "d", isEligible: false, missing: []),
      ]
    )
  }

  @Test func `a status nobody has heard of is kept`() throws {
    let user = try Users.get(Identifier("u")).answer(to: #"{"id":"u","status":"PAUSED"}"#).value

    #expect(user.status.raw == "PAUSED")
    #expect(user.status.state == nil)
  }
}

struct UserChangeTests {
  @Test func `a change sends what is set, without a key`() throws {
    var profile = IndividualProfile()
    profile.sourceOfFunds = .salary
    profile.address.street = "Calle 1"
    let request = Users.update(Identifier("u/1"), try UserChange(profile)).request

    #expect(request.method == .put)
    #expect(request.path == "v1/users/u%2F1")
    #expect(request.names["Idempotency-Key"] == nil)
    #expect(request.text == #"{"address_street":"Calle 1","source_of_funds":"salary"}"#)
  }

  @Test func `a change of nothing is refused`() {
    #expect(
      fault { _ = try UserChange(IndividualProfile()) }?.reason == "there is nothing to change"
    )
    #expect(fault { _ = try UserChange(BusinessProfile()) }?.reason == "there is nothing to change")
  }

  @Test func `people are changed by their e-mail address`() throws {
    var profile = try BusinessProfile.brief

    #expect(fault { _ = try UserChange(profile) } == nil)
    profile.people.append(profile.people[0])
    #expect(fault { _ = try UserChange(profile) }?.field == "associated_persons")
    profile.people[1].email = nil
    #expect(fault { _ = try UserChange(profile) }?.field == "associated_persons.1.email")
  }

  @Test func `the rules for people hold when they change too`() {
    var profile = IndividualProfile()
    profile.birthDate = CalendarDate(year: 2000, month: 0, day: 1)

    #expect(fault { _ = try UserChange(profile) }?.field == "birth_date")
  }

  @Test func `the answer names what changed, and whether it is verified anew`() throws {
    let text = #"""
      {"id":"u","status":"VERIFYING","updated_fields":["address_street"],
       "requires_reverification":true,"verification_triggered":true}
      """#

    let answer = try Users.update(Identifier("u"), .sample).answer(to: text)

    #expect(answer.updatedFields == ["address_street"])
    #expect(answer.requiresReverification == true)
    #expect(answer.warnings.isEmpty)
  }
}

struct VerificationTests {
  @Test func `a user is led to a page`() throws {
    let back = try WebAddress("https://example.com/back", field: "redirect_uri")

    let request = verify(by: .embeddedLink(returningTo: back)).request

    #expect(request.method == .post)
    #expect(request.path == "v1/users/u/verifications")
    #expect(request.names["Idempotency-Key"] == IdempotencyKey.sample.text)
    #expect(
      request.text == #"{"type":"embedded-link","redirect_uri":"https://example.com/back"}"#
    )
    #expect(
      verify(by: .embeddedLink(returningTo: nil)).request.text == #"{"type":"embedded-link"}"#
    )
  }

  @Test func `a user is verified by corrected answers`() throws {
    let request = verify(by: .answers(try .sample)).request

    #expect(request.text == #"{"type":"api","metadata":{"source_of_funds":"salary"}}"#)
  }

  @Test(arguments: ["verification_link", "provider_link", "verification_url"])
  func `the page is found under each of its names`(name: String) throws {
    let answer = try verify(by: .embeddedLink(returningTo: nil))
      .answer(to: #"{"id":"v","status":"not_started","\#(name)":"https://verify.example.com/1"}"#)

    #expect(answer.link?.revealed() == "https://verify.example.com/1")
    #expect(!"\(answer)".contains("example.com"))
  }

  @Test func `a face is shown on pages that lead back to both ends, or to none`() throws {
    let redirect = LivenessRedirect(
      success: try WebAddress("https://a.b/ok", field: "success_url"),
      rejection: try WebAddress("https://a.b/no", field: "reject_url")
    )

    let request = Users.livenessLinks(for: Identifier("u"), returningTo: redirect).request

    #expect(request.path == "v1/users/u/liveness-link")
    #expect(request.names["X-Api-Version"] == "2026-06-01")
    #expect(
      request.text
        == #"{"redirect":{"success_url":"https://a.b/ok","reject_url":"https://a.b/no"}}"#
    )
    #expect(Users.livenessLinks(for: Identifier("u")).request.text == "{}")
  }

  @Test func `each person has a link of their own`() throws {
    let text = #"""
      {"links":[{"subject":"ubo","person_reference_id":"p","name":"Ana",
       "liveness_link":"https://live.example.com/1","expires_at":"1970-01-01T00:00:01Z"},
       {"subject":"company","person_reference_id":null,"liveness_link":"https://live.example.com/2"},
       {"subject":"ubo"}]}
      """#

    let links = try Users.livenessLinks(for: Identifier("u")).answer(to: text)

    #expect(links.map(\.subject) == ["ubo", "company"])
    #expect(links.map(\.personReference) == ["p", ""])
    #expect(links.first?.expiresAt == Moment(milliseconds: 1_000))
    #expect(!"\(links)".contains("live.example.com"))
  }

  private func verify(by route: VerificationRoute) -> Question<ReissuedVerification> {
    Users.verifyAgain(Identifier("u"), by: route, key: .sample)
  }
}
