/// Every wording that the documents print or integrators recorded.
extension KnownRefusal {
  static let table = signingIn + keys + users + accounts + recipients + money + webhooks

  private static let signingIn = [
    KnownRefusal(
      "incoming token has expired",
      "The token ran out.",
      "A new one is asked for by itself, and the request goes again as it was."
    ),
    KnownRefusal(
      "target_version",
      "The version to pin is called target_version, and there is no way back to an older one.",
      "Pin the version that is asked for, or leave the pin as it is."
    ),
    KnownRefusal(
      "service unavailable",
      "Kira is not there right now, or, when signing in, does not know this client id.",
      "Look before sending anything again; when signing in, check KIRA_CLIENT_ID."
    ),
  ]

  private static let keys = [
    KnownRefusal(
      "failed to store idempotency key",
      "The key was used before, maybe by a request that was itself refused.",
      "Look for what exists; if there is nothing, begin anew, which draws a new key."
    ),
    KnownRefusal(
      "idempotency_conflict",
      "The key was used before, for something else.",
      "Look for what the key has made before sending anything again."
    ),
    KnownRefusal(
      "idempotency_key_reused",
      "The key was used before, for something else.",
      "Look for what the key has made before sending anything again."
    ),
    KnownRefusal(
      "still in progress",
      "The first request with this key has not come to its end.",
      "Wait, and look for what it makes before sending anything again."
    ),
    KnownRefusal(
      "idempotency key is required",
      "The request came without its idempotency key, and nothing was done.",
      "This is a fault of the sender's: such a request must never leave without one."
    ),
    KnownRefusal(
      "idempotency-key required",
      "The request came without its idempotency key, and nothing was done.",
      "This is a fault of the sender's: such a request must never leave without one."
    ),
  ]

  private static let users = [
    KnownRefusal(
      "user must be in verified status",
      "An account needs a verified user; a person at Kira decides on that.",
      "Wait for the verification, or ask your Kira contact to look at the user."
    ),
    KnownRefusal(
      "missing required fields for product",
      "A verified user can still lack what this one product asks for.",
      "Fill in what the user's page lists as missing, then try again."
    ),
    KnownRefusal(
      "no verification is in progress",
      "Liveness is asked for only while a verification runs.",
      "Complete the user first; the verification then starts by itself."
    ),
    KnownRefusal(
      "unrecognized key",
      "An update takes fewer fields than a new user does, and one too many fails all of them.",
      "Leave out the fields that are named."
    ),
    KnownRefusal(
      "business_only",
      "This tenant takes businesses only.",
      "Ask your Kira contact if people are to be taken too."
    ),
    KnownRefusal(
      "expected 'active' | 'inactive' | 'suspended'",
      "The status that can be written is another one than the status that is read.",
      "Leave the status out: Kira sets it."
    ),
    KnownRefusal(
      "invalid discriminator value. expected 'embedded-link' | 'api'",
      "A verification is asked for either by a link or by corrected fields.",
      "Choose one of the two."
    ),
    KnownRefusal(
      "expected string, received boolean",
      "Kira takes yes and no as words here.",
      "Write yes or no, in lower case."
    ),
    KnownRefusal(
      "expected array, received string",
      "The field is a list, even of one.",
      "Put the value into a list."
    ),
    KnownRefusal(
      "resource_conflict",
      "Another user has this e-mail address or telephone number.",
      "Look for that user before making another."
    ),
    KnownRefusal("invalid user id format", "A user is named by a UUID.", "Copy the id whole."),
    KnownRefusal(
      "does not belong to this client",
      "There is no such user, or it is another tenant's.",
      "Check the id and the stage."
    ),
    KnownRefusal(
      "user with id",
      "There is no such user, or it is another tenant's, or it stands at the other stage.",
      "Check the id and the stage."
    ),
  ]

  private static let accounts = [
    KnownRefusal(
      "expected 'act' | 'zenus'",
      "Only two providers have names; every other way is chosen by its bank.",
      "Choose act or zenus, or leave the provider out and name the bank."
    ),
    KnownRefusal(
      "already has an act virtual account",
      "A user has one account of this kind at most.",
      "Use the account that is there."
    ),
    KnownRefusal(
      "bank is required",
      "The bank decides which rails an account has.",
      "Name the bank."
    ),
    KnownRefusal(
      "invalid_bank_code",
      "Kira does not know this bank in that country, and publishes its codes for Colombia alone.",
      "Ask your Kira contact for the code."
    ),
    KnownRefusal(
      "invalid bank code",
      "Kira does not know this bank in that country, and publishes its codes for Colombia alone.",
      "Ask your Kira contact for the code."
    ),
    KnownRefusal(
      "invalid bank",
      "Each stage has banks of its own, and this one is not open to this client.",
      "Choose another bank: those of the sandbox are not those of production."
    ),
    KnownRefusal(
      "virtual account is not active",
      "The account is still being activated, or no longer in use.",
      "Wait until it has a real account number, or use another account."
    ),
    KnownRefusal(
      "a customer is required for us_ach",
      "The older route for accounts wants a customer whom the bank knows already.",
      "Create the account by the newer route."
    ),
  ]

