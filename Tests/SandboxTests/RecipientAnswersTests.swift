import HTTPMessage
import Testing

@testable import Sandbox

// Ids, dates and names follow from the seed and the clock of `Visitor`.
struct RecipientAnswersTests {
  @Test func `a recipient comes back with its whole number and a time that is not ISO`() {
    var visitor = Visitor()
    let answer = visitor.get("/v1/recipients/cd75f86e-cd12-4490-a225-6a1512ab4b7c")

    #expect(answer.status == 200)
    #expect(
      answer.text == """
        {"recipient_id":"cd75f86e-cd12-4490-a225-6a1512ab4b7c","type":"individual",\
        "first_name":"Ana","last_name":"de Assunção e Brandão","phone":"+551195806964",\
        "email":"assuncao80@example.org","address":{"street_name":"Av. Paulista 190",\
        "city":"São Paulo","state":"SP","postal_code":"01310-100","country":"BR"},\
        "account_type":"INSTANT_PAY","account_details":{"routing_number":"021000089",\
        "account_number":"138596450453","type":"checking","bank_name":"PrivatBank",\
        "bank_address":"1 Bank Plaza, New York, NY 10001, USA","doc_type":"passport",\
        "doc_number":"X92278564"},"created_ts":"2026-05-14 21:02:16.211533+00",\
        "updated_ts":"2026-05-14 21:02:16.211533+00","metadata":{}}
        """
    )
  }
}
