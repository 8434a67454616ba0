import HTTPMessage
package import Kira

/// Prices for payments that may be made; asking for one moves no money and takes no key.
package enum Quotations {
  /// Older versions than the next one answer the same request with a simpler price.
  package static func create(
    _ request: QuotationRequest,
    under version: APIVersion = .next
  ) -> Question<Item<Quotation>> {
    let http = HTTPRequest.kira(.createQuotation, body: request.body)
    return Question(http.asking(for: version)) { Item.alone($0, Quotation.init) }
  }

  package static func create(_ request: SimpleQuotationRequest) -> Question<Item<Quotation>> {
    Question(.kira(.createQuotation, body: request.body)) { Item.alone($0, Quotation.init) }
  }
}
