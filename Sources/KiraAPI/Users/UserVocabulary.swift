/// How far the people who verify users have come; advisory, for `status` decides.
package enum VerificationStatus: String, CaseIterable, Sendable {
  case unverified, started, verified, rejected
  case inReview = "in_review"
  case needsAction = "needs_action"
}

/// The gender that an identity document states.
package enum Gender: String, CaseIterable, Sendable { case male, female, other }

/// How a person stands towards the USA, in the only words that are taken.
package enum ImmigrationStatus: String, CaseIterable, Sendable {
  case citizen = "U.S. Citizen"
  case permanentResident = "Permanent U.S. Resident"
  case lawfulPermanentResident = "Lawful Permanent Resident of U.S."
  case nonPermanentResident = "Non-Permanent U.S. Resident"
  case nonResident = "Non-Resident of U.S."
}

/// How a person earns a living; the documents print two of the words and cut off the others.
package struct EmploymentStatus: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static let employed = EmploymentStatus(rawValue: "employed")
  package static let selfEmployed = EmploymentStatus(rawValue: "self_employed")
}

/// The legal form of a business: the five words of the brief, and those of later documents.
package enum BusinessType: String, CaseIterable, Sendable {
  case llc, corporation, partnership, trust
  case soleProprietorship = "sole_proprietorship"

  case limitedLiabilityCompany = "limited_liability_company"
  case generalPartnership = "general_partnership"
  case limitedLiabilityPartnership = "limited_liability_partnership"
  case soleProprietor = "sole_proprietor"
  case nonProfit = "non_profit"
  case governmentOrganization = "government_organization"
  case publiclyTradedCompany = "publicly_traded_company"
}
