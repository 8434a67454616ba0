import JSONText

/// How a new user is verified: by what is sent along, or on a page that they are led to.
package enum VerificationMode: Equatable, Sendable {
  case automatic
  case link(returningTo: WebAddress?)

  var word: String {
    switch self {
    case .automatic: "automatic"
    case .link: "verification_link"
    }
  }

  var returnAddress: String? {
    guard case .link(let address) = self else { return nil }
    return address?.text
  }
}

/// What both kinds of new users are besides what is told of them.
package struct NewUserTerms: Equatable, Sendable {
  package var verification: VerificationMode
  /// Our own name for the user, which can never be changed.
  package var externalID: String?

  package init(verification: VerificationMode = .automatic, externalID: String? = nil) {
    self.verification = verification
    self.externalID = externalID
  }

  /// Quirk.verificationModeIsDisputed: taken by servers, and no word of the brief.
  var cautions: [RequestFault] {
    guard case .link = verification else { return [] }
    return [RequestFault("verification_mode", "Kira's brief says that only automatic is taken")]
  }

  func body(of type: String, _ profile: JSON) -> JSON {
    .joining(
      .sending(["type": .string(type), "verification_mode": .string(verification.word)]),
      profile,
      .sending([
        "external_id": .word(externalID), "redirect_uri": .word(verification.returnAddress),
      ])
    )
  }
}