  private static let recipients = [
    KnownRefusal(
      "bank_address required",
      "Wires need the address of the bank, part by part.",
      "Fill in street, city, state, postal code and country of the bank."
    ),
    KnownRefusal(
      "2-character iso code",
      "Recipients take countries in two letters, users in three.",
      "Write US, not USA."
    ),
    KnownRefusal(
      "country code must be exactly 2",
      "Recipients take countries in two letters, users in three.",
      "Write US, not USA."
    ),
    KnownRefusal(
      "country_code must be 2",
      "Countries are taken in two letters here.",
      "Write US, not USA."
    ),
    KnownRefusal(
      "address is required for swift",
      "A wire abroad needs the address of the one who is paid, part by part.",
      "Fill in street, city, state, postal code and country."
    ),
    KnownRefusal(
      "tron wallet address",
      "This is no address on Tron, or a letter of it is wrong.",
      "Copy the address again, whole; it begins with T."
    ),
    KnownRefusal(
      "expected 'id' | 'dni' | 'passport' | 'ein'",
      "The kind of document is none that this rail takes.",
      "Choose another kind of document."
    ),
    KnownRefusal(
      "user_id query parameter is required",
      "Recipients are listed user by user.",
      "Choose the user first."
    ),
    KnownRefusal(
      "only co (colombia)",
      "Banks are listed for Colombia alone.",
      "Ask your Kira contact for the codes of other countries."
    ),
    KnownRefusal(
      "expected \"co\"",
      "Banks are listed for Colombia alone.",
      "Ask your Kira contact for the codes of other countries."
    ),
    KnownRefusal(
      "invalid recipient id format",
      "A recipient is named by a UUID.",
      "Copy the id whole."
    ),
    KnownRefusal(
      "acct_type must be usd",
      "A recipient in the United States is paid in dollars.",
      "Choose the dollar account."
    ),
  ]

  private static let money = [
    KnownRefusal(
      "insufficient balance",
      "The account holds less than the payout takes. Nothing waits for money to come.",
      "Fund the account first. A simulated deposit may not change the balance."
    ),
    KnownRefusal(
      "total fees exceed or equal",
      "The fees would eat the amount up: it is below the minimum.",
      "Raise the amount. No list tells the minimum; for SWIFT it is about 3 USD."
    ),
    KnownRefusal(
      "fees_exceed_amount",
      "The fees would eat the amount up: it is below the minimum.",
      "Raise the amount. No list tells the minimum; for SWIFT it is about 3 USD."
    ),
    KnownRefusal(
      "fee rates exceed 100%",
      "With such fees no amount could arrive.",
      "Check the markup: here it is a share, there it is in hundredths of a percent."
    ),
    KnownRefusal(
      "no fee profile configured",
      "Kira has not set up fees for this product on this rail.",
      "Ask your Kira contact to set them up; nothing sent from here helps."
    ),
    KnownRefusal(
      "recipient_account_type_mismatch",
      "The quote is for another rail than the recipient's.",
      "Ask for a quote on the recipient's own rail."
    ),
    KnownRefusal(
      "either recipient_id or account_type",
      "A price depends on where the money goes.",
      "Name the recipient, or the rail."
    ),
    KnownRefusal(
      "amount must be a positive number",
      "Amounts have at most two decimals and are above zero.",
      "Write the amount like 100.00."
    ),
    KnownRefusal(
      "amount must be greater than zero",
      "There is nothing to move.",
      "Raise the amount."
    ),
    KnownRefusal(
      "invalid_operation",
      "An account in crypto mode has no balance of its own: it sweeps to its wallet.",
      "Look at the wallet."
    ),
  ]

  private static let webhooks = [
    KnownRefusal(
      "either client_uuid or email",
      "A one-time code goes to one address.",
      "Name the address, or the client."
    ),
    KnownRefusal(
      "client not found",
      "A client here is the tenant, not one of its users.",
      "Use the client id of the credentials."
    ),
    KnownRefusal(
      "client uuid mismatch",
      "A client here is the tenant, and it must be one's own.",
      "Use the client id of the credentials."
    ),
    KnownRefusal(
      "should have at least 5 characters",
      "The secret that signs webhooks is too short.",
      "Take a random one of 32 characters or more."
    ),
    KnownRefusal(
      "url scheme should be",
      "The address is none that can be called over the web.",
      "Write an address that begins with https."
    ),
    KnownRefusal(
      "ein format is invalid",
      "A US employer number has nine digits.",
      "Write it as 12-3456789."
    ),
  ]

  /// What does not even come from Kira.
  static let outsideKira = [
    KnownRefusal(
      "error code: 522",
      "The address was reached, and nothing behind it answered.",
      "Some of Kira's routes are always like this. A question may be asked once more; look before"
        + " sending anything else again."
    ),
    KnownRefusal(
      "blocked",
      "What guards Kira's address turned the request away.",
      "Try again later; if it stays, ask Kira about the address you call from."
    ),
  ]
}
