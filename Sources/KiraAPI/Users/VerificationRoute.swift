import JSONText
package import Kira

/// How a user is verified once more.
package enum VerificationRoute: Equatable, Sendable {
  /// On a page that the user is led to.
  case embeddedLink(returningTo: WebAddress?)
  /// By the answers sent along, in the form in which a change has them.
  case answers(UserChange)

  var body: JSON {
    switch self {
    case .embeddedLink(let address):
      .sending(["type": .string("embedded-link"), "redirect_uri": .word(address?.text)])
    case .answers(let change):
      .sending(["type": .string("api"), "metadata": change.body])
    }
  }
}

/// A verification that was started again.
package struct ReissuedVerification: Equatable, Sendable {
  package let id: SafeText
  package let provider: SafeText
  /// Of the verification, not of the user.
  package let status: SafeText
  /// Who has it can act as the user.
  ///
  /// Quirk.verificationLinkHasManyNames: the same address stands there twice, and had a third name.
  package let link: Sensitive?

  init?(_ json: JSON) {
    guard let fields = WireObject(json["data"]) ?? WireObject(json) else { return nil }
    let link = fields.text("verification_link", "provider_link", "verification_url")
    id = fields.safeText("id", "verification_id")
    guard !id.isEmpty || link != nil else { return nil }
    provider = fields.safeText("provider")
    status = fields.safeText("status")
    self.link = link.map { Sensitive($0) }
  }
}
