import Foundation
import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct ControlTests {
  @Test func `a program elsewhere is kept out, and so is a page in a browser`() throws {
    let theatre = try Theatre()
    let plain = ReceivedRequest(method: "GET", target: "/_sandbox/cast")
    var page = plain
    page.headers = [Field("Origin", "http://example.com")]

    #expect(theatre.take(plain, isFromHere: false)[0].response.status == 403)
    #expect(theatre.take(page)[0].response.status == 403)
    #expect(theatre.take(plain)[0].response.status == 200)
  }

  @Test func `what it says is marked as nothing of Kira's`() throws {
    let theatre = try Theatre()

    let reply = theatre.order("GET", "/nowhere")[0].response

    #expect(reply.status == 404)
    #expect(reply.header("x-kiradeck-sandbox") == "control")
  }

  @Test func `every path is listed and none is listed twice`() throws {
    let theatre = try Theatre()

    let paths = try theatre.told("")["paths"] as? [[String: String]] ?? []

    #expect(paths.count == ControlRoute.all.count)
    #expect(Set(paths.map { "\($0["method"] ?? "") \($0["path"] ?? "")" }).count == paths.count)
  }

  @Test func `a method that a path does not know is refused with those it knows`() throws {
    let theatre = try Theatre()

    let reply = theatre.order("PUT", "/clock")[0].response

    #expect(reply.status == 405)
    #expect(reply.text == #"{"error":"try GET or POST"}"#)
  }

  @Test func `the clock goes forward and stays ahead`() throws {
    let theatre = try Theatre()

    _ = theatre.order("POST", "/clock", #"{"advance": 3600}"#)
    theatre.now = theatre.now.advanced(bySeconds: 1)

    let clock = try theatre.told("/clock")
    #expect(clock["ahead"] as? Int == 3_600)
    #expect(clock["now"] as? String == "2026-05-20T15:02:01.000Z")
  }

  @Test func `a user in review is verified by hand, and both webhooks say so`() throws {
    let theatre = try Theatre()
    theatre.register()
    let id = try #require(theatre.user(named: "陈伟")["id"] as? String)

    let reply = theatre.order("POST", "/users/\(id)/verify")[0].response
    theatre.now = theatre.now.advanced(bySeconds: 35)

    #expect(reply.text == #"{"id":"\#(id)","previous_status":"REVIEW","status":"VERIFIED"}"#)
    #expect(
      theatre.ask("GET", "/v1/users/\(id)")[0].response.text.contains(#""status":"VERIFIED""#)
    )
    let posted = theatre.posted()
    #expect(posted.count == 2)
    #expect(posted[0].contains(#""previous_status":"REVIEW","new_status":"VERIFIED"}"#))
    #expect(posted[1].hasPrefix(#"{"event":"user.verification.accepted","data":{"event_id":""#))
  }

  @Test func `a user is rejected, and the reasons are told by webhook alone`() throws {
    let theatre = try Theatre()
    theatre.register()
    let id = try #require(theatre.user(named: "陈伟")["id"] as? String)

    _ = theatre.order("POST", "/users/\(id)/reject", #"{"reasons": ["no source of funds"]}"#)
    theatre.now = theatre.now.advanced(bySeconds: 35)

    let user = theatre.ask("GET", "/v1/users/\(id)")[0].response.text
    #expect(user.contains(#""status":"REJECTED""#))
    #expect(!user.contains("source of funds"))
    #expect(
      theatre.posted()[1].contains(
        #""verification_status":"rejected","reasons":["no source of funds"]}"#
      )
    )
  }

  @Test func `a stuck account is given its number`() throws {
    let theatre = try Theatre()
    let user = try theatre.user(named: "Luis Hernández")
    let accounts = user["virtual_accounts"] as? [[String: Any]] ?? []
    let id = try #require(accounts.first { $0["is_stuck"] as? Bool == true }?["id"] as? String)
    let before = theatre.ask("GET", "/v1/virtual-accounts/\(id)")[0].response.text

    _ = theatre.order("POST", "/virtual-accounts/\(id)/activate")

    let after = theatre.ask("GET", "/v1/virtual-accounts/\(id)")[0].response.text
    #expect(before.contains("PENDING-ACT-ACCOUNT"))
    #expect(!after.contains("PENDING-ACT-ACCOUNT"))
    #expect(after.contains(#""status":"approved""#))
  }

  struct Order: Sendable {
    let word: String
    let from: String
    let status: String
    let event: String
  }

  static let orders = [
    Order(word: "process", from: "CREATED", status: "PROCESSING", event: "payout.processing"),
    Order(word: "review", from: "CREATED", status: "IN_REVIEW", event: "payout.status_changed"),
    Order(word: "complete", from: "PROCESSING", status: "COMPLETED", event: "payout.completed"),
    Order(word: "fail", from: "PROCESSING", status: "FAILED", event: "payout.failed"),
    Order(word: "return", from: "COMPLETED", status: "FAILED", event: "payout.returned"),
    Order(word: "cancel", from: "CREATED", status: "CANCELLED", event: "payout.status_changed"),
  ]

  @Test(arguments: orders)
  func `a payout does what the contact says`(order: Order) throws {
    let theatre = try Theatre()
    theatre.register()
    let list = try ReadList(theatre.ask("GET", "/v1/payouts?limit=100")[0].response.body, "payouts")
    let id = try #require(list.rows.first { $0["status"] == order.from }?["payout_id"])

    _ = theatre.order("POST", "/payouts/\(id)/\(order.word)")
    theatre.now = theatre.now.advanced(bySeconds: 35)

    let payout = theatre.ask("GET", "/v1/payouts/\(id)")[0].response.text
    #expect(payout.contains(#""status":"\#(order.status)""#))
    #expect(theatre.posted().first?.hasPrefix(#"{"event":"\#(order.event)""#) == true)
  }

  @Test func `what a record's state forbids is refused with that state`() throws {
    let theatre = try Theatre()
    let list = try ReadList(theatre.ask("GET", "/v1/payouts?limit=100")[0].response.body, "payouts")
    let id = try #require(list.rows.first { $0["status"] == "CREATED" }?["payout_id"])

    let reply = theatre.order("POST", "/payouts/\(id)/return")[0].response

    #expect(reply.status == 409)
    #expect(reply.text.contains("CREATED"))
  }

  @Test(arguments: [("hold", "KYT_PENDING"), ("release", "COMPLETED"), ("refund", "REFUNDED")])
  func `a deposit does what the contact says`(word: String, status: String) throws {
    let theatre = try Theatre()
    let body = theatre.ask("GET", "/v1/virtual-accounts/deposits?limit=20")[0].response.body
    let id = try #require(try ReadList(body, "deposits").rows.first?["id"])

    _ = theatre.order("POST", "/deposits/\(id)/hold")
    let reply = theatre.order("POST", "/deposits/\(id)/\(word)")[0].response

    #expect(reply.text.contains(#""status":"\#(status)""#))
    let after = theatre.ask("GET", "/v1/virtual-accounts/deposits?limit=20")[0].response.body
    let row = try ReadList(after, "deposits").rows.first { $0["id"] == id }
    #expect(row?["status"] == status)
  }

  @Test func `a record of another tenant cannot be touched`() throws {
    let theatre = try Theatre()
    let id = "0f0e0d0c-0b0a-4908-8706-050403020100"

    #expect(theatre.order("POST", "/users/\(id)/verify")[0].response.status == 404)
    #expect(theatre.order("POST", "/payouts/nonsense/fail")[0].response.status == 404)
  }

  @Test func `the journal is a line of JSON for each request that could change something`() throws {
    let theatre = try Theatre()
    _ = theatre.ask("GET", "/v1/users")
    _ = theatre.ask("POST", "/auth", body: "{\"a\": \"\u{1}\"")

    let lines = theatre.order("GET", "/journal")[0].response.text.split(separator: "\n")

    #expect(lines.count == 1)
    let line = try #require(lines.first)
    let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    #expect(entry?["target"] as? String == "/sandbox/auth")
    #expect(entry?["body"] as? String == "{\"a\": \"\u{1}\"")
    #expect(entry?["committed"] as? Bool == false)
  }

  @Test func `faults are ordered, counted and ended`() throws {
    let theatre = try Theatre()
    _ = theatre.order("POST", "/faults", #"{"path": "/v1/users", "reply": {"status": 500}}"#)
    _ = theatre.ask("GET", "/v1/users")

    #expect(theatre.order("GET", "/faults")[0].response.text.contains(#""struck":1"#))
    #expect(theatre.order("DELETE", "/faults/1")[0].response.text == #"{"faults":[]}"#)
    #expect(theatre.ask("GET", "/v1/users")[0].response.status == 200)
    #expect(theatre.order("DELETE", "/faults/1")[0].response.status == 404)
    let bad = theatre.order("POST", "/faults", #"{"pth": 1}"#)[0].response
    #expect(bad.status == 400 && bad.text.contains("'pth' is none of"))
  }
}
