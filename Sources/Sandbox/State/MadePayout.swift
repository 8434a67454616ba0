import Kira

/// A payout that came through the API.
struct MadePayout: MadeRecord {
  let created: Moment
  let place: Int
  let account: RecordKey
  /// `nil` where crypto comes in and nobody was named.
  let recipient: RecordKey?
  let price: Price
  /// What is foreseen; a person at Kira can change it.
  let life: Life
  let origin: String
  var notes: PayoutNotes
  /// The quote it redeems, by the name the caller knows it by.
  let quote: String?
  var funding: CryptoFunding?
  /// Set where the caller had sent the crypto before.
  var transaction: String?
}

/// What a caller writes on a payout for people to read.
struct PayoutNotes {
  var reference: String?
  var memo: String?
  var documents: [SupportingDocument] = []
}

/// A paper that says why money moves; its bytes are looked at once and not kept.
struct SupportingDocument {
  let type: String
  let description: String?
}

/// Crypto that has to come in before a payout goes out.
struct CryptoFunding: Equatable {
  let token: String
  let network: String

  /// How long the address for it stands open.
  static let patience = Span.day
}
