import HTTPMessage
import Testing

@testable import Sandbox

// Ids, dates and names follow from the seed and the clock of `Visitor`.
struct AccountAnswersTests {
  @Test func `a list leaves provider and currency empty`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/virtual-accounts?limit=1&offset=0")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"data":[{"id":"bc5643fe-d895-456e-aae9-e05bc4d88771",\
        "user_id":"d5b96134-31bc-4052-9179-248ea53e26c6","type":"US_BANK",\
        "bank":"austin_capital_trust","provider":null,"mode":"fiat","currency":null,\
        "status":"approved","account_number":"PENDING-ACT-ACCOUNT","routing_number":null,\
        "bank_name":null,"payment_methods":null,"source_deposit_instructions":null,\
        "destination":null,"description":"Ventas en línea",\
        "created_at":"2026-05-20T12:54:00.000Z","updated_at":"2026-05-20T12:54:00.000Z"}],\
        "pagination":{"total":111,"limit":1,"offset":0,"has_more":true}}
        """
    )
  }

  @Test func `an active account has a number, a provider and no bank`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/virtual-accounts/c580a645-e151-4032-b3a7-4c33cda85057")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"id":"c580a645-e151-4032-b3a7-4c33cda85057","user_id":"a7849fba-cea4-4c3b-b97b-2d47e9\
        de64ba","type":"US_BANK","bank":null,"provider":"act","mode":"fiat","currency":"USD",\
        "status":"approved","account_number":"996570920296","routing_number":"111024879",\
        "bank_name":"Austin Capital Trust","payment_methods":{"inbound":[{"name":"WIRE",\
        "status":"active"},{"name":"ACH","status":"active"}],"outbound":[{"name":"WIRE",\
        "status":"active"},{"name":"ACH","status":"active"}]},\
        "source_deposit_instructions":{"currency":"usd","bank_name":"Austin Capital Trust",\
        "bank_account_number":"996570920296","bank_routing_number":"111024879",\
        "bank_beneficiary_name":"María González"},"destination":null,"description":"受取用",\
        "created_at":"2026-05-15T02:15:00.000Z","updated_at":"2026-05-15T02:19:50.844Z"}
        """
    )
  }

  @Test func `an account that sweeps has a destination`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/virtual-accounts/eea9bdf7-cbc9-439c-b817-5e9eda5d6d13")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"id":"eea9bdf7-cbc9-439c-b817-5e9eda5d6d13","user_id":"aa68c4be-0626-42f6-9636-5d6f91\
        e35225","type":"US_BANK","bank":"slovak_savings_bank","provider":null,"mode":"crypto",\
        "currency":"USD","status":"approved","account_number":"242098443354",\
        "routing_number":"026073150","bank_name":"Slovak Savings Bank",\
        "payment_methods":{"inbound":[{"name":"WIRE","status":"active"},{"name":"ACH",\
        "status":"active"}],"outbound":[{"name":"WIRE","status":"active"},{"name":"ACH",\
        "status":"active"}]},"source_deposit_instructions":{"currency":"usd",\
        "bank_name":"Slovak Savings Bank","bank_account_number":"242098443354",\
        "bank_routing_number":"026073150","bank_beneficiary_name":"Acme Trading LLC"},\
        "destination":{"currency":"USDT","network":"tron",\
        "address":"TEZA9kjG1zKyjwH2zgFscUYWMLCxaWHHqv"},"description":"Main account",\
        "created_at":"2026-05-16T09:55:00.000Z","updated_at":"2026-05-16T09:59:17.538Z"}
        """
    )
  }

  @Test func `an account that is stuck has a word in place of its number`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/virtual-accounts/bc5643fe-d895-456e-aae9-e05bc4d88771")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"id":"bc5643fe-d895-456e-aae9-e05bc4d88771","user_id":"d5b96134-31bc-4052-9179-248ea5\
        3e26c6","type":"US_BANK","bank":"austin_capital_trust","provider":"act","mode":"fiat",\
        "currency":"USD","status":"approved","account_number":"PENDING-ACT-ACCOUNT",\
        "routing_number":null,"bank_name":null,"payment_methods":null,\
        "source_deposit_instructions":null,"destination":null,"description":"Ventas en línea",\
        "created_at":"2026-05-20T12:54:00.000Z","updated_at":"2026-05-20T12:54:00.000Z"}
        """
    )
  }

  @Test func `a balance is a fixed figure`() {
    var visitor = Visitor()
    let answer = visitor.get(
      "/v1/virtual-accounts/c580a645-e151-4032-b3a7-4c33cda85057/balance"
    )

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"virtual_account_id":"c580a645-e151-4032-b3a7-4c33cda85057",\
        "available_balance":"59830.08","currency":"USD",\
        "updated_at":"2026-05-20T14:02:00.000Z"}
        """
    )
  }

  @Test func `an account without a number has no balance`() {
    var visitor = Visitor()
    let answer = visitor.get(
      "/v1/virtual-accounts/bc5643fe-d895-456e-aae9-e05bc4d88771/balance"
    )

    #expect(answer.status == 400)
    #expect(
      answer.text == """
        {"statusCode":400,"error":"Bad Request","message":"Virtual account is not active",\
        "timestamp":"2026-05-20T14:02:00.000Z"}
        """
    )
  }

  @Test func `an account that sweeps has no balance`() {
    var visitor = Visitor()
    let answer = visitor.get(
      "/v1/virtual-accounts/eea9bdf7-cbc9-439c-b817-5e9eda5d6d13/balance"
    )

    #expect(answer.status == 400)
    #expect(
      answer.text == """
        {"code":"invalid_operation","message":"Balance is not available for crypto virtual acc\
        ounts"}
        """
    )
  }
}
