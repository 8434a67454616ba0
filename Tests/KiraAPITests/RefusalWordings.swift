import Kira

@testable import KiraAPI

/// Every wording that the documents print or integrators recorded, in the shape it came in.
extension Refusal {
  static let literals: [Refusal] = [
    Refusal(
      status: 401,
      body:
        #"{"message":"The incoming token has expired"}"#,
      kind: .unauthorized,
      meaning: "The token ran out."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","error":"Invalid data","details":[{"message":"target_version is Required"}]}"#,
      kind: .invalid,
      fields: [.init("target_version", #"Required"#)],
      meaning:
        "The version to pin is called target_version, and there is no way back to an older one."
    ),
    Refusal(
      status: 500,
      body:
        #"{"message":"Service unavailable","data":{"error":"Service unavailable"}}"#,
      kind: .server,
      meaning: "Kira is not there right now, or, when signing in, does not know this client id."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","message":"Failed to store idempotency key"}"#,
      kind: .conflict,
      meaning: "The key was used before, maybe by a request that was itself refused."
    ),
    Refusal(
      status: 409,
      body:
        #"{"error":{"code":"IDEMPOTENCY_CONFLICT","message":"Idempotency key has already been used with different request data","details":{}}}"#,
      kind: .conflict,
      meaning: "The key was used before, for something else."
    ),
    Refusal(
      status: 409,
      body: #"{"message":"A request with this idempotency key is still in progress"}"#,
      kind: .conflict,
      meaning: "The first request with this key has not come to its end."
    ),
    Refusal(
      status: 409,
      body:
        #"{"code":"idempotency_key_reused","message":"Key reused"}"#,
      kind: .conflict,
      meaning: "The key was used before, for something else."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"idempotency-key","message":"Required","code":"invalid_type"}]}"#,
      kind: .invalid,
      fields: [.init("idempotency-key", #"Required"#)],
      meaning: "The request came without its idempotency key, and nothing was done."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":{"code":"VALIDATION_ERROR","message":"Idempotency key is required","details":{}}}"#,
      kind: .invalid,
      meaning: "The request came without its idempotency key, and nothing was done."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"User must be in VERIFIED status to create a virtual account. Current status: REVIEW","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning: "An account needs a verified user; a person at Kira decides on that."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"User is missing required fields for product usa-virtual-accounts-act","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning: "A verified user can still lack what this one product asks for."
    ),
    Refusal(
      status: 422,
      body:
        #"{"message":"No verification is in progress"}"#,
      kind: .invalid,
      meaning: "Liveness is asked for only while a verification runs."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"","message":"Unrecognized key(s) in object: 'type'","code":"unrecognized_keys"}]}"#,
      kind: .invalid,
      fields: [.init("", #"Unrecognized key(s) in object: 'type'"#)],
      meaning:
        "An update takes fewer fields than a new user does, and one too many fails all of them."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"business_only","message":"Only businesses"}"#,
      kind: .invalid,
      meaning: "This tenant takes businesses only."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"status","message":"Invalid enum value. Expected 'active' | 'inactive' | 'suspended', received 'VERIFIED'","code":"invalid_enum_value"}]}"#,
      kind: .invalid,
      fields: [
        .init(
          "status",
          #"Invalid enum value. Expected 'active' | 'inactive' | 'suspended', received 'VERIFIED'"#
        )
      ],
      meaning: "The status that can be written is another one than the status that is read."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"type","message":"Invalid discriminator value. Expected 'embedded-link' | 'api'","code":"invalid_union_discriminator"}]}"#,
      kind: .invalid,
      fields: [.init("type", #"Invalid discriminator value. Expected 'embedded-link' | 'api'"#)],
      meaning: "A verification is asked for either by a link or by corrected fields."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"metadata.vip","message":"Expected string, received boolean","code":"invalid_type"}]}"#,
      kind: .invalid,
      fields: [.init("metadata.vip", #"Expected string, received boolean"#)],
      meaning: "Kira takes yes and no as words here."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"business_industry","message":"Expected array, received string","code":"invalid_type"}]}"#,
      kind: .invalid,
      fields: [.init("business_industry", #"Expected array, received string"#)],
      meaning: "The field is a list, even of one."
    ),
    Refusal(
      status: 409,
      body:
        #"{"code":"resource_conflict","message":"Email in use"}"#,
      kind: .conflict,
      meaning: "Another user has this e-mail address or telephone number."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"user_id","message":"Invalid user ID format","code":"invalid_string"}]}"#,
      kind: .invalid,
      fields: [.init("user_id", #"Invalid user ID format"#)],
      meaning: "A user is named by a UUID."
    ),
    Refusal(
      status: 404,
      body:
        #"{"error":{"code":"USER_NOT_FOUND","message":"User with ID u not found or does not belong to this client","details":{}}}"#,
      kind: .notFound,
      meaning: "There is no such user, or it is another tenant's."
    ),
    Refusal(
      status: 404,
      body:
        #"{"code":"not_found","message":"User with ID u not found"}"#,
      kind: .notFound,
      meaning: "There is no such user, or it is another tenant's, or it stands at the other stage."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","error":"Invalid data","details":[{"message":"Expected 'act' | 'zenus'"}]}"#,
      kind: .invalid,
      fields: [.init("", #"Expected 'act' | 'zenus'"#)],
      meaning: "Only two providers have names; every other way is chosen by its bank."
    ),
    Refusal(
      status: 409,
      body:
        #"{"statusCode":409,"error":"Conflict","message":"User already has an ACT virtual account","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .conflict,
      meaning: "A user has one account of this kind at most."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","error":"Invalid data","details":[{"message":"bank is bank is required for US_BANK virtual accounts"}]}"#,
      kind: .invalid,
      fields: [.init("bank", #"bank is required for US_BANK virtual accounts"#)],
      meaning: "The bank decides which rails an account has."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":{"code":"INVALID_BANK_CODE","message":"Invalid bank code 'X' - bank not found in system for country Y","details":{}}}"#,
      kind: .invalid,
      meaning:
        "Kira does not know this bank in that country, and publishes its codes for Colombia alone."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"Invalid bank code 'X' - bank not found in system for country Y","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning:
        "Kira does not know this bank in that country, and publishes its codes for Colombia alone."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"Invalid bank","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning: "Each stage has banks of its own, and this one is not open to this client."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"Virtual account is not active","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning: "The account is still being activated, or no longer in use."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"Customer not found... A customer is required for US_ACH accounts","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning: "The older route for accounts wants a customer whom the bank knows already."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"account.bank_address","message":"Required","code":"invalid_type"}]}"#,
      kind: .invalid,
      fields: [.init("account.bank_address", #"Required"#)],
      meaning: "Wires need the address of the bank, part by part."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"address.country","message":"Country must be a 2-character ISO code","code":"custom"}]}"#,
      kind: .invalid,
      fields: [.init("address.country", #"Country must be a 2-character ISO code"#)],
      meaning: "Recipients take countries in two letters, users in three."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"account.doc_country_code","message":"Document country code must be exactly 2 characters","code":"custom"}]}"#,
      kind: .invalid,
      fields: [
        .init("account.doc_country_code", #"Document country code must be exactly 2 characters"#)
      ],
      meaning: "Recipients take countries in two letters, users in three."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"country_code","message":"country_code must be 2 characters","code":"custom"}]}"#,
      kind: .invalid,
      fields: [.init("country_code", #"country_code must be 2 characters"#)],
      meaning: "Countries are taken in two letters here."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"address","message":"address is required for SWIFT accounts (structured object with street_name, city, state, postal_code, country)","code":"custom"}]}"#,
      kind: .invalid,
      fields: [
        .init(
          "address",
          #"address is required for SWIFT accounts (structured object with street_name, city, state, postal_code, country)"#
        )
      ],
      meaning: "A wire abroad needs the address of the one who is paid, part by part."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"account.address","message":"Tron wallet address must start with T and be 34 characters long (base58check encoded)","code":"custom"}]}"#,
      kind: .invalid,
      fields: [
        .init(
          "account.address",
          #"Tron wallet address must start with T and be 34 characters long (base58check encoded)"#
        )
      ],
      meaning: "This is no address on Tron, or a letter of it is wrong."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"account.doc_type","message":"Invalid enum value. Expected 'id' | 'dni' | 'passport' | 'ein', received 'ssn'","code":"custom"}]}"#,
      kind: .invalid,
      fields: [
        .init(
          "account.doc_type",
          #"Invalid enum value. Expected 'id' | 'dni' | 'passport' | 'ein', received 'ssn'"#
        )
      ],
      meaning: "The kind of document is none that this rail takes."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"country_code","message":"Only CO (Colombia) is supported at this time","code":"custom"}]}"#,
      kind: .invalid,
      fields: [.init("country_code", #"Only CO (Colombia) is supported at this time"#)],
      meaning: "Banks are listed for Colombia alone."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"recipientId","message":"Invalid recipient ID format","code":"custom"}]}"#,
      kind: .invalid,
      fields: [.init("recipientId", #"Invalid recipient ID format"#)],
      meaning: "A recipient is named by a UUID."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"acct_type","message":"acct_type must be USD for US recipients","code":"custom"}]}"#,
      kind: .invalid,
      fields: [.init("acct_type", #"acct_type must be USD for US recipients"#)],
      meaning: "A recipient in the United States is paid in dollars."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":"Invalid request data","details":[{"path":"country_code","message":"Invalid literal value, expected \"CO\"","code":"custom"}]}"#,
      kind: .invalid,
      fields: [.init("country_code", #"Invalid literal value, expected "CO""#)],
      meaning: "Banks are listed for Colombia alone."
    ),
    Refusal(
      status: 400,
      body:
        #"{"error":{"code":"VALIDATION_ERROR","message":"user_id query parameter is required","details":{}}}"#,
      kind: .invalid,
      meaning: "Recipients are listed user by user."
    ),
    Refusal(
      status: 400,
      body:
        #"{"statusCode":400,"error":"Bad Request","message":"Insufficient balance","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .invalid,
      meaning: "The account holds less than the payout takes. Nothing waits for money to come."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"bad_request","message":"Total fees exceed or equal the payout amount"}"#,
      kind: .invalid,
      meaning: "The fees would eat the amount up: it is below the minimum."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"fees_exceed_amount","message":"Fees"}"#,
      kind: .invalid,
      meaning: "The fees would eat the amount up: it is below the minimum."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"bad_request","message":"Fee rates exceed 100%, inverse calculation is not possible"}"#,
      kind: .invalid,
      meaning: "With such fees no amount could arrive."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"bad_request","message":"No fee profile configured for product usa-va-fiat-to-crypto-payout with account type WALLET"}"#,
      kind: .invalid,
      meaning: "Kira has not set up fees for this product on this rail."
    ),
    Refusal(
      status: 422,
      body:
        #"{"code":"RECIPIENT_ACCOUNT_TYPE_MISMATCH","message":"Mismatch"}"#,
      kind: .invalid,
      meaning: "The quote is for another rail than the recipient's."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","message":"Invalid request body","details":[{"code":"custom","message":"Either recipient_id or account_type (WIRE, SWIFT, WALLET, ACH, or INSTANT_PAY) is required","path":["recipient_id"]}]}"#,
      kind: .invalid,
      fields: [
        .init(
          "recipient_id",
          #"Either recipient_id or account_type (WIRE, SWIFT, WALLET, ACH, or INSTANT_PAY) is required"#
        )
      ],
      meaning: "A price depends on where the money goes."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","message":"Invalid request body","details":[{"code":"custom","message":"Amount must be a positive number with up to 2 decimal places","path":["amount"]}]}"#,
      kind: .invalid,
      fields: [.init("amount", #"Amount must be a positive number with up to 2 decimal places"#)],
      meaning: "Amounts have at most two decimals and are above zero."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","message":"Invalid request body","details":[{"code":"custom","message":"Amount must be greater than zero","path":["amount"]}]}"#,
      kind: .invalid,
      fields: [.init("amount", #"Amount must be greater than zero"#)],
      meaning: "There is nothing to move."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"invalid_operation","message":"Crypto"}"#,
      kind: .invalid,
      meaning: "An account in crypto mode has no balance of its own: it sweeps to its wallet."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","error":"Invalid data","details":[{"message":" is Either client_uuid or email must be provided"}]}"#,
      kind: .invalid,
      fields: [.init("", #"Either client_uuid or email must be provided"#)],
      meaning: "A one-time code goes to one address."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","message":"Client not found"}"#,
      kind: .invalid,
      meaning: "A client here is the tenant, not one of its users."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"PL_AUTH_001","message":"Client UUID mismatch"}"#,
      kind: .invalid,
      meaning: "A client here is the tenant, and it must be one's own."
    ),
    Refusal(
      status: 400,
      body:
        #"{"data":[{"loc":"secret","msg":"String should have at least 5 characters","type":"x"}],"message":"ERROR-V001: Validation Error"}"#,
      kind: .invalid,
      fields: [.init("secret", #"String should have at least 5 characters"#)],
      meaning: "The secret that signs webhooks is too short."
    ),
    Refusal(
      status: 400,
      body:
        #"{"data":[{"loc":"webhook_url","msg":"URL scheme should be 'http' or 'https'","type":"x"}],"message":"ERROR-V001: Validation Error"}"#,
      kind: .invalid,
      fields: [.init("webhook_url", #"URL scheme should be 'http' or 'https'"#)],
      meaning: "The address is none that can be called over the web."
    ),
    Refusal(
      status: 422,
      body:
        #"{"errors":[{"item_id":"i1","message":"EIN format is invalid"}]}"#,
      kind: .invalid,
      fields: [.init("i1", #"EIN format is invalid"#)],
      meaning: "A US employer number has nine digits."
    ),
    Refusal(
      status: 200,
      body:
        #"error code: 522"#,
      kind: .unreadable,
      meaning: "The address was reached, and nothing behind it answered."
    ),
    Refusal(
      status: 200,
      body:
        #"Blocked"#,
      kind: .unreadable,
      meaning: "What guards Kira's address turned the request away."
    ),
    Refusal(
      status: 403,
      body:
        #"{"message":"Forbidden"}"#,
      kind: .forbiddenKey,
      meaning:
        "A key is valid for one stage only: sandbox or production. A wrong pair looks like this."
    ),
    Refusal(
      status: 403,
      body:
        #"{"message":"Missing Authentication Token"}"#,
      kind: .noSuchRoute,
      meaning: "Kira's gateway answers unknown paths and methods as if they were forbidden."
    ),
    Refusal(
      status: 403,
      body:
        #"{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'AAAA'."}"#,
      kind: .noSuchRoute,
      meaning: "Kira's gateway answers unknown paths and methods as if they were forbidden."
    ),
    Refusal(
      status: 401,
      body:
        #"{"message":"Unauthorized"}"#,
      kind: .unauthorized,
      meaning: "It ran out, or it or the API key belongs to another stage than the address does."
    ),
    Refusal(
      status: 500,
      body:
        #"{"status":"error","message":"Internal server error"}"#,
      kind: .server,
      meaning: "The fault is on Kira's side; whether anything was done is not known."
    ),
    Refusal(
      status: 404,
      body:
        #"{"statusCode":404,"error":"Not Found","message":"Virtual account a not found","timestamp":"2026-05-28T02:27:13.151Z"}"#,
      kind: .notFound,
      meaning: "It never existed, belongs to another tenant, or stands at the other stage."
    ),
    Refusal(
      status: 400,
      body:
        #"{"code":"validation_error","error":"Invalid data","details":[{"message":"type is Required"}]}"#,
      kind: .invalid,
      fields: [.init("type", #"Required"#)],
      meaning: "It was refused as it stands."
    ),
  ]
}
