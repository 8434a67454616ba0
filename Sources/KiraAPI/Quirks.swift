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
  /// An account that is active at ACT has a null for its bank (by the documents).
  case bankIsNullOnceActive
  /// Rows of accounts have null for provider and currency, which the account's own answer has.
  case listHidesProvider
  /// A simulated deposit is completed at once, in no list and on no balance (by the documents).
  case simulatedDepositIsNowhere
  /// USDT on Solana is taken by accounts and refused by liquidation addresses (by the documents).
  case liquidationPairsDiffer
  /// A recipient that exists already is a 202 with that recipient (by the documents).
  case recipientExistsIs202
  /// State and postal code of a bank are empty when a SWIFT recipient is made, and intact ever
  /// after (2026-05).
  case swiftAddressLostOnCreate
  /// A recipient's address is an object, a text, or left out (by the documents).
  case recipientAddressHasThreeForms
  /// A SPEI recipient is of MX, whatever country was sent (2026-05).
  case speiCountryIsAlwaysMX
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
  /// `fees.total` and `fees.total_fees` are one figure (by the documents).
  case feeTotalTwice
  /// A markup is minor units and basis points in one request, decimals and a ratio in the next.
  case markupUnitsDiffer
  /// A quotation was asked for by recipient or account type (2026-05), by account in the documents.
  case quotationTakesTwoForms
  /// `balance_sufficient` is in the documents and was not in the answers (2026-09).
  case quoteBalanceFlagAbsent
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
  /// True and false are refused where `"yes"` and `"no"` are meant (by the documents).
  case yesNoAreWords
  /// A value of `metadata` that is no text is refused (2026-05).
  case metadataIsText
  /// `business_industry` as one text is refused: it is a list of them (2026-05).
  case industryIsAList
  /// `address_street` in the request is `residential_address.street_line_1` in the answer (2026-05).
  case addressIsRenamed
  /// Users without `source_of_funds` are taken, and rejected seconds later (by the documents).
  case silenceOnFundsRejects
  /// `verification_link` is refused by the brief and was taken by servers (2026-05).
  case verificationModeIsDisputed
  /// A change with one name that cannot be changed is refused whole (2026-09).
  case updatesAreStrict
  /// People of a business are matched by e-mail address; without one they are there twice (2026-05).
  case peopleMergeByEmail
  /// Rows of the list of users have no products and nothing of what is missing (2026-05).
  case userRowsAreSlim
  /// A country is echoed as it was sent, `US` beside `USA` (2026-05).
  case countriesComeAsTheyWent
  /// `verification_triggered` is in the answers to making and changing alone (2026-05).
  case triggerIsSaidOnceOnly
  /// Files come back as links that let anybody in for ten minutes, and later not at all (2026-05).
  case filesComeBackAsLinks
  /// A hosted page is `verification_link`, `provider_link` and, once, `verification_url` (2026-05).
  case verificationLinkHasManyNames
  /// A second verification with a used key answers as the first did, whatever it asks (2026-05).
  case reissueIgnoresOtherBytes
  /// Links for showing a face are refused until a verification runs (2026-09).
  case livenessComesTooEarly
  /// `status` VERIFIED beside `verification_status` unverified (by the documents).
  case statusesContradict
  /// A product that nothing can enable has a reason in place of missing fields (2026-09).
  case unsupportedReasonInsteadOfFields
  /// Products and missing fields of a new user are null until verification ran (by the documents).
  case newUsersHaveNoProducts
  /// A pin is moved by `target_version`; `version` is refused (by the documents).
  case upgradeNamesItsTarget
  /// The one answer in `{success, data}`, with casings of its own (by the documents).
  case configurationIsWrappedInSuccess
  /// A code was sent when `success`, or when `sent`, is true (2026-05, 2026-07).
  case codeIsSentOrSuccessful
  /// Registering a webhook again overwrites the first without a word (2026-05).
  case registeringOverwrites
  /// A tenant is `client_uuid` when it registers a webhook, `client_id` elsewhere (2026-05).
  case clientIsUUIDWhenRegistering
  /// `percentage_fee` of a fee profile is a ratio (by the documents).
  case feeProfilesHoldRatios
  /// Postal codes are described by expressions of Ruby's (2026-05).
  case postalCodesAreRubyPatterns
  /// Banks are listed for `CO` alone (2026-05).
  case onlyColombiaHasBanks
  /// Refused answers to a bank's questions are named by `item_id` (by the documents).
  case answersAreRefusedByItem
  /// Questions that a bank takes back are a 404 (2026-09).
  case withdrawnRequestsAreUnknown
  /// One event keeps its payload in `data.data`, all others in `data` (by the documents).
  case eventEnvelopesDiffer
  /// What tells an event from its duplicate is `data.event_id`, in either envelope (by the documents).
  case eventIDNotAtRoot
  /// `status`, `new_status`, `to_status`, `result` or `verification_status` (by the documents).
  case statusUnderManyNames
  /// Events of deposits that carry no status: their name tells it (by the documents).
  case depositEventsWithoutStatus
  /// A refund carries the account and the amount that a deposit does; it was booked as one (2026-09).
  case refundLooksLikeDeposit
  /// Why a user was rejected is told in an event and by no answer (by the documents).
  case reasonsInEventsOnly
  /// A signature covers the body alone, neither a time nor a number (by the documents).
  case signaturesWithoutTime
}
