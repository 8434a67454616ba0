@testable import KiraAPI

/// On which routes each quirk was met.
enum QuirkRoutes {
  /// Met on any route, and therefore in no row.
  static let everywhere: [Quirk] = [
    .unroutedLooksForbidden, .foreignKeyLooksForbidden, .errorShapesDiffer, .fieldInsideMessage,
    .bodiesWithoutRequestID, .textInsteadOfJSON,
  ]

  /// Met in webhooks, which have no route.
  static let events: [Quirk] = [
    .eventEnvelopesDiffer, .eventIDNotAtRoot, .statusUnderManyNames, .depositEventsWithoutStatus,
    .refundLooksLikeDeposit, .reasonsInEventsOnly, .signaturesWithoutTime,
  ]

  static func quirks(of endpoint: Endpoint) -> [Quirk] {
    Quirk.allCases.filter { table[$0]?.contains(endpoint) == true }
  }

  /// Those that no list on this page has, to be named by a test.
  static var forgotten: [Quirk] {
    Quirk.allCases.filter {
      table[$0] == nil && !everywhere.contains($0) && !events.contains($0)
    }
  }

  private static let writtenUsers: [Endpoint] = [.createUser, .updateUser]
  private static let wholeUsers: [Endpoint] = [.createUser, .getUser, .updateUser]
  private static let recipients: [Endpoint] = [.createRecipient, .listRecipients, .getRecipient]
  private static let deposits: [Endpoint] = [.accountDeposits, .listDeposits]
  private static let accounts: [Endpoint] = [.createAccount, .getAccount]
  private static let payouts: [Endpoint] = [.executePayout, .listPayouts, .getPayout]

  private static let table: [Quirk: [Endpoint]] = [
    .listsBreakAboveHundred: [.listUsers, .listAccounts, .listDeposits, .listPayouts],
    .listEnvelopesDiffer: [
      .listUsers, .listAccounts, .accountDeposits, .listDeposits, .listPayouts, .listRecipients,
      .listLiquidationAddresses, .listRequests,
    ],
    .recipientsIgnorePaging: [.listRecipients],
    .amountsAsNumbers: [.balance],
    .casingMixed: [.simulateDeposit] + deposits,
    .statusCasingMixed: payouts,
    .postgresTimestamps: recipients,
    .tokenLifetimeVaries: [.authenticate],
    .missingFieldsAtRoot: wholeUsers,
    .missingFieldsInProducts: [.createUser],
    .missingFieldsAbsent: wholeUsers,
    .generalIsTheUnion: [.getUser],
    .payoutIDUnderTwoNames: payouts,
    .senderUnderTwoNames: deposits,
    .pendingNumberIsAWord: accounts,
    .bankIsNullOnceActive: [.getAccount],
    .listHidesProvider: [.listAccounts],
    .simulatedDepositIsNowhere: [.simulateDeposit],
    .liquidationPairsDiffer: [.createLiquidationAddress],
    .recipientExistsIs202: [.createRecipient],
    .swiftAddressLostOnCreate: [.createRecipient],
    .recipientAddressHasThreeForms: recipients,
    .speiCountryIsAlwaysMX: recipients,
    .balanceRefusedWhileActivating: [.balance],
    .accountNumbersUnmasked: recipients,
    .percentageFeeIsMoney: deposits,
    .ratioBesideMoney: [.previewPayout, .getPayout],
    .quotedFeesInMinorUnits: [.createQuotation],
    .feeTotalTwice: [.previewPayout],
    .markupUnitsDiffer: [.createQuotation, .previewPayout, .executePayout],
    .quotationTakesTwoForms: [.createQuotation],
    .quoteBalanceFlagAbsent: [.createQuotation],
    .usedKeyReadsLikeAFault: [.createUser],
    .oneTimeCodeDemanded: [.executePayout],
    .yesNoAreWords: writtenUsers,
    .metadataIsText: writtenUsers,
    .industryIsAList: writtenUsers,
    .addressIsRenamed: [.listUsers] + wholeUsers,
    .silenceOnFundsRejects: [.createUser],
    .verificationModeIsDisputed: [.createUser],
    .updatesAreStrict: [.updateUser],
    .peopleMergeByEmail: [.updateUser],
    .userRowsAreSlim: [.listUsers],
    .countriesComeAsTheyWent: [.listUsers] + wholeUsers,
    .triggerIsSaidOnceOnly: wholeUsers,
    .filesComeBackAsLinks: wholeUsers,
    .verificationLinkHasManyNames: [.createUser, .verifyAgain],
    .reissueIgnoresOtherBytes: [.verifyAgain],
    .livenessComesTooEarly: [.livenessLink],
    .statusesContradict: [.listUsers, .getUser],
    .unsupportedReasonInsteadOfFields: [.getUser],
    .newUsersHaveNoProducts: [.createUser, .getUser],
    .upgradeNamesItsTarget: [.upgradeVersion],
    .configurationIsWrappedInSuccess: [.clientConfiguration],
    .codeIsSentOrSuccessful: [.sendCode],
    .registeringOverwrites: [.registerWebhook],
    .clientIsUUIDWhenRegistering: [.registerWebhook],
    .feeProfilesHoldRatios: [.feeProfiles],
    .postalCodesAreRubyPatterns: [.countries],
    .onlyColombiaHasBanks: [.banks],
    .answersAreRefusedByItem: [.answerRequest],
    .withdrawnRequestsAreUnknown: [
      .listRequests, .getRequest, .answerRequest, .addRequestDocument, .getRequestDocument,
      .removeRequestDocument, .ownerLink,
    ],
  ]
}
