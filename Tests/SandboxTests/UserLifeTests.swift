import HTTPMessage
import Testing

@testable import Sandbox

struct UserLifeTests {
  private func statuses(
    _ dialect: Dialect.Name,
    _ body: [String: any Sendable],
    after seconds: [Int64]
  ) -> [String] {
    var visitor = Visitor(dialect)
    let id = visitor.join(body)
    var waited: Int64 = 0
    return seconds.map { second in
      visitor.wait(seconds: second - waited)
      waited = second
      return visitor.get("/v1/users/\(id)").field("status") ?? ""
    }
  }

  @Test(arguments: Dialect.Name.allCases)
  func `a complete user is looked at, and waits for the contact`(dialect: Dialect.Name) {
    #expect(
      statuses(dialect, SentUsers.maria, after: [0, 14, 15, 59, 60, 864_000])
        == ["CREATED", "CREATED", "VERIFYING", "VERIFYING", "REVIEW", "REVIEW"]
    )
  }

  @Test(arguments: [
    (Dialect.Name.documented, "REJECTED"), (.recorded, "CREATED"), (.newer, "REJECTED"),
  ])
  func `without the source of funds`(dialect: Dialect.Name, end: String) {
    let body = SentUsers.maria.with("source_of_funds", nil)

    #expect(statuses(dialect, body, after: [0, 10, 3_600]) == ["CREATED", end, end])
  }

  @Test(arguments: [
    ("111111111", "REJECTED"), ("11-1111113", "REJECTED"), ("222221006", "REJECTED"),
    ("222221005", "VERIFIED"), ("123456789", "REVIEW"),
  ])
  func `in the newer dialect a tax number can choose the outcome`(ein: String, end: String) {
    #expect(statuses(.newer, Self.firm.with("ein", ein), after: [600]) == [end])
  }

  @Test func `in the documented dialect a tax number is a number`() {
    #expect(statuses(.documented, Self.firm.with("ein", "222221005"), after: [600]) == ["REVIEW"])
  }

  @Test func `a placeholder instead of a photograph is turned down`() {
    let papers: [[String: any Sendable]] = [
      [
        "type": "passport",
        "documents": [["type": "front", "file": "data:image/png;base64,iVBORw0KGgo="]],
      ]
    ]
    let body = SentUsers.maria.with("identifying_information", papers)

    #expect(statuses(.documented, body, after: [10]) == ["REJECTED"])
  }

  @Test func `a user turned down by the machine is still called unverified`() {
    var visitor = Visitor()
    let id = visitor.join(SentUsers.maria.with("source_of_funds", nil))
    visitor.wait(seconds: 10)

    #expect(visitor.get("/v1/users/\(id)").field("verification_status") == "unverified")
  }

  private static let firm = SentUsers.firm
    .with("source_of_funds", "company_funds").with("address_street", "1 Market Street")
    .with("address_city", "San Francisco")
    .with("associated_persons", [["first_name": "Alice", "role": "control_prong"]])
}
