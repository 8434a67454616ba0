/// Every oddity of the API that this client copes with.
///
/// The code that copes names the case in a comment; `Recorded/<case>.json` in the tests proves it.
/// Dates are those of the recordings; "by the documents" means that nobody has published one yet.
package enum Quirk: String, CaseIterable, Sendable {
  /// A `limit` above 100 is answered with 500 "Internal server error" (2026-05).
  case listsBreakAboveHundred
  /// Four envelopes for five lists, a bare array among them (2026-05).
  case listEnvelopesDiffer
  /// `limit` and `offset` change nothing in the list of recipients (2026-05).
  case recipientsIgnorePaging
  /// Amounts are decimal text as a rule and JSON numbers at times (balance, by the documents).
  case amountsAsNumbers
  /// `deposit_id` beside `internalPaymentId` in one answer (by the documents).
  case casingMixed
  /// A status is `created` in one answer and `COMPLETED` in another of the same payout.
  case statusCasingMixed
  /// Recipients carry `2026-05-28 00:54:15.43984+00` where all else is ISO 8601 (2026-05).
  case postgresTimestamps
  /// `expires_in` is 3600 by every document and was 86400 in the sandbox (2026-07).
  case tokenLifetimeVaries
  /// What a user lacks stands in a map at the root (2026-05).
  case missingFieldsAtRoot
  /// The same, inside each product (2026-07).
  case missingFieldsInProducts
  /// The same, with the key left out when nothing is missing (2026-05).
  case missingFieldsAbsent
  /// A `general` entry among the products is the union of all the others (2026-07).
  case generalIsTheUnion
  /// A payout is `id` in the answer that makes it and `payout_id` ever after (by the documents).
  case payoutIDUnderTwoNames
  /// The one who sent a deposit is in `source`, and in the older `sender` (by the documents).
  case senderUnderTwoNames
  /// An account being activated shows a word in place of its number (by the documents).
  case pendingNumberIsAWord
  /// The balance of an account being activated is a 400 (by the documents).
  case balanceRefusedWhileActivating
  /// Account numbers, CLABE and wallets come whole where the documents mask them (2026-05).
  case accountNumbersUnmasked
  /// `percentage_fee` of a deposit is an amount; of a payout, only the sum tells (by the documents).
  case percentageFeeIsMoney
  /// `bank_account_fee_percentage` is a ratio, its neighbour `bank_account_fee` dollars.
  case ratioBesideMoney
  /// Fees inside a quotation are whole minor units, everywhere else decimals (2026-09).
  case quotedFeesInMinorUnits
  /// An unknown path or method is a 403 about the Authorization header, with a hash of it (2026-05).
  case unroutedLooksForbidden
  /// A key of the other stage is a 403 "Forbidden" that does not say so (2026-05).
  case foreignKeyLooksForbidden
  /// Refusals come in more than a dozen shapes, several from one route (2026-05).
  case errorShapesDiffer
  /// A complaint may name its field only inside its sentence, twice (2026-05).
  case fieldInsideMessage
  /// An idempotency key used before is a 400 that reads like a fault of the server (2026-05).
  case usedKeyReadsLikeAFault
  /// A one-time code is demanded by one document, optional by another, absent from the rest.
  case oneTimeCodeDemanded
  /// No body names its request: `x-amzn-requestid` and `cf-ray` are headers only (2026-05).
  case bodiesWithoutRequestID
  /// A status of 200 and a type of JSON with the text `error code: 522` (2026-05, 2026-07).
  case textInsteadOfJSON
}
