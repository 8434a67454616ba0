import JSONText

/// A person whom Kira can take in.
package struct NewIndividual: Equatable, Sendable {
  package let profile: IndividualProfile
  package let terms: NewUserTerms

  package init(
    _ profile: IndividualProfile,
    terms: NewUserTerms = NewUserTerms()
  ) throws(RequestFault) {
    try profile.check()
    try checkPresence(profile.firstName, "first_name", "the first name is missing")
    try checkPresence(profile.lastName, "last_name", "the last name is missing")
    try checkPresence(profile.email?.text, "email", "the e-mail address is missing")
    self.profile = profile
    self.terms = terms
    try checkSize(body)
  }

  var body: JSON { terms.body(of: "individual", profile.body) }

  /// What Kira takes, and what is likely to be regretted.
  package var cautions: [RequestFault] {
    var cautions = terms.cautions
    if profile.sourceOfFunds == nil { cautions.append(.withoutSourceOfFunds) }
    if profile.additional.body == nil {
      cautions.append(RequestFault("additional_info", "what is not answered counts as no"))
    }
    return cautions
  }
}

/// A business that Kira can take in.
package struct NewBusiness: Equatable, Sendable {
  package let profile: BusinessProfile
  package let terms: NewUserTerms

  /// On a page of their own the people are asked for; otherwise they have to be sent.
  package init(
    _ profile: BusinessProfile,
    terms: NewUserTerms = NewUserTerms()
  ) throws(RequestFault) {
    try profile.check()
    try checkPresence(profile.legalName, "business_legal_name", "the legal name is missing")
    try checkPresence(profile.email?.text, "email", "the e-mail address is missing")
    if terms.verification == .automatic { try profile.checkControl() }
    self.profile = profile
    self.terms = terms
    try checkSize(body)
  }

  var body: JSON { terms.body(of: "business", profile.body) }

  package var cautions: [RequestFault] {
    terms.cautions + (profile.sourceOfFunds == nil ? [.withoutSourceOfFunds] : [])
  }
}

extension RequestFault {
  /// Quirk.silenceOnFundsRejects: the request is taken, and the user rejected seconds later.
  fileprivate static let withoutSourceOfFunds = RequestFault(
    "source_of_funds",
    "without it the verification usually rejects within seconds"
  )
}

extension BusinessProfile {
  /// Whoever controls the business is named, and by number where it is one of the USA.
  fileprivate func checkControl() throws(RequestFault) {
    let controlling = people.indices.filter { people[$0].role == .controlProng }
    if controlling.isEmpty {
      throw RequestFault("associated_persons", "somebody must have the role control_prong")
    }
    if isOfUSA == true, let index = controlling.first(where: { people[$0].ssn == nil }) {
      throw RequestFault(
        "associated_persons.\(index).ssn",
        "who controls a business of the USA has a social security number"
      )
    }
  }
}

private func checkPresence(
  _ text: String?,
  _ field: String,
  _ reason: String
) throws(RequestFault) {
  guard let text, text.contains(where: { !$0.isWhitespace }) else {
    throw RequestFault(field, reason)
  }
}

/// Files travel inside the body, and the server reads ten megabytes of it.
func checkSize(_ body: JSON) throws(RequestFault) {
  guard body.compact.count <= 10_000_000 else {
    throw RequestFault("identifying_information", "all photos together are above seven megabytes")
  }
}
