import HTTPMessage
import Testing

@testable import Sandbox

// Ids, dates and names follow from the seed and the clock of `Visitor`.
struct PayoutAnswersTests {
  @Test func `payouts come in pages, filtered by status`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/payouts?limit=1&status=FAILED")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"payouts":[{"payout_id":"ab477341-6e53-40dd-8c1e-3fbc52aa773b",\
        "short_id":"PO-AB477341","user_id":"0cd8b7d9-dc54-4d3b-857d-1c057c428e87",\
        "virtual_account_id":"fa720f78-9fa3-4e2d-9a25-482fd28ef251","status":"FAILED",\
        "origin":"payout","from_amount":"51.24","from_currency":"USD","to_amount":"50.17",\
        "to_currency":"USD","payment_method":"instant_pay","sender_name":"Олександр Шевченко",\
        "recipient_name":"लक्‍ष्मी अय्यर","reference":"INV-2026-6497",\
        "memo":"April consulting services","created_at":"2026-05-20T13:59:12.444Z"}],\
        "total":15,"page":1,"limit":1,"total_pages":15}
        """
    )
  }

  @Test func `a payout tells its fees, its references and what became of it`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/payouts/b83a218b-f1bf-498c-8a13-6893e8b568cd")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"payout_id":"b83a218b-f1bf-498c-8a13-6893e8b568cd","short_id":"PO-B83A218B",\
        "user_id":"a7849fba-cea4-4c3b-b97b-2d47e9de64ba",\
        "virtual_account_id":"c580a645-e151-4032-b3a7-4c33cda85057",\
        "recipient_id":"278dc3ee-7448-464a-8d25-171f6d88a90c","quote_id":null,\
        "reference":"INV-2026-8233","memo":"किराया","origin":"payout","from_amount":"1250.00",\
        "from_currency":"USD","to_amount":"1233.25","to_currency":"USD","fee":"16.75",\
        "fees":{"base_fees":{"fixed_fee":"15.00","percentage_fee":"0.00","fx_markup":"0"},\
        "client_markup":{"fixed_fee":"0.00","percentage_fee":"1.25","fx_markup":"0"},\
        "bank_account_fee_percentage":"0.0004","bank_account_fee":"0.50","total":"16.75",\
        "total_fees":"16.75"},"payment_method":"wire","txn_hash":null,"uetr":null,\
        "reference_number":"20260520MMQFMP3K905873","provider_reference":"provider-tx-052277",\
        "status":"FAILED","error_code":"R02","extra_info":{"supporting_documents":[]},\
        "sender":{"name":"María González","account_number":"****0296"},\
        "recipient":{"recipient_id":"278dc3ee-7448-464a-8d25-171f6d88a90c",\
        "name":"Northwind GmbH","account_type":"WIRE","account_number":"****7048",\
        "bank_name":"First Prairie Bank","country":"DE"},\
        "events":[{"event_id":"7d1ec49b-cf11-448b-a479-863b5bd2d376","status":"CREATED",\
        "message":"Payout created","created_at":"2026-05-20T13:52:00.000Z"},\
        {"event_id":"1d4867d3-72eb-405d-8d8c-81ef58b631bf","status":"PROCESSING",\
        "message":"Sent to the bank","created_at":"2026-05-20T13:52:20.000Z"},\
        {"event_id":"0f29f05e-5442-4836-bbf1-c43a81e9b946","status":"FAILED",\
        "message":"Beneficiary account closed","created_at":"2026-05-20T13:53:40.000Z"}],\
        "created_at":"2026-05-20T13:52:00.000Z","updated_at":"2026-05-20T13:53:40.000Z"}
        """
    )
  }

  @Test func `a payout by SWIFT has a UETR`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/payouts/13399efe-4995-4f58-a6ef-4241a8b283d7")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"payout_id":"13399efe-4995-4f58-a6ef-4241a8b283d7","short_id":"PO-13399EFE",\
        "user_id":"9910b9f0-f81c-4394-9d9f-f758aca4209b",\
        "virtual_account_id":"ce16d3df-236a-41a5-ad43-44e850c60c3a",\
        "recipient_id":"7cd24283-7c26-4372-a440-ae63416c3de2","quote_id":null,\
        "reference":"INV-2026-6158","memo":"Salary","origin":"payout","from_amount":"2400.00",\
        "from_currency":"USD","to_amount":"2391.24","to_currency":"USD","fee":"8.76",\
        "fees":{"base_fees":{"fixed_fee":"3.00","percentage_fee":"2.40","fx_markup":"0"},\
        "client_markup":{"fixed_fee":"0.00","percentage_fee":"2.40","fx_markup":"0"},\
        "bank_account_fee_percentage":"0.0004","bank_account_fee":"0.96","total":"8.76",\
        "total_fees":"8.76"},"payment_method":"swift","txn_hash":null,\
        "uetr":"b080e0f8-59d0-42ff-9a62-6ff8e6622e60","reference_number":"b080e0f8-59d0-42ff-9\
        a62-6ff8e6622e60","provider_reference":"provider-tx-362102","status":"PROCESSING",\
        "extra_info":{"supporting_documents":[]},"sender":{"name":"علی‌رضا هاشمی‌نژاد",\
        "account_number":"****7672"},"recipient":{"recipient_id":"7cd24283-7c26-4372-a440-ae63\
        416c3de2","name":"Олександр Шевченко","account_type":"SWIFT",\
        "account_number":"****0384","bank_name":"Εθνική Τράπεζα","country":"UA"},\
        "events":[{"event_id":"912d68cc-5f7f-4c58-ab84-dae309d850b4","status":"CREATED",\
        "message":"Payout created","created_at":"2026-05-20T13:17:00.000Z"},\
        {"event_id":"2cf3cf06-8038-4e89-a004-f1a2283372db","status":"PROCESSING",\
        "message":"Sent to the bank","created_at":"2026-05-20T13:18:00.000Z"}],\
        "created_at":"2026-05-20T13:17:00.000Z","updated_at":"2026-05-20T13:18:00.000Z"}
        """
    )
  }
}
