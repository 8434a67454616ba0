import HTTPMessage
import Testing

@testable import Sandbox

// Ids, dates and names follow from the seed and the clock of `Visitor`.
struct DepositAnswersTests {
  @Test func `the deposits of one account are a bare array`() {
    var visitor = Visitor()
    let answer = visitor.get(
      "/v1/virtual-accounts/c580a645-e151-4032-b3a7-4c33cda85057/deposits?limit=1"
    )

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        [{"id":"ab6a2046-c72f-4bb6-b0bd-04d13c065cdd","virtual_account_id":"c580a645-e151-4032\
        -b3a7-4c33cda85057","amount":"36.47","currency":"USD","status":"COMPLETED",\
        "sender":{"name":"Їржі Шевченко","account_number":"****3124",\
        "address":"792 просп. Свободи, Львів"},"recipient":{"name":"María González",\
        "company_name":null,"country":"MX"},"payment_rail":"WIRE","settlement_tx_hash":null,\
        "source":{"name":"Їржі Шевченко","account_number":"****3124",\
        "address":"792 просп. Свободи, Львів","payment_rail":"WIRE",\
        "reference_number":"PO 790993","imad":"20260520MMQFMP3K181097",\
        "omad":"20260520L1B7HU5R139068","trace_number":null},\
        "fees":{"base_fees":{"fixed_fee":"1.50","percentage_fee":"0.07","fx_markup":"0"},\
        "client_markup":{"fixed_fee":"0.00","percentage_fee":"0.03","fx_markup":"0"},\
        "total_fees":"1.60"},"net_amount":"34.87","net_currency":"USD",\
        "created_at":"2026-05-20T14:00:45.278Z","updated_at":"2026-05-20T14:01:02.436Z",\
        "metadata":{}}]
        """
    )
  }

  @Test func `the deposits of all accounts come in pages, filtered`() {
    var visitor = Visitor()
    let answer = visitor.get(
      "/v1/virtual-accounts/deposits?limit=1&status=KYT_PENDING&to_date=2026-05-20T13:40:00Z"
    )

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"deposits":[{"id":"b6cddf90-2df3-4176-9d26-41844296941e",\
        "virtual_account_id":"ce16d3df-236a-41a5-ad43-44e850c60c3a","amount":"9800.00",\
        "currency":"USD","status":"KYT_PENDING","sender":{"name":"Northwind GmbH",\
        "account_number":"****2140","address":"828 Königstraße, Köln"},\
        "recipient":{"name":"علی‌رضا هاشمی‌نژاد","company_name":null,"country":"AE"},\
        "payment_rail":"WIRE","settlement_tx_hash":null,"source":{"name":"Northwind GmbH",\
        "account_number":"****2140","address":"828 Königstraße, Köln","payment_rail":"WIRE",\
        "reference_number":"PO 737248","imad":"20260520MMQFMP3K973881",\
        "omad":"20260520L1B7HU5R657047","trace_number":null},\
        "fees":{"base_fees":{"fixed_fee":"1.50","percentage_fee":"19.60","fx_markup":"0"},\
        "client_markup":{"fixed_fee":"0.00","percentage_fee":"9.80","fx_markup":"0"},\
        "total_fees":"30.90"},"net_amount":"9769.10","net_currency":"USD",\
        "created_at":"2026-05-20T13:21:00.000Z","updated_at":"2026-05-20T13:23:00.000Z",\
        "metadata":{}}],"total":2,"page":1,"limit":1,"total_pages":2}
        """
    )
  }
}
