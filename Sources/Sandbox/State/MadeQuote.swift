import Kira

/// A quote that came through the API: a price that holds for a while, to be redeemed once.
struct MadeQuote: MadeRecord {
  let created: Moment
  let place: Int
  /// Previews and quotations name their quotes differently.
  let prefix: String
  let account: RecordKey
  let recipient: RecordKey?
  let price: Price
  let expires: Moment
  var isSpent = false
}

extension Tenant {
  func name(ofQuote number: Int) -> String {
    ledger.quotes[number].prefix + id(RecordKey(.quotation, .made, number))
  }

  /// The place of a quote in the ledger; `nil` for a name that was never given.
  func quote(named name: String) -> Int? {
    let id = name.drop { $0 != "_" }.dropFirst()
    guard let key = identities.key(of: String(id)), key.kind == .quotation, key.era == .made,
      ledger.quotes.indices.contains(key.number), self.name(ofQuote: key.number) == name
    else { return nil }
    return key.number
  }
}
