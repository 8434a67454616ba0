import HTTPMessage

/// All routes, in the order of Kira's own index.
extension Endpoint {
  static let authenticate = Endpoint("Get access token", .post, "auth")
  static let health = Endpoint("Health check", .get, "v1/health", .unproven)
  static let upgradeVersion = Endpoint("Pin account to a version", .post, "v1/versioning/upgrade")
  static let clientConfiguration = Endpoint("Get client configuration", .get, "v1/clients/{id}")
  static let feeProfiles = Endpoint(
    "Get fee profile configuration",
    .get,
    "v1/fee-profiles",
    .unproven
  )
  static let countries = Endpoint("List countries", .get, "v1/countries")
  static let banks = Endpoint("List banks", .get, "v1/banks", .recorded)
  static let sendCode = Endpoint("Send a one-time code", .post, "verification/send", .recorded)

  static let createUser = Endpoint(
    "Create a user",
    .post,
    "v1/users",
    .documented,
    .idempotent(Replay(.neverSeen, otherBytes: .failedToStore))
  )
  static let listUsers = Endpoint("List users", .get, "v1/users")
  static let getUser = Endpoint("Get a user", .get, "v1/users/{id}")
  static let updateUser = Endpoint("Update a user", .put, "v1/users/{id}")
  static let verifyAgain = Endpoint(
    "Re-issue verification",
    .post,
    "v1/users/{id}/verifications",
    .documented,
    .idempotent(Replay(.firstAnswer, otherBytes: .firstAnswer))
  )
  static let livenessLink = Endpoint(
    "Create liveness links",
    .post,
    "v1/users/{id}/liveness-link",
    .newerVersion
  )

  static let createAccount = Endpoint(
    "Create a virtual account",
    .post,
    "v1/virtual-accounts",
    .documented,
    .idempotent(Replay(.neverSeen, otherBytes: .neverSeen))
  )
  static let listAccounts = Endpoint("List virtual accounts", .get, "v1/virtual-accounts")
  static let getAccount = Endpoint("Get a virtual account", .get, "v1/virtual-accounts/{id}")
  static let balance = Endpoint(
    "Get virtual account balance",
    .get,
    "v1/virtual-accounts/{id}/balance"
  )
  static let accountDeposits = Endpoint(
    "List virtual account deposits",
    .get,
    "v1/virtual-accounts/{id}/deposits"
  )
  static let listDeposits = Endpoint(
    "List deposits (all virtual accounts)",
    .get,
    "v1/virtual-accounts/deposits"
  )
  static let simulateDeposit = Endpoint(
    "Simulate a deposit (sandbox)",
    .post,
    "v1/virtual-accounts/{id}/simulate-deposit"
  )
  static let createLiquidationAddress = Endpoint(
    "Create a liquidation address",
    .post,
    "v1/virtual-accounts/{id}/liquidation-address",
    .documented,
    .idempotent(Replay(.neverSeen, otherBytes: .neverSeen))
  )
  static let listLiquidationAddresses = Endpoint(
    "List liquidation addresses",
    .get,
    "v1/virtual-accounts/{id}/liquidation-address",
    .unproven
  )

  static let createRecipient = Endpoint(
    "Create a recipient",
    .post,
    "v1/recipients",
    .documented,
    .idempotent(Replay(.firstAnswer, otherBytes: .conflict))
  )
  static let listRecipients = Endpoint("List recipients", .get, "v1/recipients")
  static let getRecipient = Endpoint("Get a recipient", .get, "v1/recipients/{id}")

  static let createQuotation = Endpoint("Create a quotation", .post, "v1/quotations")
  static let previewPayout = Endpoint(
    "Preview a payout",
    .post,
    "v1/virtual-accounts/{id}/payout/preview"
  )
  static let executePayout = Endpoint(
    "Execute a payout",
    .post,
    "v1/virtual-accounts/{id}/payout",
    .documented,
    .idempotent(Replay(.neverSeen, otherBytes: .neverSeen))
  )
  static let createCryptoPayout = Endpoint(
    "Create a crypto payout",
    .post,
    "v1/payouts",
    .documented,
    .idempotent(Replay(.neverSeen, otherBytes: .neverSeen))
  )
  static let listPayouts = Endpoint("List payouts", .get, "v1/payouts")
  static let getPayout = Endpoint("Get a payout", .get, "v1/payouts/{id}")

  static let registerWebhook = Endpoint("Register a webhook", .post, "webhooks/register")

  static let listRequests = Endpoint(
    "List requests for information",
    .get,
    "v1/rfis",
    .newerVersion
  )
  static let getRequest = Endpoint(
    "Get a request for information",
    .get,
    "v1/rfis/{id}",
    .newerVersion
  )
  static let answerRequest = Endpoint(
    "Answer a request for information",
    .patch,
    "v1/rfis/{id}/items",
    .newerVersion
  )
  static let addRequestDocument = Endpoint(
    "Add a document to a request for information",
    .post,
    "v1/rfis/{id}/items/{item}/documents",
    .newerVersion
  )
  static let getRequestDocument = Endpoint(
    "Get a document of a request for information",
    .get,
    "v1/rfis/{id}/items/{item}/documents/{document}",
    .newerVersion
  )
  static let removeRequestDocument = Endpoint(
    "Remove a document of a request for information",
    .delete,
    "v1/rfis/{id}/items/{item}/documents/{document}",
    .newerVersion
  )
  static let ownerLink = Endpoint(
    "Create a beneficial owner link",
    .post,
    "v1/rfis/{id}/items/{item}/ubo-link",
    .newerVersion
  )

  /// What `docs/api-coverage.md` has a row for.
  package static let all = [
    authenticate, health, upgradeVersion, clientConfiguration, feeProfiles, countries, banks,
    sendCode, createUser, listUsers, getUser, updateUser, verifyAgain, livenessLink,
    createAccount, listAccounts, getAccount, balance, accountDeposits, listDeposits,
    simulateDeposit, createLiquidationAddress, listLiquidationAddresses, createRecipient,
    listRecipients, getRecipient, createQuotation, previewPayout, executePayout,
    createCryptoPayout, listPayouts, getPayout, registerWebhook, listRequests, getRequest,
    answerRequest, addRequestDocument, getRequestDocument, removeRequestDocument, ownerLink,
  ]
}
