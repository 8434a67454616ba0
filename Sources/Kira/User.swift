/// A person or a business that a tenant has made known to Kira.
package struct User: Equatable, Sendable {
  package enum Kind: String, Sendable { case individual, business }

  /// Where a user stands; a word that is not here is kept, and is no end.
  ///
  /// Quirk.statusesContradict: `verification_status` may say otherwise and decides nothing.
  package enum State: String, Sendable, CaseIterable {
    case created, verifying, review, verified, rejected, active, inactive, suspended
  }

  /// What Kira offers a user, and what it still lacks for it; empty until verification has run.
  package struct Product: Equatable, Sendable {
    package var code: SafeText
    package var isEligible: Bool
    package var missing: [SafeText]
    /// Why no answer of the user's can help; empty where answers can.
    package var unsupportedReason: SafeText

    package init(
      code: SafeText,
      isEligible: Bool,
      missing: [SafeText],
      unsupportedReason: SafeText = ""
    ) {
      self.code = code
      self.isEligible = isEligible
      self.missing = missing
      self.unsupportedReason = unsupportedReason
    }
  }

  package var id: Identifier<User>
  package var kind: Status<Kind>
  package var name: SafeText
  package var email: SafeText
  package var country: SafeText
  package var status: Status<State>
  package var verificationStatus: SafeText
  package var createdAt: Moment?
  package var updatedAt: Moment?
  /// `nil` where the answer did not say, as list rows never do.
  package var products: [Product]?

  package init(
    id: Identifier<User>,
    kind: Status<Kind>,
    name: SafeText,
    email: SafeText = "",
    country: SafeText = "",
    status: Status<State>,
    verificationStatus: SafeText = "",
    createdAt: Moment? = nil,
    updatedAt: Moment? = nil,
    products: [Product]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.email = email
    self.country = country
    self.status = status
    self.verificationStatus = verificationStatus
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.products = products
  }
}
