import HTTPMessage
import Testing

@testable import Sandbox

// Ids, dates and names follow from the seed and the clock of `Visitor`.
struct UserAnswersTests {
  @Test func `a row of the list is slim: it knows no products`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/users?limit=1&offset=5")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"data":[{"id":"7972f248-48a9-4c72-9347-f2454afef700","type":"individual",\
        "email":"chen.wei@example.com","status":"REVIEW","verification_status":"in_review",\
        "created_at":"2026-05-17T12:20:00.000Z","updated_at":"2026-05-17T12:21:02.000Z",\
        "verification_mode":"automatic","metadata":{},"first_name":"伟","last_name":"陈",\
        "middle_name":"","phone":"+861384766470","birth_date":"1993-12-20",\
        "nationality":"CHN","gender":"other","residential_address":{"street_line_1":"南京东路 245"\
        ,"street_line_2":"","city":"深圳","subdivision":"GD","postal_code":"518000",\
        "country":"CHN"}}],"pagination":{"total":122,"limit":1,"offset":5,"has_more":true}}
        """
    )
  }

  @Test func `a user whom nobody has looked at has no products yet`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/users/6eaf206d-cada-449c-903c-da2028b3dc08")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"id":"6eaf206d-cada-449c-903c-da2028b3dc08","type":"individual",\
        "email":"maryam.hashemi33@example.com","status":"CREATED",\
        "verification_status":"unverified","created_at":"2026-04-16T12:54:46.983Z",\
        "updated_at":"2026-04-16T12:54:46.983Z","verification_mode":"automatic","metadata":{},\
        "first_name":"مریم","last_name":"هاشمی‌نژاد","middle_name":"","phone":"+989129202771",\
        "birth_date":"2001-08-07","nationality":"IRN","gender":"male",\
        "residential_address":{"street_line_1":"خیابان ولی‌عصر 154","street_line_2":"",\
        "city":"شیراز","subdivision":"FAR","postal_code":"71348","country":"IRN"},\
        "identifying_information":[{"type":"passport","issuing_country":"IRN",\
        "number":"K52108054","expiration":"2031-05-15","documents":[{"type":"front",\
        "file_name":"passport_front.jpg","uploaded_at":"2026-04-16T12:54:46.983Z",\
        "content_type":"image/jpeg"}]}],"eligible_products":[],"missing_fields":null}
        """
    )
  }
}
