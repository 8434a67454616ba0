import HTTPMessage
import Kira
import Testing

@testable import Sandbox

struct DepositSimulationTests {
  private static func path(_ visitor: Visitor, _ role: String = "fiat_account") -> String {
    "/v1/virtual-accounts/\(visitor.role(role))"
  }

  @Test func `a simulated deposit is confirmed at once`() {
    var visitor = Visitor()
    let account = visitor.role("fiat_account")

    let answer = visitor.ask(
      "POST",
      Self.path(visitor) + "/simulate-deposit",
      body: #"{"amount":"100.00"}"#
    )

    let id = answer.value("deposit_id") ?? ""
    let payment = answer.value("internalPaymentId") ?? ""
    #expect(
      answer.summary == """
        201 {"deposit_id":"\(id)","virtual_account_id":"\(account)","amount":"100.00",\
        "currency":"USD","payment_type":"wire","status":"completed","settlement_triggered":false,\
        "internalPaymentId":"\(payment)","created_at":"2026-05-20T14:02:00.000Z"}
        """
    )
  }

  @Test func `by the documents it appears nowhere`() throws {
    var visitor = Visitor()
    let path = Self.path(visitor)
    let paths = ["\(path)/deposits", "\(path)/balance", "/v1/virtual-accounts/deposits"]
    let before = paths.map { visitor.text($0) }

    _ = visitor.ask("POST", path + "/simulate-deposit", body: #"{"amount":"100.00"}"#)

    #expect(paths.map { visitor.text($0) } == before)
  }

  @Test func `at the stage that was recorded there is no such route`() {
    var visitor = Visitor.speaking(.recorded)

    let answer = visitor.ask(
      "POST",
      Self.path(visitor) + "/simulate-deposit",
      body: #"{"amount":"100.00"}"#
    )

    #expect(answer.status == 403)
    #expect(answer.text.hasPrefix(#"{"message":"Invalid key=value pair"#))
  }

  @Test func `the newest dialect credits it and lists it`() throws {
    var visitor = Visitor.speaking(.newer)
    let path = Self.path(visitor)
    let before = try #require(
      Double(visitor.get(path + "/balance").value("available_balance") ?? "")
    )

    let answer = visitor.ask(
      "POST",
      path + "/simulate-deposit",
      body: #"{"amount":"5000.00","payment_type":"ach"}"#
    )

    let after = try #require(
      Double(visitor.get(path + "/balance").value("available_balance") ?? "")
    )
    let id = answer.value("deposit_id")
    #expect(after - before == 5_000)
    #expect(visitor.get(path + "/deposits").value("0.id") == id)
    #expect(visitor.get(path + "/deposits").value("0.status") == "COMPLETED")
    #expect(visitor.get(path + "/deposits").value("0.payment_rail") == "ACH")
    #expect(visitor.get("/v1/virtual-accounts/deposits").value("deposits.0.id") == id)
  }

  @Test func `in the newest dialect eleven dollars go back`() {
    var visitor = Visitor.speaking(.newer)
    let path = Self.path(visitor)

    let answer = visitor.ask("POST", path + "/simulate-deposit", body: #"{"amount":"11"}"#)
    visitor.wait(seconds: 30)

    let list =
      "/v1/virtual-accounts/deposits?status=REFUNDED&virtual_account_id="
      + visitor.role("fiat_account")
    #expect(answer.value("status") == "completed")
    #expect(visitor.get(list).value("deposits.0.id") == answer.value("deposit_id"))
  }

  @Test func `by the documents eleven dollars are eleven dollars`() {
    var visitor = Visitor()

    let answer = visitor.ask(
      "POST",
      Self.path(visitor) + "/simulate-deposit",
      body: #"{"amount":"11"}"#
    )

    #expect(answer.value("amount") == "11.00")
  }

  @Test func `an account that is not active takes nothing`() {
    var visitor = Visitor()

    let answer = visitor.ask(
      "POST",
      Self.path(visitor, "stuck_account") + "/simulate-deposit",
      body: #"{"amount":"100.00"}"#
    )

    #expect(
      answer.summary == """
        400 {"statusCode":400,"error":"Bad Request","message":"Virtual account is not active",\
        "timestamp":"2026-05-20T14:02:00.000Z"}
        """
    )
  }

  @Test func `an account of another tenant is not found`() {
    var visitor = Visitor()

    let answer = visitor.ask(
      "POST",
      Self.path(visitor, "foreign_account") + "/simulate-deposit",
      body: #"{"amount":"100.00"}"#
    )

    #expect(answer.status == 404)
  }

  @Test(arguments: [
    ("{}", "amount is Required"),
    (#"{"amount":100}"#, "amount is Expected string, received number"),
    (
      #"{"amount":"1.234"}"#,
      "amount is Amount must be a positive number with up to 2 decimal places"
    ),
    (
      #"{"amount":"-1"}"#,
      "amount is Amount must be a positive number with up to 2 decimal places"
    ),
    (#"{"amount":"0.00"}"#, "amount is Amount must be greater than zero"),
  ])
  func `an amount is dollars in a text`(body: String, message: String) {
    var visitor = Visitor()

    let answer = visitor.ask("POST", Self.path(visitor) + "/simulate-deposit", body: body)

    #expect(answer.status == 400)
    #expect(answer.value("details.0.message") == message)
  }
}
